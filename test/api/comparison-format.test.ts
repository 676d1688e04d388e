import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { FIGURE_FORMAT, storedFigureOf } from '../../api/comparison/stored-figure.ts'
import { figureOfYear } from '../../api/satisfaction/year-figure.ts'
import type { AnswerGroup } from '../../shared/domain/answer-group.ts'
import { builtInQuestionnaires } from '../../shared/domain/built-in-questionnaires.ts'
import { CHANNELS } from '../../shared/domain/dimensions.ts'
import { periodOf } from '../../shared/domain/period.ts'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { seededNumbers } from '../durability/seeded-numbers.ts'

/** What the figures of these answers came to under this format. */
const KNOWN = { format: 3, digest: '343df01a28b4d919' }

/**
 * Figures on the shelf outlive an update of the software. Whoever changes how a figure comes about, or what is stored
 * of it, counts FIGURE_FORMAT up and puts both numbers here: otherwise old figures stand beside new ones.
 */
it('the same answers come to the same figure, or the format has a new number', () => {
  const next = seededNumbers(1)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const versions = new Map(builtInQuestionnaires().map(({ key, content }) => [key as string, content]))
  const groups = Array.from({ length: 400 }, (): AnswerGroup => {
    const [versionId, content] = pick([...versions])
    const codeKind = pick(['standing', 'once'] as const)
    return {
      month: pick(['2025-01', '2025-06', '2025-12']),
      form: content.form,
      channel: pick(CHANNELS),
      ...{ codeKind, inLedger: codeKind === 'once' },
      clientId: pick([null, null, 'a', 'b', 'c', 'd', 'e']),
      excluded: next() < 0.1,
      position: pick(['only', 'only', 'only', 'first', 'last']),
      ...{ versionId, count: 1 + Math.floor(next() * 5) },
      levels: content.items.map(() => pick(['5', '5', '4', '4', '3', '2', '1', '-'])).join(''),
    }
  })
  const counts = { services: 900, invited: 800, opened: 700 }
  const answers = { groups, tests: [], late: [], versions, services: { visit: counts, matter: counts } }
  const figure = figureOfYear(answers, periodOf(2025, BUILTIN_SCHEME), BUILTIN_SCHEME)
  const digest = createHash('sha256')
    .update(JSON.stringify(storedFigureOf(figure, BUILTIN_SCHEME)))
    .digest('hex')
    .slice(0, 16)
  expect({ format: FIGURE_FORMAT, digest }).toEqual(KNOWN)
})
