import type { AnswerGroup } from './answer-group.ts'
import { denominatorOf } from './denominator.ts'
import { DIMENSIONS, type Dimension } from './dimensions.ts'
import { perFormula } from './formula.ts'
import type { Formula } from './scheme.ts'
import { getVersion, type ScoredGroups } from './scored-groups.ts'
import type { Sums } from './tally.ts'
import { dimensionValuesOf } from './value.ts'

/** How many ratings are at each level; `na` counts 本次未涉及. */
export type LevelCounts = Readonly<Record<'5' | '4' | '3' | '2' | '1' | 'na', number>>

/** One dimension: its ratings by level, and its values, one per response that rates it. */
export interface DimensionTally extends Sums {
  readonly levels: LevelCounts
}

interface OpenTally extends DimensionTally {
  count: number
  readonly sums: Record<Formula, number>
  readonly levels: Record<keyof LevelCounts, number>
}

function openTally(): OpenTally {
  return { count: 0, sums: { ...perFormula(() => 0) }, levels: { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0, na: 0 } }
}

/** How often each levels string occurs, by version: there are far fewer of these than of rows. */
function distinct(scored: ScoredGroups, keep: (group: AnswerGroup) => boolean) {
  const counts = new Map<string, Map<string, number>>()
  for (const { group } of scored.rows) {
    if (!keep(group)) continue
    const ofVersion = counts.get(group.versionId) ?? new Map<string, number>()
    counts.set(group.versionId, ofVersion)
    ofVersion.set(group.levels, (ofVersion.get(group.levels) ?? 0) + group.count)
  }
  return counts
}

/** Each dimension of the answers that `keep` keeps; sums over the same denominator as `sumGroups`. */
export function sumDimensions(
  scored: ScoredGroups,
  keep: (group: AnswerGroup) => boolean,
): Record<Dimension, DimensionTally> {
  const tallies: Record<Dimension, OpenTally> = {
    acceptance: openTally(),
    management: openTally(),
    quality: openTally(),
    personnel: openTally(),
  }
  for (const [versionId, counts] of distinct(scored, keep)) {
    const content = getVersion(scored.versions, versionId)
    const scale = scored.denominator / denominatorOf(content, scored.scheme)
    for (const [levels, count] of counts) {
      content.items.forEach((item, index) => {
        const level = levels[index] === '-' ? 'na' : (levels[index] as keyof LevelCounts)
        tallies[item.dimension].levels[level] += count
      })
      addValues(tallies, dimensionValuesOf(content, levels, scored.scheme), count, scale)
    }
  }
  return tallies
}

/** So many responses with these values, each to be taken times `scale`. */
function addValues(
  tallies: Record<Dimension, OpenTally>,
  values: ReturnType<typeof dimensionValuesOf>,
  count: number,
  scale: number,
): void {
  for (const dimension of DIMENSIONS) {
    const [value, tally] = [values[dimension], tallies[dimension]]
    if (value === null) continue
    tally.count += count
    tally.sums['satisfied-share'] += value.satisfied * scale * count
    tally.sums['favourable-share'] += value.favourable * scale * count
    tally.sums['mean-score'] += value.score * scale * count
  }
}
