import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Where a request loses its connection. */
export interface Cut {
  /** Before a byte is forwarded, somewhere in the request, or once the server has begun to reply. */
  readonly when: 'before' | 'during' | 'after'
  /** 0…1: how far into the request or the reply. */
  readonly at: number
  /** By a reset instead of an orderly end. */
  readonly isReset: boolean
}

/**
 * A line to a server of ours that breaks where it is told to. Each request gets a connection of its own: on a used one
 * that dies browsers send again by themselves, and the page hears nothing of it.
 */
export interface CuttingProxy {
  readonly url: string
  /** Breaks the connection of the next POST, or of several. */
  cutNext(cut: Cut, times?: number): void
  /** How many were cut so far. */
  cuts(): number
  close(): Promise<void>
}

export async function openCuttingProxy(serverPort: number): Promise<CuttingProxy> {
  let next: readonly Cut[] = []
  let cuts = 0
  const open = new Set<Socket>()

  function serve(client: Socket) {
    const server = connect({ port: serverPort, host: '127.0.0.1', noDelay: true })
    let read = Buffer.alloc(0)
    let replyCut: Cut | undefined
    const sever = (isReset = false) => {
      for (const each of [client, server]) {
        if (isReset) each.resetAndDestroy()
        else each.destroy()
      }
    }
    for (const each of [client, server]) {
      open.add(each)
      each.on('error', () => sever())
      each.on('close', () => {
        open.delete(each)
        sever()
      })
    }
    client.on('data', chunk => {
      read = Buffer.concat([read, chunk])
      const whole = wholeRequest(read)
      if (!whole) return
      read = read.subarray(whole.length)
      const request = once(whole)
      const cut = request.subarray(0, 5).toString() === 'POST ' ? next[0] : undefined
      if (!cut) return void server.write(request)
      next = next.slice(1)
      cuts++
      if (cut.when === 'before') return sever(cut.isReset)
      if (cut.when === 'during') return void server.write(partOf(request, cut.at), () => sever(cut.isReset))
      replyCut = cut
      server.write(request)
    })
    server.on('data', reply => {
      const cut = replyCut
      if (cut) client.write(partOf(reply, cut.at), () => sever(cut.isReset))
      else client.write(reply)
    })
  }

  const listener = createServer({ noDelay: true }, serve)
  await new Promise<void>(done => listener.listen(0, '127.0.0.1', done))
  return {
    url: `http://localhost:${(listener.address() as AddressInfo).port}`,
    cutNext: (cut, times = 1) => {
      next = Array.from({ length: times }, () => cut)
    },
    cuts: () => cuts,
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise(done => listener.close(done))
    },
  }
}

/** The first request in these bytes with all of its body, or undefined while some of it is still to come. */
function wholeRequest(bytes: Buffer): Buffer | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const bodyLength = Number(/^content-length: *(\d+)/im.exec(bytes.subarray(0, end).toString('latin1'))?.[1] ?? 0)
  const length = end + 4 + bodyLength
  return bytes.length < length ? undefined : bytes.subarray(0, length)
}

function once(request: Buffer): Buffer {
  return Buffer.from(request.toString('latin1').replace(/^connection: *keep-alive/im, 'Connection: close'), 'latin1')
}

/** Never all of it. */
function partOf(bytes: Buffer, at: number): Buffer {
  return bytes.subarray(0, Math.floor(at * bytes.length))
}
