import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'

interface PrintLinkProps {
  codeId: string
  label?: string
}

/** A receipt-roll slip of one once-code, ready for the counter's printer. */
export function PrintLink({ codeId, label }: PrintLinkProps) {
  const print = `/api/v1/organizations/${useHere().id}/code-prints`
  return (
    <a class="button" href={`${print}?format=slip80&code=${codeId}`} target="_blank" rel="noopener">
      {label ?? wordsOf(ledgerTexts).slip}
    </a>
  )
}
