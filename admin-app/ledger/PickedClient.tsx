import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'

/** A client added in a hurry lacks what the figures need later. */
export function PickedClient({ id }: { id: string }) {
  const words = wordsOf(ledgerTexts)
  return (
    <p class="note added" role="status">
      {words.clientAdded}
      <a href={`/admin/organizations/${useHere().id}/ledger/clients/${id}`} target="_blank" rel="noopener">
        {words.clientOpen}
      </a>
    </p>
  )
}
