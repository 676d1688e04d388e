import { useState } from 'preact/hooks'
import type { MatterReply } from '../../shared/contract/ledger.ts'
import type { MatterStepKind } from '../../shared/domain/matter-steps.ts'
import { ledgerStepsTexts } from '../../shared/texts/admin/ledger-steps.ts'
import { wordsOf } from '../frame/language.ts'
import { StepForm } from './StepForm.tsx'
import { RARE, WAY } from './step-fields.ts'

interface NextStepsProps {
  matter: MatterReply
  reload: () => void
  onTaken: (matter: MatterReply, kind: MatterStepKind) => void
}

/** The next step of the way as the one clear button, what else may be entered beside it, what is rare folded away. */
export function NextSteps({ matter, reload, onTaken }: NextStepsProps) {
  const words = wordsOf(ledgerStepsTexts)
  const [open, setOpen] = useState<MatterStepKind>()
  const { next } = matter
  if (next.length === 0) return <p class="secondary">{words.over}</p>
  const isOnWay = (kind: MatterStepKind) => (WAY as readonly string[]).includes(kind)
  const ahead = next.filter(isOnWay)
  const beside = next.filter(kind => !isOnWay(kind) && !RARE.includes(kind))
  const rare = next.filter(kind => RARE.includes(kind))
  const button = (kind: MatterStepKind, tone = '') => (
    <button
      key={kind}
      type="button"
      class={`button${tone}`}
      aria-expanded={open === kind}
      onClick={() => setOpen(open === kind ? undefined : kind)}
    >
      {words.action[kind]}
    </button>
  )
  const taken = (kind: MatterStepKind) => (changed: MatterReply) => {
    setOpen(undefined)
    onTaken(changed, kind)
  }
  return (
    <section class="card next-steps">
      <h2>{words.next}</h2>
      {ahead.length > 0 && <div class="actions">{ahead.map(kind => button(kind, ' primary'))}</div>}
      {beside.length > 0 && (
        <>
          <h3>{words.alsoPossible}</h3>
          <div class="actions">{beside.map(kind => button(kind))}</div>
        </>
      )}
      {rare.length > 0 && (
        <details class="figures">
          <summary>{words.rare}</summary>
          <div class="actions">{rare.map(kind => button(kind, kind === 'voided' ? ' danger' : ''))}</div>
        </details>
      )}
      {open && (
        <StepForm
          key={open}
          kind={open}
          matter={matter}
          reload={reload}
          onTaken={taken(open)}
          onCancel={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}
