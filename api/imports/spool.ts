import { type FileHandle, mkdir, open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { FILE_LIMITS } from './unreadable.ts'

/** What was sent, on the disk under no name: it is gone as soon as it is closed, also when the process is. */
export interface Spooled {
  readonly file: FileHandle
  readonly bytes: number
}

/** Takes a body in, counted while it comes. Throws body.too-large; nothing stays then. */
export async function spool(ctx: Context, body: ReadableStream<Uint8Array> | null): Promise<Spooled> {
  const file = await openNameless(ctx)
  let bytes = 0
  try {
    for await (const chunk of body ?? []) {
      bytes += chunk.length
      if (bytes > FILE_LIMITS.bytes) throw new AppError('body.too-large', { limit: FILE_LIMITS.bytes })
      await file.write(chunk)
    }
    return { file, bytes }
  } catch (error) {
    await file.close()
    throw error
  }
}

async function openNameless(ctx: Context): Promise<FileHandle> {
  const folder = tmpdir()
  await mkdir(folder, { recursive: true })
  const path = join(folder, `manyi-import-${ctx.random(12).toString('hex')}`)
  const file = await open(path, 'wx+', 0o600)
  try {
    await unlink(path)
  } catch (error) {
    await file.close()
    throw error
  }
  return file
}
