import type { LedgerFact } from '../../shared/contract/matter-steps.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerStepsTexts } from '../../shared/texts/admin/ledger-steps.ts'
import { dayText, momentText } from '../frame/format.ts'
import { wordsOf } from '../frame/language.ts'
import { linesOf } from './fact-lines.ts'

/** What happened, oldest first: the business day, what, by whom, and when it was entered where that is another day. */
export function FactList({ facts }: { facts: readonly LedgerFact[] }) {
  const words = wordsOf(ledgerStepsTexts)
  return (
    <section class="card">
      <h2>{words.history}</h2>
      <ol class="history facts-of">
        {facts.map(fact => (
          <li key={fact.id}>
            <time>{fact.day}</time>
            <span>
              <b>{titleOf(fact)}</b>
              {linesOf(fact).map(line => (
                <span key={line} class="break">
                  {line}
                </span>
              ))}
              <Author fact={fact} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function titleOf({ kind, staff }: LedgerFact): string {
  const { fact } = wordsOf(ledgerStepsTexts)
  const title = Object.hasOwn(fact, kind) ? fact[kind as keyof typeof fact] : kind
  return staff ? `${title} · ${staff}` : title
}

function Author({ fact: { by, at, day } }: { fact: LedgerFact }) {
  const words = wordsOf(ledgerStepsTexts)
  const parts = [
    ...(by ? [wordsOf(ledgerTexts).by(by)] : []),
    ...(dayText(at) === day ? [] : [words.enteredLater(momentText(at))]),
  ]
  return <span class="means">{parts.join(' · ')}</span>
}
