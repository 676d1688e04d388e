/** Who did what. Append-only; written in the transaction of what it records. */
export interface AuditTable {
  /** 'platform' where no organization is concerned. */
  organizationId: string
  id: string
  at: number
  /** Null for what the system itself did. */
  accountId: string | null
  action: string
  subjectKind: string
  subjectId: string
  /** JSON object; never secrets, contacts or comments. */
  details: string
}
