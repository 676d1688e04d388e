import { setImmediate as turn } from 'node:timers/promises'
import { CSV_TYPE, XLSX_TYPE } from '../../api/http/uploads.ts'
import type { ImportProblems, ImportReply } from '../../shared/contract/imports.ts'
import { call, type Office, sendFile } from './people.ts'
import type { World } from './world.ts'

/** Sends a file as the admin app does. */
export function send(world: World, office: Office, file: Uint8Array | string, query = ''): Promise<Response> {
  const isCsv = typeof file === 'string' || file[0] !== 0x50
  const text = typeof file === 'string' ? file : new Uint8Array(file)
  const address = `${office.path}/imports?name=file.${isCsv ? 'csv' : 'xlsx'}${query}`
  return sendFile(world, office.cookie, address, { type: isCsv ? CSV_TYPE : XLSX_TYPE, text })
}

/** Sends a file and waits until all of it is read and checked. */
export async function bring(world: World, office: Office, file: Uint8Array | string, query = ''): Promise<ImportReply> {
  const reply = await send(world, office, file, query)
  if (reply.status !== 202) throw new Error(await reply.text())
  return settled(world, office, ((await reply.json()) as ImportReply).id)
}

export async function settled(world: World, office: Office, id: string): Promise<ImportReply> {
  for (;;) {
    const found = await get<ImportReply>(world, office, id)
    if (found.state !== 'reading' && found.state !== 'checking') return found
    await turn()
  }
}

export async function get<T>(world: World, office: Office, path: string): Promise<T> {
  const reply = await call(world, office.cookie, 'GET', `${office.path}/imports/${path}`)
  if (reply.status !== 200) throw new Error(await reply.text())
  return (await reply.json()) as T
}

export function apply(world: World, office: Office, id: string, invites = false): Promise<Response> {
  return call(world, office.cookie, 'POST', `${office.path}/imports/${id}/application`, { invites })
}

/** Problems as `sheet row column code`. */
export async function problemsOf(world: World, office: Office, id: string): Promise<string[]> {
  const { problems } = await get<ImportProblems>(world, office, `${id}/problems`)
  return problems.map(({ sheet, row, column, heading, code }) =>
    [sheet, row, column ?? heading, code].filter(part => part !== null).join(' '),
  )
}
