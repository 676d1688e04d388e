import { codeBatchesTexts } from '../../shared/texts/admin/code-batches.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { useLocation } from '../frame/router.tsx'
import { LedgerBatch } from './LedgerBatch.tsx'
import { NumberBatch } from './NumberBatch.tsx'
import { TargetBatch } from './TargetBatch.tsx'

const KINDS = ['targets', 'ledger', 'numbers'] as const
const FORMS = { targets: TargetBatch, ledger: LedgerBatch, numbers: NumberBatch }

/** What the batch is made of stands in the address. */
export function NewBatch() {
  const words = wordsOf(codeBatchesTexts)
  const here = useHere()
  const { path, query } = useLocation()
  const of = KINDS.find(kind => kind === query.of) ?? 'targets'
  const BatchForm = FORMS[of]
  const back = (
    <a class="back" href={`/admin/organizations/${here.id}/codes/batches`}>
      ‹ {words.batches}
    </a>
  )
  return (
    <Page title={words.newBatch} of={here.name} beside={back} narrow>
      <nav class="tabs" aria-label={words.what}>
        {KINDS.map(kind => (
          <a key={kind} href={`${path}?of=${kind}`} aria-current={kind === of ? 'page' : undefined}>
            {words.of[kind]}
          </a>
        ))}
      </nav>
      <p class="secondary">{words.ofHint[of]}</p>
      <BatchForm key={of} />
    </Page>
  )
}
