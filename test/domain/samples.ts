import type { AnswerGroup } from '../../shared/domain/answer-group.ts'
import { type BuiltInQuestionnaire, builtInQuestionnaires } from '../../shared/domain/built-in-questionnaires.ts'
import { type FigureInput, satisfactionFigure } from '../../shared/domain/figure.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'

/** One of the built-in questionnaires. */
export function questionnaire(key: BuiltInQuestionnaire['key']): QuestionnaireContent {
  const found = builtInQuestionnaires().find(builtIn => builtIn.key === key)
  if (!found) throw new Error(`no questionnaire ${key}`)
  return found.content
}

export const VERSIONS: ReadonlyMap<string, QuestionnaireContent> = new Map(
  builtInQuestionnaires().map(({ key, content }) => [key, content]),
)

let clients = 0

/** So many counted answers `levels` from one client nobody else shares, by a once code of one visit each. */
export function answers(levels: string, count: number, rest: Partial<AnswerGroup> = {}): AnswerGroup {
  return {
    month: '2025-03',
    form: 'visit',
    channel: 'qr',
    codeKind: 'once',
    inLedger: (rest.codeKind ?? 'once') === 'once',
    clientId: `client-${++clients}`,
    excluded: false,
    position: 'only',
    versionId: `${rest.form ?? 'visit'}-short`,
    levels,
    count,
    ...rest,
  }
}

/** So many counted answers `levels`, each from a client of its own. */
export function fromMany(levels: string, count: number, rest: Partial<AnswerGroup> = {}): AnswerGroup[] {
  return Array.from({ length: count }, () => answers(levels, 1, rest))
}

/** The figure of these answers under builtin-1, both ledgers empty unless given. */
export function figureOf(groups: readonly AnswerGroup[], rest: Partial<FigureInput> = {}) {
  const ledger = { visit: 0, matter: 0 }
  return satisfactionFigure({ groups, versions: VERSIONS, scheme: BUILTIN_SCHEME, ledger, ...rest })
}
