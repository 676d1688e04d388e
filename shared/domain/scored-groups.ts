import type { AnswerGroup } from './answer-group.ts'
import { denominatorOf, lcm } from './denominator.ts'
import type { QuestionnaireContent } from './questionnaires.ts'
import type { Scheme } from './scheme.ts'
import { isNegative, type ResponseValue, responseValueOf } from './value.ts'

/** What the answers of one levels string are worth, over the denominator of all. */
export interface Score {
  readonly value: ResponseValue | null
  readonly negative: boolean
}

export interface ScoredGroup {
  readonly group: AnswerGroup
  /** The same object for the same version and levels. */
  readonly score: Score
}

/** Answers with their values over one denominator, whatever versions they belong to. */
export interface ScoredGroups {
  readonly denominator: number
  readonly scheme: Scheme
  readonly versions: ReadonlyMap<string, QuestionnaireContent>
  readonly rows: readonly ScoredGroup[]
}

/** A version of the groups. Throws RangeError where it isn't given. */
export function getVersion(
  versions: ReadonlyMap<string, QuestionnaireContent>,
  versionId: string,
): QuestionnaireContent {
  const content = versions.get(versionId)
  if (!content) throw new RangeError(`version ${versionId} is not given`)
  return content
}

function scaled(value: ResponseValue, factor: number): ResponseValue {
  return { satisfied: value.satisfied * factor, favourable: value.favourable * factor, score: value.score * factor }
}

/** The same answers without their clients and months: for sums that ask for neither, over far fewer rows. */
export function withoutClients(scored: ScoredGroups): ScoredGroups {
  const rows: { group: OpenGroup; score: Score }[] = []
  const byScore = new Map<Score, OpenGroup[]>()
  for (const { group, score } of scored.rows) {
    const places = byScore.get(score) ?? []
    if (places.length === 0) byScore.set(score, places)
    const place = places.find(each => areAlike(each, group))
    if (place) {
      place.count += group.count
      continue
    }
    const folded: OpenGroup = { ...group, clientId: null }
    places.push(folded)
    rows.push({ group: folded, score })
  }
  return { ...scored, rows }
}

type OpenGroup = Omit<AnswerGroup, 'count'> & { count: number }

/** Apart from client and month; levels and version are those of the score. */
function areAlike(a: OpenGroup, b: AnswerGroup): boolean {
  const isSameWay = a.channel === b.channel && a.form === b.form && a.codeKind === b.codeKind
  return isSameWay && a.inLedger === b.inLedger && a.excluded === b.excluded && a.position === b.position
}

/** Values of every group, each levels string scored once. Throws RangeError on an unknown version or foreign levels. */
export function scoreGroups(
  groups: readonly AnswerGroup[],
  versions: ReadonlyMap<string, QuestionnaireContent>,
  scheme: Scheme,
): ScoredGroups {
  const used = new Map<string, { content: QuestionnaireContent; denominator: number; scores: Map<string, Score> }>()
  for (const { versionId } of groups) {
    if (used.has(versionId)) continue
    const content = getVersion(versions, versionId)
    used.set(versionId, { content, denominator: denominatorOf(content, scheme), scores: new Map() })
  }
  const denominator = lcm([...used.values()].map(version => version.denominator))
  const scoreOf = ({ versionId, levels }: AnswerGroup): Score => {
    const version = used.get(versionId)
    if (!version) throw new RangeError(`version ${versionId} is not given`)
    const known = version.scores.get(levels)
    if (known) return known
    const value = responseValueOf(version.content, levels, scheme)
    const factor = denominator / version.denominator
    const score = { value: value && scaled(value, factor), negative: isNegative(levels, scheme) }
    version.scores.set(levels, score)
    return score
  }
  return { denominator, scheme, versions, rows: groups.map(group => ({ group, score: scoreOf(group) })) }
}
