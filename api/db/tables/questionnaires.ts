import type { Form } from '../../../shared/domain/dimensions.ts'

export interface QuestionnaireTables {
  questionnaire: QuestionnaireTable
  questionnaireVersion: QuestionnaireVersionTable
  questionnaireUse: QuestionnaireUseTable
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
