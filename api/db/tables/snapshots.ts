/** A comparison as it was shown: a fact, inserted once. */
export interface SnapshotTable {
  id: string
  createdAt: number
  accountId: string
  year: number
  /** Id of the scheme by which it was computed. */
  scheme: string
  note: string | null
  /** Ids in order, with commas between them: whoever sees the snapshot looks at all of them. */
  organizations: string
  /** Canonical JSON of everything: author, instant, query, and the reply that was shown. */
  body: string
  /** SHA-256 of the body, in hex. */
  digest: string
}
