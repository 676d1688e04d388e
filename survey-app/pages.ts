import type { Names } from '../shared/domain/dimensions.ts'
import type { QuestionnaireContent } from '../shared/domain/questionnaires.ts'
import type { Language } from '../shared/texts/language.ts'
import type { ReceiptPart } from '../shared/texts/receipts.ts'
import type { Counted, NoticeKind } from '../shared/texts/survey.ts'

/** What every page is given: the reader's choices, and the built CSS and script that are inlined byte for byte. */
export interface Frame {
  readonly lang: Language
  readonly large: boolean
  /** Path of this page without query; the links for language and 大字 lead back to it. */
  readonly path: string
  readonly css: string
  readonly script: string
}

export interface Subject {
  readonly service?: Names | undefined
  readonly window?: Names | undefined
  readonly staff?: Names | undefined
  readonly matter?: string | undefined
  readonly label?: Names | undefined
}

export interface SurveyProblem {
  readonly item?: string | undefined
  readonly message: string
}

export interface SurveyPage {
  readonly frame: Frame
  readonly organization: Names
  readonly subject: Subject
  /** 'YYYY-MM-DD' */
  readonly day: string
  readonly content: QuestionnaireContent
  readonly version: string
  readonly nonce: string
  /** Where the form goes without the script: /s/<code> */
  readonly action: string
  /** Where the script sends JSON: /api/v1/codes/<code>/responses */
  readonly submitUrl: string
  readonly isTest: boolean
  readonly isDemo: boolean
  readonly standing: boolean
  /** Looked at by its authors: nothing can be sent. */
  readonly isPreview?: boolean | undefined
  /** Given in place of an earlier answer: whether it will count instead, and the earlier one's receipt. */
  readonly again?: { readonly replaces: boolean; readonly receipt: string } | undefined
  /** Answers kept after a refusal: item id → '5' … '1' or 'na'. */
  readonly given?: Readonly<Record<string, string>> | undefined
  readonly problems?: readonly SurveyProblem[] | undefined
}

/** What was written: its text, or that it was taken back. */
export interface SaidText {
  readonly text: string | null
  readonly writtenAt: number
  readonly erasedAt: number | null
}

/** What the holder of the receipt has said after the rating, as the receipt shows it. */
export interface Said {
  readonly tags: readonly string[] | null
  readonly comment: SaidText | null
  readonly followUp: SaidText | null
  /** By question. */
  readonly answers: Readonly<Record<string, SaidText>>
  /** Masked. */
  readonly contact: { readonly name: string; readonly contact: string } | null
}

/** What was sent for a part and not saved: shown again with what is wrong. */
export interface RefusedPart {
  readonly part: ReceiptPart
  readonly fields: Readonly<Record<string, string>>
  readonly problems: readonly { readonly field: string; readonly message: string }[]
}

export interface ReceiptPage {
  readonly frame: Frame
  readonly organization: Names
  readonly number: string
  readonly receivedAt: number
  /** The organization's own words; a default sentence where there are none. */
  readonly replyPromise: Names | undefined
  readonly isTest: boolean
  readonly isDemo: boolean
  readonly isPreview?: boolean | undefined
  /** Absolute: it is read off a screenshot. */
  readonly receiptUrl: string
  readonly counted: Counted
  readonly said: Said
  /** Its reasons and questions in words are what may still be said. */
  readonly content: Pick<QuestionnaireContent, 'reasons' | 'questions'>
  readonly mayRateAgain: boolean
  /** When the organization first made contact about it. */
  readonly contactedAt: number | null
  readonly done?: { readonly part: ReceiptPart; readonly how: 'saved' | 'erased' } | undefined
  readonly refused?: RefusedPart | undefined
  /** For standing codes: where another visit is rated. */
  readonly anotherUrl?: string | undefined
}

export interface NoticePage {
  readonly frame: Frame
  readonly kind: NoticeKind
  readonly isDemo?: boolean | undefined
  readonly organization?: Names | undefined
  /** Without the script: posts the same answer under the same nonce again. */
  readonly retry?: { readonly action: string; readonly fields: Readonly<Record<string, string>> } | undefined
}
