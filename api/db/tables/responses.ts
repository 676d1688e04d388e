import type { Channel, Form } from '../../../shared/domain/dimensions.ts'

export interface ResponseTables {
  response: ResponseTable
  responseEvent: ResponseEventTable
  responseComment: ResponseCommentTable
  responseReason: ResponseReasonTable
  responseAnswer: ResponseAnswerTable
  responseContact: ResponseContactTable
  feedbackCase: FeedbackCaseTable
}

/** 评价, a fact: the database refuses to change or delete it, whoever asks. */
export interface ResponseTable {
  organizationId: string
  id: string
  nonce: string
  /** SHA-256 of what was asked to be stored: tells a repeat from another answer under the same nonce. */
  payloadDigest: string
  receiptHash: string
  form: Form
  channel: Channel
  codeId: string
  /** The same as codeId where the code is good for one rating; unique among first answers. */
  onceCodeId: string | null
  serviceId: string | null
  windowId: string | null
  staffId: string | null
  clientId: string | null
  versionId: string
  /** One character an item in the version's order: 5…1, or - for not applicable. */
  levels: string
  /** Business day (Asia/Shanghai) the answer belongs to, fixed when rated. */
  day: string
  receivedAt: number
  supersedes: string | null
  /** HMAC-SHA-256(salt, canonical JSON of the fact), hex. */
  commitment: string
  salt: string
}

/**
 * What happened to a response: given to a test code, superseded by a later one, given after the organization's first
 * contact (late), contacted by the organization, excluded, reinstated.
 */
interface ResponseEventTable {
  organizationId: string
  id: string
  responseId: string
  kind: 'test' | 'superseded' | 'late' | 'contacted' | 'excluded' | 'reinstated'
  at: number
  accountId: string | null
  reason: string | null
}

/** Free text, erasable without touching the rating; its own commitment stays behind. */
interface ResponseCommentTable {
  organizationId: string
  responseId: string
  /** One comment, and one 追评 after it. */
  kind: 'comment' | 'follow-up'
  comment: string | null
  publicationConsent: number
  writtenAt: number
  commitment: string
  salt: string | null
  erasedAt: number | null
}

/** Why: ids of tags, joined by spaces in the order of the domain's list; erasable like the comment. */
interface ResponseReasonTable {
  organizationId: string
  responseId: string
  tags: string | null
  writtenAt: number
  commitment: string
  salt: string | null
  erasedAt: number | null
}

/** What was answered in words to a question of the version; erasable like the comment. */
interface ResponseAnswerTable {
  organizationId: string
  responseId: string
  questionId: string
  answer: string | null
  writtenAt: number
  commitment: string
  salt: string | null
  erasedAt: number | null
}

/** Contact details sealed by the key ring (AES-256-GCM). */
interface ResponseContactTable {
  organizationId: string
  responseId: string
  sealed: string | null
  contactConsent: number
  /** A reply is asked for. */
  replyConsent: number
  writtenAt: number
  erasedAt: number | null
}

/** Opened by any negative item, however good the rest. */
interface FeedbackCaseTable {
  organizationId: string
  id: string
  responseId: string
  cause: 'negative'
  openedAt: number
}
