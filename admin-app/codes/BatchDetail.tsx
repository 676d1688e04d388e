import type { BatchReply } from '../../shared/contract/code-batches.ts'
import { codeBatchesTexts } from '../../shared/texts/admin/code-batches.ts'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { api } from '../frame/api.ts'
import { Confirm } from '../frame/Confirm.tsx'
import { countText, timeText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { language, wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { useRoute } from '../frame/router.tsx'
import { useLoad } from '../frame/use-load.ts'
import { batchName } from './batch-name.ts'
import { PrintChoices } from './PrintChoices.tsx'

/** How the codes of a batch stand, and everything that is done with all of them. */
export function BatchDetail() {
  const words = wordsOf(codeBatchesTexts)
  const here = useHere()
  const { params } = useRoute()
  const path = `/organizations/${here.id}/code-batches/${params.batch ?? ''}`
  const load = useLoad<BatchReply>(path)
  const revoke = async () => load.replace(await api<BatchReply>('POST', `${path}/revocation`))
  const back = (
    <a class="back" href={`/admin/organizations/${here.id}/codes/batches`}>
      ‹ {words.batches}
    </a>
  )
  return (
    <Page key={params.batch} title={load.data ? batchName(load.data) : words.batches} of={here.name} beside={back}>
      <Loaded load={load}>
        {batch => (
          <div class="code-detail">
            {batch.open > 0 && <PrintChoices kind={batch.kind} of={{ batch: batch.id }} />}
            <div>
              <Facts batch={batch} organizationId={here.id} />
              {batch.open > 0 && (
                <Confirm danger action={words.revoke} title={words.revokeTitle(countText(batch.open))} run={revoke}>
                  <p>{words.revokeMeans}</p>
                </Confirm>
              )}
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Facts({ batch, organizationId }: { batch: BatchReply; organizationId: string }) {
  const words = wordsOf(codeBatchesTexts)
  const counts = ['made', 'open', 'used', 'revoked', 'expired'] as const
  return (
    <section class="card">
      <h2>{wordsOf(codesTexts).details}</h2>
      <dl class="facts">
        <dt>{wordsOf(codesTexts).kind}</dt>
        <dd>{words.of[batch.of]}</dd>
        {counts.flatMap(count => [
          <dt key={`${count}-name`}>{words[count]}</dt>,
          <dd key={count}>{countText(batch[count])}</dd>,
        ])}
        <dt>{words.created}</dt>
        <dd>{timeText(batch.createdAt, language.value)}</dd>
        {batch.createdBy && (
          <>
            <dt>{words.createdBy}</dt>
            <dd>{batch.createdBy}</dd>
          </>
        )}
      </dl>
      <p>
        <a href={`/admin/organizations/${organizationId}/codes?batch=${batch.id}`}>{words.seeCodes}</a>
      </p>
    </section>
  )
}
