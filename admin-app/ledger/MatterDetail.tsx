import { useState } from 'preact/hooks'
import type { MatterReply } from '../../shared/contract/ledger.ts'
import type { MatterStepKind } from '../../shared/domain/matter-steps.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerMattersTexts } from '../../shared/texts/admin/ledger-matters.ts'
import { ledgerStepsTexts } from '../../shared/texts/admin/ledger-steps.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { Page } from '../frame/Page.tsx'
import { useLoad } from '../frame/use-load.ts'
import { BackToTab } from './BackToTab.tsx'
import { FactList } from './FactList.tsx'
import { InvitationCard } from './InvitationCard.tsx'
import { Marks } from './Marks.tsx'
import { MatterFacts } from './MatterFacts.tsx'
import { MatterWay } from './MatterWay.tsx'
import { NextSteps } from './NextSteps.tsx'
import { ProgressCard } from './ProgressCard.tsx'

/** One matter: where it stands, what may follow, and everything that happened. */
export function MatterDetail({ id }: { id: string }) {
  const steps = wordsOf(ledgerStepsTexts)
  const here = useHere()
  const load = useLoad<MatterReply>(`/organizations/${here.id}/matters/${encodeURIComponent(id)}`)
  const [done, setDone] = useState<{ turn: number; kind: MatterStepKind }>()
  const matter = load.data
  const title = matter ? (matter.title ?? nameOf(matter.service.name)) : wordsOf(ledgerTexts).tabs.matters
  const onTaken = (changed: MatterReply, kind: MatterStepKind) => {
    load.replace(changed)
    setDone({ turn: (done?.turn ?? 0) + 1, kind })
  }
  return (
    <Page title={title} of={here.name} beside={<BackToTab tab="matters" />}>
      <Loaded load={load}>
        {data => (
          <>
            <p class="matter-head">
              <span class="tag">{wordsOf(ledgerTexts).stage[data.stage]}</span>{' '}
              <Marks row={data} overdue={data.isOverdue} /> {data.number} · {nameOf(data.client.name)}
            </p>
            <MatterWay matter={data} />
            {done && (
              <Notice key={done.turn} kind="success" takesFocus>
                {steps.done(steps.fact[done.kind])}
              </Notice>
            )}
            <div class="item-detail">
              <div>
                <NextSteps matter={data} reload={load.reload} onTaken={onTaken} />
                <FactList facts={data.facts} />
              </div>
              <div>
                <MatterFacts matter={data} />
                {data.voidedAt === null && <NewVisitLink matter={data.id} />}
                <InvitationCard form="matter" row={data} reload={load.reload} />
                {data.progressSecret && <ProgressCard id={data.id} number={data.number} secret={data.progressSecret} />}
              </div>
            </div>
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** A matter often brings its client to the counter more than once. */
function NewVisitLink({ matter }: { matter: string }) {
  return (
    <p>
      <a class="button" href={`/admin/organizations/${useHere().id}/ledger/visits/new?matter=${matter}`}>
        {wordsOf(ledgerMattersTexts).newVisit}
      </a>
    </p>
  )
}
