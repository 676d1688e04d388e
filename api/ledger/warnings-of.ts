import { businessDayOf, daysBetween } from '../../shared/domain/business-day.ts'
import { LATE_ENTRY_DAYS, type LedgerWarning } from '../../shared/domain/ledger.ts'

/** A completed service with what tells whether it was entered late, moved or voided after it was rated. */
export interface Watched {
  readonly day: string | null
  /** When the visit, or the delivery, was entered. */
  readonly enteredAt: number | null
  readonly voidedAt: number | null
  /** The day that its answer keeps. */
  readonly ratedDay: string | null
}

/** The SQL of `ledger-warnings` says the same. */
export function warningsOf({ day, enteredAt, voidedAt, ratedDay }: Watched): LedgerWarning[] {
  const isLate =
    voidedAt === null &&
    day !== null &&
    enteredAt !== null &&
    daysBetween(day, businessDayOf(enteredAt)) > LATE_ENTRY_DAYS
  const isMoved = voidedAt === null && ratedDay !== null && ratedDay !== day
  return [
    ...(isLate ? (['late'] as const) : []),
    ...(isMoved ? (['re-dated'] as const) : []),
    ...(voidedAt !== null && ratedDay !== null ? (['voided'] as const) : []),
  ]
}
