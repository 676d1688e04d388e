import type { Reader } from '../db/connect.ts'
import { type KeyRing, unseal } from '../keys/key-ring.ts'
import { commitment } from '../keys/secrets.ts'
import { contactPurpose } from '../receipts/contact.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import type { Report } from './difference.ts'
import { SAID, type SaidPart } from './said-parts.ts'

const PAGE = 1000

/** What was said after ratings: how much was looked at, how much of it was erased, how many contacts had no key. */
export interface Parts {
  checked: number
  erased: number
  sealed: number
}

interface Check {
  readonly organizationId: string
  readonly report: Report
  /** Opens contacts; without it they are counted only. */
  readonly ring: KeyRing | undefined
  readonly parts: Parts
}

/** Comments, reasons and answers in words against their commitments, contacts against their seals. */
export async function checkParts(trx: ReadTrx, check: Check): Promise<void> {
  for (const kind of Object.keys(SAID) as (keyof typeof SAID)[]) await checkSaid(trx, check, kind)
  await checkContacts(trx, check)
}

async function checkSaid(trx: ReadTrx, check: Check, kind: keyof typeof SAID): Promise<void> {
  const { organizationId, report, parts } = check
  const { page, fact } = SAID[kind]
  const trouble = ({ responseId, part, said, salt, erasedAt, ...row }: SaidPart) => {
    if (erasedAt !== null) return said === null && salt === null ? undefined : 'it was taken back, but is still there'
    if (said === null || salt === null) return 'it is gone, but nobody took it back'
    const wanted = commitment(salt, fact({ organizationId, responseId, part, said }))
    return wanted === row.commitment ? undefined : 'it is not what was said'
  }
  let after: Pick<SaidPart, 'responseId' | 'part'> = { responseId: '', part: '' }
  for (;;) {
    const rows = await page(trx, { organizationId, after, limit: PAGE })
    for (const row of rows) {
      const what = trouble(row)
      if (what) report({ kind, organizationId, row: `${row.responseId} ${row.part}`, what })
      parts.checked++
      if (row.erasedAt !== null) parts.erased++
    }
    if (rows.length < PAGE) return
    after = rows[PAGE - 1] ?? after
  }
}

async function checkContacts(trx: ReadTrx, { organizationId, report, ring, parts }: Check): Promise<void> {
  let after = ''
  for (;;) {
    const rows = await (trx as unknown as Reader)
      .selectFrom('responseContact')
      .select(['responseId', 'sealed', 'erasedAt'])
      .where('organizationId', '=', organizationId)
      .where('responseId', '>', after)
      .orderBy('responseId')
      .limit(PAGE)
      .execute()
    for (const { responseId, sealed, erasedAt } of rows) {
      const say = (what: string) => report({ kind: 'contact', organizationId, row: responseId, what })
      if ((erasedAt === null) !== (sealed !== null)) say('it is half taken back')
      else if (sealed !== null && ring && !opens(ring, sealed, { organizationId, responseId })) {
        say('no key opens it in this row')
      }
      parts.checked++
      if (erasedAt !== null) parts.erased++
      else if (!ring) parts.sealed++
    }
    if (rows.length < PAGE) return
    after = rows[PAGE - 1]?.responseId ?? after
  }
}

/** The seal holds: made with one of our keys, for this row, and not changed since. */
function opens(ring: KeyRing, sealed: string, of: { organizationId: string; responseId: string }): boolean {
  try {
    unseal(ring, sealed, contactPurpose(of))
    return true
  } catch {
    return false
  }
}
