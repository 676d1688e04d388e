import { describe, expect, test } from 'vitest'
import {
  freshId,
  moved,
  reworded,
  withItem,
  without,
  withoutEnglish,
} from '../../admin-app/questionnaires/draft-changes.ts'
import { problemsByPlace } from '../../admin-app/questionnaires/problem-places.ts'
import { ITEM_ID } from '../../shared/domain/publishable.ts'
import { questionnaire } from './survey-samples.ts'

const short = questionnaire('visit-short')
const ids = (content: typeof short) => content.items.map(item => item.id)

describe('a draft under change', () => {
  test('moves a part by one place, and leaves it where there is no further', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
    expect(without(['a', 'b'], 0)).toEqual(['b'])
  })

  test('puts an item after the others of its dimension, else where its dimension belongs', () => {
    const own = { id: 'own', dimension: 'management', text: { zh: '一题' } } as const
    expect(ids(withItem(short, own))).toEqual(['acceptance', 'management', 'own', 'quality', 'personnel'])
    const lacking = { ...short, items: without(short.items, 1) }
    expect(ids(withItem(lacking, own))).toEqual(['acceptance', 'own', 'quality', 'personnel'])
    expect(ids(withItem({ ...short, items: [] }, own))).toEqual(['own'])
  })

  test('gives new parts ids that no other has, and that can be published', () => {
    const made = Array.from({ length: 100 }, () => freshId('acceptance.own-'))
    expect(new Set(made).size).toBe(100)
    for (const id of [...made, freshId('own.r'), freshId('q-')]) expect(id).toMatch(ITEM_ID)
  })

  test('leaves English out where it was emptied, and counts what has none', () => {
    expect(reworded({ zh: '甲', en: 'A' }, 'en', '')).toEqual({ zh: '甲' })
    expect(reworded({ zh: '甲' }, 'en', 'A')).toEqual({ zh: '甲', en: 'A' })
    expect(reworded({ zh: '甲', en: 'A' }, 'zh', '乙')).toEqual({ zh: '乙', en: 'A' })
    expect(withoutEnglish(short)).toBe(0)
    expect(withoutEnglish({ ...short, title: { zh: '题' }, questions: [{ id: 'q', text: { zh: '问' } }] })).toBe(2)
  })
})

test('problems of a file are told by the place that a person counts', () => {
  const message = '太长，最多 120'
  expect(
    problemsByPlace([
      { path: 'content.items.2.text.zh', message },
      { path: 'content.questions.0.hint.en', message },
      { path: 'content.title.zh', message },
      { path: 'v', message },
    ]),
  ).toEqual([
    `第 3 题：${message} (text.zh)`,
    `文字题 1：${message} (hint.en)`,
    `title.zh: ${message}`,
    `v: ${message}`,
  ])
})
