import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderNotice, renderReceipt, renderSurvey, type SurveyPage } from '../../survey-app/server.tsx'
import { type Built, builtSurvey } from './survey-built.ts'
import { frame, questionnaire, receiptPage, surveyPage } from './survey-samples.ts'

const gzip = (html: string) => gzipSync(html, { level: 6 }).length
const LANGUAGES = ['zh', 'en'] as const

describe('all bytes of a page, gzip', () => {
  let built: Built
  let receipt: Built
  beforeAll(async () => {
    built = await builtSurvey()
    receipt = await builtSurvey('receipt')
  })

  it.each(LANGUAGES)('are at most 6 kB for the short questionnaire (%s)', lang => {
    for (const key of ['visit-short', 'matter-short']) {
      const html = renderSurvey(surveyPage({ frame: frame({ ...built, lang }), content: questionnaire(key) }))
      expect(gzip(html)).toBeLessThanOrEqual(6000)
    }
  })

  it('are not one more on the page of the rating for what is asked after it', () => {
    const questions = [{ id: 'q-1', text: { zh: '还缺什么服务？' } }]
    const reasons = { known: [], own: [] }
    const page = (content: SurveyPage['content']) => renderSurvey(surveyPage({ frame: frame(built), content }))
    const short = questionnaire('visit-short')
    expect(page({ ...short, questions, reasons })).toBe(page(short))
  })

  it.each(LANGUAGES)('are little more where everything is on at once (%s)', lang => {
    const html = renderSurvey(
      surveyPage({
        ...{ frame: frame({ ...built, lang, large: true }), isTest: true, standing: false },
        subject: {
          ...surveyPage().subject,
          label: { zh: '一楼大厅东侧', en: 'East of the hall' },
          matter: 'BH-2025-0117',
        },
        again: { replaces: true, receipt: '/r/AbCdE9sT2uV5wX8yZ1aB4cD7eF0' },
        given: { acceptance: '5' },
        problems: [{ item: 'quality', message: '此项尚未评价' }],
      }),
    )
    expect(gzip(html)).toBeLessThanOrEqual(6600)
  })

  it.each(LANGUAGES)('fit a first flight of 14.6 kB for the full questionnaire (%s)', lang => {
    for (const key of ['visit-full', 'matter-full']) {
      const html = renderSurvey(surveyPage({ frame: frame({ ...built, lang }), content: questionnaire(key) }))
      expect(gzip(html)).toBeLessThanOrEqual(8000)
    }
  })

  it.each(LANGUAGES)('are at most 7 kB for the receipt with all its forms, and 6 kB for a notice (%s)', lang => {
    const html = renderReceipt(receiptPage({ frame: frame({ ...receipt, lang }), anotherUrl: '/s/x' }))
    expect(gzip(html)).toBeLessThanOrEqual(7000)
    const questions = ['一', '二', '三', '四', '五'].map(nth => ({ id: `q-${nth}`, text: { zh: `第${nth}个问题` } }))
    const asking = receiptPage({ frame: frame({ ...receipt, lang }), content: { questions }, anotherUrl: '/s/x' })
    expect(gzip(renderReceipt(asking))).toBeLessThanOrEqual(7500)
    expect(gzip(renderNotice({ frame: frame({ ...built, lang }), kind: 'used' }))).toBeLessThanOrEqual(6000)
  })

  it('hold no words in the script, and nothing that would end its element', () => {
    expect(built.script).not.toMatch(/[\u4e00-\u9fff]|<\/script|<!--/)
    expect(built.css).not.toContain('</style')
  })
})
