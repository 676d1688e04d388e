import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchEarly, fetchTexts, hasTexts, textsOf } from '../../admin-app/frame/texts.ts'

describe('a file of words', () => {
  const PAGE = {
    room: { zh: '/admin/assets/room-zh.json', en: '/admin/assets/room-en.json' },
    early: { zh: '/admin/assets/early-zh.json' },
  }
  let asked: string[]
  let isAway = false

  beforeEach(() => {
    asked = []
    isAway = false
    vi.stubGlobal('document', { getElementById: () => ({ textContent: JSON.stringify(PAGE) }) })
    vi.stubGlobal('fetch', async (file: string) => {
      asked.push(file)
      if (isAway) throw new TypeError('Failed to fetch')
      const words = file.includes('-zh') ? { title: '标题', of: { say: ['第 ', 0, ' 条'] } } : { title: 'Title' }
      return new Response(JSON.stringify({ someTexts: words }))
    })
  })
  afterEach(() => vi.unstubAllGlobals())

  it('is fetched once for each language, and its functions speak', async () => {
    const texts = textsOf('room', 'someTexts')
    expect(hasTexts('zh')).toBe(false)
    await Promise.all([fetchTexts('zh'), fetchTexts('zh')])
    await fetchTexts('zh')
    expect([hasTexts('zh'), hasTexts('en'), asked]).toEqual([true, false, [PAGE.room.zh]])
    const words = texts.zh as { title: string; of: (n: number) => string }
    expect([words.title, words.of(3)]).toEqual(['标题', '第 3 条'])
  })

  it('that could not be had can be asked for again', async () => {
    const texts = textsOf('room', 'someTexts')
    isAway = true
    await expect(fetchTexts('en')).rejects.toThrow('Failed to fetch')
    expect(hasTexts('en')).toBe(false)
    isAway = false
    await fetchTexts('en')
    expect([hasTexts('en'), texts.en]).toEqual([true, { title: 'Title' }])
  })

  it('that came before its script is there when the script runs', async () => {
    fetchEarly('early', 'zh')
    await vi.waitFor(() => expect(asked).toEqual([PAGE.early.zh]))
    await vi.waitFor(() => expect(textsOf('early', 'someTexts').zh).toMatchObject({ title: '标题' }))
    fetchEarly('nowhere', 'zh')
    expect(asked).toHaveLength(1)
  })

  it('that the page does not name is an error, not a wait without end', async () => {
    textsOf('another', 'someTexts')
    await expect(fetchTexts('zh')).rejects.toThrow('The page names no texts for another')
  })
})
