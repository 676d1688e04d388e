import { DIMENSIONS, type Dimension, type Level } from '../../shared/domain/dimensions.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import type { Rating } from '../../shared/domain/ratings.ts'
import type { Chance } from './chance.ts'

/** How somebody felt: all well, something amiss, or displeased. */
export type Mood = 'content' | 'mixed' | 'displeased'
export type Felt = Readonly<Record<Dimension, Rating>>

/** What answers that aren't content come to on average; measured from `feelingOf`. */
const UNHAPPY_VALUE = 0.5
const MIXED_SHARE = 0.72

/** A mood drawn so that answers come to this satisfied share on average. */
export function moodOf(rate: number, chance: Chance): Mood {
  const content = Math.max(0, (rate - UNHAPPY_VALUE) / (1 - UNHAPPY_VALUE))
  if (chance.isTrue(content)) return 'content'
  return chance.isTrue(MIXED_SHARE) ? 'mixed' : 'displeased'
}

/** The four dimensions as somebody in this mood rates them. */
export function feelingOf(mood: Mood, weakest: Dimension, chance: Chance): Felt {
  const praise = chance.weighted({ best: 52, good: 12, either: 36 })
  const high = (): Level => (praise === 'best' ? 5 : praise === 'good' ? 4 : chance.isTrue(0.62) ? 5 : 4)
  const low = mood === 'content' ? [] : lowOnes(mood, weakest, chance)
  const felt = Object.fromEntries(
    DIMENSIONS.map((dimension): [Dimension, Rating] => {
      if (low.includes(dimension)) return [dimension, lowLevel(mood, chance)]
      if (mood === 'displeased') return [dimension, chance.isTrue(0.5) ? 3 : 4]
      return [dimension, high()]
    }),
  ) as Record<Dimension, Rating>
  if (!low.includes('management') && chance.isTrue(0.035)) felt.management = 'na'
  return felt
}

/** The weakest dimension is three times as likely to be the one that fell short. */
function lowOnes(mood: Mood, weakest: Dimension, chance: Chance): Dimension[] {
  const count = mood === 'mixed' ? 1 + Number(chance.isTrue(0.4)) : 2 + chance.below(3)
  const left = new Map<Dimension, number>(DIMENSIONS.map(each => [each, each === weakest ? 3 : 1]))
  return Array.from({ length: count }, () => {
    const found = chance.weighted(Object.fromEntries(left) as Record<Dimension, number>)
    left.delete(found)
    return found
  })
}

function lowLevel(mood: Mood, chance: Chance): Level {
  if (mood === 'mixed') return chance.isTrue(0.78) ? 3 : 2
  return Number(chance.weighted({ '3': 34, '2': 45, '1': 21 })) as Level
}

/** Item ids with ratings: where a dimension has many items, most are rated as the dimension is felt. */
export function ratingsOf(content: QuestionnaireContent, felt: Felt, chance: Chance): Record<string, Rating> {
  const counts = new Map<Dimension, number>()
  for (const { dimension } of content.items) counts.set(dimension, (counts.get(dimension) ?? 0) + 1)
  return Object.fromEntries(
    content.items.map(({ id, dimension }) => {
      const rating = felt[dimension]
      const varies = rating !== 'na' && (counts.get(dimension) ?? 0) > 1 && chance.isTrue(0.25)
      return [id, varies ? neighbour(rating, chance) : rating]
    }),
  )
}

/** One step away, on the same side of satisfied and negative. */
function neighbour(level: Level, chance: Chance): Level {
  if (level >= 4) return level === 5 ? 4 : 5
  if (level === 3) return chance.isTrue(0.5) ? 4 : 3
  return level === 2 ? 3 : 2
}
