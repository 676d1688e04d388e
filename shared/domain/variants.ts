import { type AnswerGroup, isCounted } from './answer-group.ts'
import { formWeightsOf } from './combine.ts'
import { FORMS, type Form } from './dimensions.ts'
import type { Fraction } from './fraction.ts'
import { largestClient, withoutClient } from './largest-client.ts'
import { combineRates, type Ledger, weightsOf } from './measure.ts'
import { isFullyCounted } from './non-response.ts'
import { votesOf } from './one-vote.ts'
import type { Formula, Scheme } from './scheme.ts'
import type { ScoredGroups } from './scored-groups.ts'
import { rateOf, sumGroups, type Tally } from './tally.ts'

/** What could have been counted otherwise: each names what is left out, put back or replaced. */
const CAUSES = [
  'standing-codes',
  'exclusions',
  'first-ratings',
  'one-vote-per-client',
  'largest-client',
  'paper-and-kiosk',
  'visit-alone',
  'matter-alone',
] as const
export type Cause = (typeof CAUSES)[number]

/** The deciding rate as it would be; null where nothing is left to count. */
export interface Variant {
  readonly cause: Cause
  readonly valued: number
  readonly rate: Fraction | null
}

/** The deciding figure that variants depart from. */
export interface Base {
  readonly scored: ScoredGroups
  readonly tallies: Readonly<Record<Form, Tally>>
  readonly formula: Formula
  readonly ledger: Ledger
  readonly scheme: Scheme
}

const KEEPS: Partial<Record<Cause, (group: AnswerGroup) => boolean>> = {
  'standing-codes': group => isCounted(group) && group.codeKind !== 'standing',
  exclusions: group => group.position !== 'first',
  'first-ratings': group => group.position !== 'last' && !group.excluded,
  'paper-and-kiosk': group => isCounted(group) && group.channel !== 'paper' && group.channel !== 'kiosk',
}

/** Every variant of a figure by its deciding formula (method.md, 结论不稳), from the same grouped answers. */
export function variantsOf(base: Base): Variant[] {
  const variants = CAUSES.flatMap((cause): Variant[] => {
    const keep = KEEPS[cause]
    return keep ? [keptVariant(base, cause, keep)] : []
  })
  variants.push(oneVotePerClient(base), ...withoutLargestClient(base))
  if (FORMS.every(form => base.tallies[form].valued.count > 0)) {
    for (const form of FORMS) variants.push(formAlone(base, form))
  }
  return variants.sort((a, b) => CAUSES.indexOf(a.cause) - CAUSES.indexOf(b.cause))
}

function keptVariant(base: Base, cause: Cause, keep: (group: AnswerGroup) => boolean): Variant {
  return tallied(base, cause, {
    visit: sumGroups(base.scored, group => group.form === 'visit' && keep(group)),
    matter: sumGroups(base.scored, group => group.form === 'matter' && keep(group)),
  })
}

function tallied({ formula, ledger, scheme }: Base, cause: Cause, tallies: Readonly<Record<Form, Tally>>): Variant {
  const rateOfForm = (form: Form) => rateOf(tallies[form].valued, formula, tallies[form].denominator)
  const { weights } = weightsOf(tallies, ledger, scheme)
  return {
    cause,
    valued: tallies.visit.valued.count + tallies.matter.valued.count,
    rate: combineRates({ visit: rateOfForm('visit'), matter: rateOfForm('matter') }, weights),
  }
}

function formAlone({ tallies, formula }: Base, form: Form): Variant {
  const { valued, denominator } = tallies[form]
  return { cause: `${form}-alone`, valued: valued.count, rate: rateOf(valued, formula, denominator) }
}

function oneVotePerClient({ tallies, formula, ledger, scheme }: Base): Variant {
  const votes = { visit: votesOf(tallies.visit, formula), matter: votesOf(tallies.matter, formula) }
  const sizeOf = (form: Form) => {
    const { valued, linked } = tallies[form]
    return { n: votes[form].votes, fullyCounted: isFullyCounted(ledger[form], linked.count, valued.count) }
  }
  const { weights } = formWeightsOf({ visit: sizeOf('visit'), matter: sizeOf('matter') }, scheme)
  return {
    cause: 'one-vote-per-client',
    valued: votes.visit.votes + votes.matter.votes,
    rate: combineRates({ visit: votes.visit.rate, matter: votes.matter.rate }, weights),
  }
}

function withoutLargestClient(base: Base): Variant[] {
  const client = largestClient(base.tallies)
  if (client === null) return []
  const { visit, matter } = base.tallies
  return [
    tallied(base, 'largest-client', { visit: withoutClient(visit, client), matter: withoutClient(matter, client) }),
  ]
}
