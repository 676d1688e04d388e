/** What may happen to a matter after it was entered; each becomes a fact. */
export const MATTER_STEPS = [
  'answered',
  'commissioned',
  'accepted',
  'materials',
  'promised',
  'started',
  'contract',
  'document',
  'note',
  'handed-over',
  'delivered',
  'closed',
  'cancelled',
  're-dated',
  'voided',
] as const
export type MatterStepKind = (typeof MATTER_STEPS)[number]

/** Days of a matter that can be set right; a promised day is changed with the client's consent only. */
export const MATTER_DAYS = ['asked', 'answered', 'commissioned', 'accepted', 'started', 'delivered', 'closed'] as const
export type MatterDay = (typeof MATTER_DAYS)[number]
