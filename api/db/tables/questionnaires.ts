import type { Form } from '../../../shared/domain/dimensions.ts'

export interface QuestionnaireTables {
  questionnaire: QuestionnaireTable
  questionnaireVersion: QuestionnaireVersionTable
  questionnaireUse: QuestionnaireUseTable
  questionnaireDraft: QuestionnaireDraftTable
}

interface QuestionnaireTable {
  organizationId: string
  id: string
  form: Form
  builtIn: string | null
  createdAt: number
}

/** Never changes once published; answers keep pointing here. */
interface QuestionnaireVersionTable {
  organizationId: string
  id: string
  questionnaireId: string
  number: number
  /** QuestionnaireContent as RFC 8785 JSON. */
  content: string
  /** SHA-256 of content, hex. */
  digest: string
  publishedAt: number
}

/** Which version new pages of a form show. */
interface QuestionnaireUseTable {
  organizationId: string
  form: Form
  versionId: string
  chosenAt: number
}

/** What is being written: gone once it is published or thrown away. */
interface QuestionnaireDraftTable {
  organizationId: string
  questionnaireId: string
  /** Another one after every save: who changes a draft names the one that they saw. */
  revision: string
  /** QuestionnaireContent as RFC 8785 JSON; may be unfinished. */
  content: string
  accountId: string
  savedAt: number
}
