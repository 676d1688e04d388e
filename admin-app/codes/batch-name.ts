import type { BatchReply } from '../../shared/contract/code-batches.ts'
import { codeBatchesTexts } from '../../shared/texts/admin/code-batches.ts'
import { nameOf, wordsOf } from '../frame/language.ts'

/** What a batch is called: its label, else what it is made of. */
export function batchName({ label, of }: BatchReply): string {
  return label ? nameOf(label) : wordsOf(codeBatchesTexts).of[of]
}
