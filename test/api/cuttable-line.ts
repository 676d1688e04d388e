import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** A line to a database that can be cut and mended, or cut just before its answer to a COMMIT arrives. */
export interface CuttableLine {
  /** The same database, over this line. */
  through(databaseUrl: string): Promise<string>
  cut(): void
  mend(): Promise<void>
  cutAtNextCommit(): void
  close(): Promise<void>
}

export function cuttableLine(): CuttableLine {
  const open = new Set<Socket>()
  let server: Server | undefined
  let target = { port: 0, host: '' }
  let port = 0
  let isCommitDoomed = false

  const cut = () => {
    server?.close()
    for (const socket of open) socket.destroy()
    open.clear()
  }

  function carry(client: Socket): void {
    const database = connect(target.port, target.host)
    let isDoomed = false
    for (const socket of [client, database]) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        open.delete(socket)
        client.destroy()
        database.destroy()
      })
    }
    client.on('data', bytes => {
      isDoomed ||= isCommitDoomed && /\0?commit\0/i.test(bytes.toString('latin1'))
      database.write(bytes)
    })
    database.on('data', bytes => {
      if (!isDoomed) return client.write(bytes)
      isCommitDoomed = false
      return client.destroy()
    })
  }

  function mend(): Promise<void> {
    return new Promise((resolve, reject) => {
      const listening = createServer(carry).once('error', reject)
      server = listening.listen(port, '127.0.0.1', () => {
        port = (listening.address() as AddressInfo).port
        resolve()
      })
    })
  }

  return {
    cut,
    mend,
    cutAtNextCommit: () => {
      isCommitDoomed = true
    },
    through: async databaseUrl => {
      const url = new URL(databaseUrl)
      target = { port: Number(url.port), host: url.hostname }
      await mend()
      url.hostname = '127.0.0.1'
      url.port = String(port)
      return url.href
    },
    close: async () => cut(),
  }
}
