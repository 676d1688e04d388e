import type { CodeReply } from '../../shared/contract/codes.ts'
import { nameOf } from '../frame/language.ts'

/** What a code is called in lists: its label, else its reference, else what it points at. */
export function codeName(
  code: CodeReply,
  targets: readonly string[],
  ofNothing: string,
): { title: string; under: string | undefined } {
  const parts = [code.label && nameOf(code.label), code.reference, ...targets].filter(part => !!part) as string[]
  const [title = ofNothing, ...rest] = parts
  return { title, under: rest.length > 0 ? rest.join(' · ') : undefined }
}
