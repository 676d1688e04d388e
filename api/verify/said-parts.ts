import { answerFact } from '../receipts/answers.ts'
import { commentFact } from '../receipts/comment.ts'
import { reasonsFact } from '../receipts/reasons.ts'
import type { ReadTrx } from '../scope/in-scope.ts'

/** Something said after a rating; null where it was taken back. */
export interface SaidPart {
  readonly responseId: string
  /** Which of the answer's parts of its kind. */
  readonly part: string
  readonly said: string | null
  readonly salt: string | null
  readonly commitment: string
  readonly erasedAt: number | null
}

interface Place {
  readonly organizationId: string
  readonly after: Pick<SaidPart, 'responseId' | 'part'>
  readonly limit: number
}

interface Source {
  /** In the order of their keys. */
  readonly page: (trx: ReadTrx, place: Place) => Promise<SaidPart[]>
  readonly fact: (of: { organizationId: string; responseId: string; part: string; said: string }) => string
}

/** Where what was said is kept, and what its commitment was made of. */
export const SAID: Readonly<Record<'comment' | 'reasons' | 'answer', Source>> = {
  comment: {
    page: (trx, { organizationId, after, limit }) =>
      trx
        .selectFrom('responseComment')
        .select(['responseId', 'kind as part', 'comment as said', 'salt', 'commitment', 'erasedAt'])
        .where('organizationId', '=', organizationId)
        .where(eb => eb(eb.refTuple('responseId', 'kind'), '>', eb.tuple(after.responseId, after.part as 'comment')))
        .orderBy('responseId')
        .orderBy('kind')
        .limit(limit)
        .execute(),
    fact: ({ said, part, ...of }) => commentFact({ ...of, kind: part as 'comment', comment: said }),
  },
  reasons: {
    page: async (trx, { organizationId, after, limit }) => {
      const rows = await trx
        .selectFrom('responseReason')
        .select(['responseId', 'tags as said', 'salt', 'commitment', 'erasedAt'])
        .where('organizationId', '=', organizationId)
        .where('responseId', '>', after.responseId)
        .orderBy('responseId')
        .limit(limit)
        .execute()
      return rows.map(row => ({ ...row, part: 'reasons' }))
    },
    fact: ({ said, part: _, ...of }) => reasonsFact({ ...of, tags: said }),
  },
  answer: {
    page: (trx, { organizationId, after, limit }) =>
      trx
        .selectFrom('responseAnswer')
        .select(['responseId', 'questionId as part', 'answer as said', 'salt', 'commitment', 'erasedAt'])
        .where('organizationId', '=', organizationId)
        .where(eb => eb(eb.refTuple('responseId', 'questionId'), '>', eb.tuple(after.responseId, after.part)))
        .orderBy('responseId')
        .orderBy('questionId')
        .limit(limit)
        .execute(),
    fact: ({ said, part, ...of }) => answerFact({ ...of, questionId: part, answer: said }),
  },
}
