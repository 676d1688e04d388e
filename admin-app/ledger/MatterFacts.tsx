import type { ComponentChildren } from 'preact'
import type { MatterReply } from '../../shared/contract/ledger.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerMattersTexts } from '../../shared/texts/admin/ledger-matters.ts'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { yuanText } from './fen.ts'

/** A matter as it stands. */
export function MatterFacts({ matter }: { matter: MatterReply }) {
  const words = wordsOf(ledgerMattersTexts)
  const common = wordsOf(ledgerTexts)
  const base = `/admin/organizations/${useHere().id}/ledger`
  const { contractFen, signedOn, asAgreed } = matter
  return (
    <section class="card">
      <h2>{words.details}</h2>
      <dl class="facts">
        <Fact name={common.number}>{matter.number}</Fact>
        <Fact name={common.client}>
          <a href={`${base}/clients/${matter.client.id}`}>{nameOf(matter.client.name)}</a>
        </Fact>
        <Fact name={common.service}>{nameOf(matter.service.name)}</Fact>
        <Fact name={common.window}>{matter.window && nameOf(matter.window.name)}</Fact>
        <Fact name={common.owner}>{matter.owner ? nameOf(matter.owner.name) : words.ownerNone}</Fact>
        <Fact name={words.promised}>
          {matter.promisedOn ?? <span class="secondary">{words.notPromised}</span>}
          {matter.firstPromisedOn && matter.firstPromisedOn !== matter.promisedOn && (
            <span class="means">{words.firstPromised(matter.firstPromisedOn)}</span>
          )}
          {matter.promiseConsentOn && <span class="means">{words.consent(matter.promiseConsentOn)}</span>}
        </Fact>
        <Fact name={words.delivered}>
          {matter.deliveredOn}
          {asAgreed !== null && <span class="means">{asAgreed ? words.asAgreed : words.notAsAgreed}</span>}
        </Fact>
        <Fact name={words.outcome}>{matter.outcome}</Fact>
        <Fact name={words.contract}>
          {contractFen !== null && words.contractOf(yuanText(contractFen), signedOn ?? '')}
        </Fact>
        <Fact name={words.gaps}>{matter.commissionGaps}</Fact>
      </dl>
    </section>
  )
}

/** A name with what belongs to it, where there is something. */
export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  const isThere = Array.isArray(children) ? children.some(Boolean) : Boolean(children)
  if (!isThere) return null
  return (
    <>
      <dt>{name}</dt>
      <dd class="break">{children}</dd>
    </>
  )
}
