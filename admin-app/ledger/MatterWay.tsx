import type { MatterReply } from '../../shared/contract/ledger.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { ledgerStepsTexts } from '../../shared/texts/admin/ledger-steps.ts'
import { wordsOf } from '../frame/language.ts'

const STOPS = ['asked', 'commissioned', 'accepted', 'started', 'delivered', 'closed'] as const

/** 委托→受理→实施→交付→反馈 with the day of each; the last one reached is marked. */
export function MatterWay({ matter }: { matter: MatterReply }) {
  const words = wordsOf(ledgerStepsTexts)
  const { none } = wordsOf(frameTexts)
  const isCancelled = matter.stage === 'cancelled'
  const dayOf = (stop: (typeof STOPS)[number]) => (stop === 'closed' && isCancelled ? null : matter[`${stop}On`])
  const reached = STOPS.filter(stop => dayOf(stop) !== null).at(-1)
  return (
    <ol class="matter-way" aria-label={words.way}>
      {STOPS.map(stop => (
        <li
          key={stop}
          class={dayOf(stop) === null ? undefined : 'reached'}
          aria-current={stop === reached ? 'step' : undefined}
        >
          <b>{words.stops[stop]}</b>
          <span class="day">{dayOf(stop) ?? none}</span>
        </li>
      ))}
    </ol>
  )
}
