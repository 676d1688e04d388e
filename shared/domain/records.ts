/** Whether an answer enters the figures, or why not. */
export const RECORD_STATES = ['counted', 'no-value', 'test', 'superseded', 'late', 'excluded'] as const

/** By the lowest rating of an answer: ≤ 2, 3, ≥ 4. */
export const RECORD_LEVELS = ['negative', 'fair', 'satisfied'] as const

/** How contact with a respondent was made. */
export const CONTACT_WAYS = ['phone', 'wechat', 'email', 'visit'] as const
