import type { Form } from '../../../shared/domain/dimensions.ts'

export interface CodeTables {
  code: CodeTable
  batch: BatchTable
}

/** 评价码. Only the hash of its secret is kept; the key ring makes the secret again for those who may print it. */
export interface CodeTable {
  organizationId: string
  id: string
  secretHash: string
  kind: 'standing' | 'once'
  purpose: 'live' | 'test'
  form: Form
  labelZh: string | null
  labelEn: string | null
  /** Number of the matter or visit, as the client knows it. */
  reference: string | null
  serviceId: string | null
  windowId: string | null
  staffId: string | null
  clientId: string | null
  /** Delivery date of the matter or date of the visit: the day its answer belongs to. */
  serviceDay: string | null
  /** The ledger's visit or matter that a once-code invites to rate; at most one live code for each. */
  visitId: string | null
  matterId: string | null
  /** The day of that visit or matter as it stands now; null where it is voided, and where the code is a test. */
  ledgerDay: string | null
  /** Codes made together. */
  batchId: string | null
  /** The stolen or damaged code that this one stands for. */
  replacesId: string | null
  createdAt: number
  expiresAt: number | null
  revokedAt: number | null
}

/** Codes that were made together: once for each key of whoever asked for them. */
export interface BatchTable {
  organizationId: string
  id: string
  clientKey: string
  /** Of the whole request: the same key with another one is refused. */
  digest: string
  madeOf: 'targets' | 'ledger' | 'numbers'
  kind: 'standing' | 'once'
  labelZh: string | null
  labelEn: string | null
  made: number
  accountId: string
  createdAt: number
}
