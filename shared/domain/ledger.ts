import { DEFAULT_FEEDBACK_DAYS } from './feedback-limit.ts'

/** 中小企业划型 (工信部联企业[2011]300号); what isn't known stays in every denominator. */
export const SIZE_CLASSES = ['micro', 'small', 'medium', 'large', 'unknown'] as const
export type SizeClass = (typeof SIZE_CLASSES)[number]

/** 委托→受理→实施→交付→反馈 (general requirements 6.2), before it the inquiry; or ended by the client. */
export const MATTER_STAGES = [
  'asked',
  'commissioned',
  'accepted',
  'started',
  'delivered',
  'closed',
  'cancelled',
] as const
export type MatterStage = (typeof MATTER_STAGES)[number]

/** How a visit took place. */
export const VISIT_WAYS = ['window', 'phone', 'online'] as const
export type VisitWay = (typeof VISIT_WAYS)[number]

export const APPOINTMENT_OUTCOMES = ['kept', 'cancelled', 'missed'] as const
export type AppointmentOutcome = (typeof APPOINTMENT_OUTCOMES)[number]

/** 口径: entered more calendar days than this after its day, a row counts as entered late. */
export const LATE_ENTRY_DAYS = 3

/** Which completed services are invited by themselves, and for how many days after them the code may be answered. */
export interface InvitationRule {
  readonly invitesVisits: boolean
  readonly invitesMatters: boolean
  /** 反馈时限, told at delivery. */
  readonly feedbackDays: number
}

/** Of an organization that has chosen nothing. */
export const DEFAULT_INVITATION_RULE: InvitationRule = {
  invitesVisits: true,
  invitesMatters: true,
  feedbackDays: DEFAULT_FEEDBACK_DAYS,
}

/** How far a completed service has come towards a rating; silence is never one. */
export const INVITATION_STATES = ['not-invited', 'invited', 'opened', 'answered'] as const
export type InvitationState = (typeof INVITATION_STATES)[number]

/** What makes a row of the ledger worth a second look. */
export const LEDGER_WARNINGS = ['late', 're-dated', 'voided'] as const
export type LedgerWarning = (typeof LEDGER_WARNINGS)[number]
