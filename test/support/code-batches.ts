import type { BatchReply } from '../../shared/contract/code-batches.ts'
import type { CodeList, CodeReply } from '../../shared/contract/codes.ts'
import { call, freshNonce, type Office, read } from './people.ts'
import type { World } from './world.ts'

/** Asks for codes in one go, under a key that nobody has used. */
export function sendBatch(world: World, { path, cookie }: Office, wanted: object): Promise<Response> {
  return call(world, cookie, 'POST', `${path}/code-batches`, { key: freshNonce(), ...wanted })
}

export async function makeBatch(world: World, office: Office, wanted: object): Promise<BatchReply> {
  const reply = await sendBatch(world, office, wanted)
  if (reply.status !== 201) throw new Error(await reply.text())
  return (await reply.json()) as BatchReply
}

/** The first page of them, newest first. */
export async function codesOf(world: World, office: Office, { id }: BatchReply): Promise<CodeReply[]> {
  return (await read<CodeList>(world, office, `codes?batch=${id}`)).codes
}

/** Makes a batch and reads its codes. */
export async function makeCodes(world: World, office: Office, wanted: object): Promise<CodeReply[]> {
  return codesOf(world, office, await makeBatch(world, office, wanted))
}
