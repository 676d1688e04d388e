import { gzipSync } from 'node:zlib'
import QRCode from 'qrcode'
import { describe, expect, it } from 'vitest'
import { STAGES } from '../../shared/domain/catalogue.ts'
import { serviceGaps } from '../../shared/domain/publication-gaps.ts'
import { LANGUAGES } from '../../shared/texts/language.ts'
import { type PublicPage, type PublicService, renderPublic } from '../../survey-app/server.tsx'
import { publicPage, publicService } from './public-samples.ts'
import { builtSurvey } from './survey-built.ts'
import { frame } from './survey-samples.ts'

const FIRST_FLIGHT_BYTES = 14_600
const MISSING = '尚未公示'
const count = (html: string, text: string) => html.split(text).length - 1
const page = (change: Partial<PublicPage> = {}) => renderPublic(publicPage(change))

describe('the public page', () => {
  it('says everything that the general requirements and the window standard want public', () => {
    const html = page()
    const wanted = ['服务范围', '服务对象', '服务流程', '价格标准', '服务承诺', '联系方式', '监督投诉电话', '申诉投诉']
    const ofCentre = ['服务时限', '申请材料目录', '承办部门', '办理责任人', '办理情况']
    for (const name of [...wanted, ...ofCentre]) expect(html).toContain(name)
    const entered = [
      '科学大道',
      '13:30–17:30',
      '免费',
      '15个工作日',
      '营业执照副本',
      '融资服务部',
      '李晓明',
      '3号综合窗口',
    ]
    for (const text of entered) expect(html).toContain(text)
    expect(html).not.toContain(MISSING)
  })

  it('gives each step of services and complaints its time range', () => {
    const html = page()
    for (const stage of ['委托', '受理', '实施', '交付', '反馈处理']) expect(html).toContain(`<b>${stage} </b>`)
    expect(html).toContain('<span class="range">当日至2个工作日</span>')
    expect(html).toContain('<span class="range">1–3个工作日</span>')
    expect(html).toMatch(/登记受理<\/span> <span class="range">当日<\/span>/)
    expect(page({ frame: frame({ lang: 'en' }) })).toContain('1–3 working days')
  })

  it('says plainly what is missing, wherever the gaps that the administrator is told are', () => {
    const stripped: PublicService = { name: { zh: '甲' }, function: 'training', isPublicBenefit: false }
    for (const isCentre of [true, false]) {
      const html = page({ services: [stripped], isCentre, profile: {} })
      const article = html.slice(html.indexOf('<article'), html.indexOf('</article'))
      const facts = { isCountyCenter: isCentre, details: {}, staff: new Set<string>() }
      const gaps = serviceGaps({ details: {}, hasLimit: false }, facts).filter(gap => gap !== 'step-ranges')
      // The complaint phone is the organization's, and stands at every service of a centre.
      expect(count(article, MISSING)).toBe(gaps.length + (isCentre ? 1 : 0))
      expect(html).toContain('申诉投诉途径</dt><dd><i>尚未公示')
    }
    expect(page({ services: [] })).toMatch(/服务项目<\/h2><p><i>尚未公示/)
  })

  it('names a stage without a step, and a step without a time', () => {
    const steps = [{ stage: 'acceptance' as const, name: { zh: '受理' } }]
    const html = page({ services: [publicService({ steps })] })
    expect(html).toContain('<b>交付</b> <i>尚未公示</i>')
    expect(html).toContain('时限尚未公示')
    expect(html).not.toContain('<b>受理 </b>')
  })

  it('shows what is entered as text, whatever it is', () => {
    const evil = { zh: '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>' }
    const html = page({
      organization: evil,
      profile: { address: evil, phone: '"><b>1', email: 'a@b"onclick=1', website: 'javascript:alert(1)' },
      services: [publicService({ name: evil, scope: evil, responsible: evil, materials: [evil] })],
      windows: [{ name: evil, phone: 'javascript:1' }],
    })
    expect(html).not.toMatch(/<script|<img|<b>1|href="javascript|href="tel:"/)
    expect(count(html, '&lt;script>')).toBeGreaterThanOrEqual(5)
  })

  it('needs neither script nor another host', () => {
    const html = page()
    expect(html).not.toMatch(/<script|\sstyle=|\son\w+=|src=|<link/)
    expect([...html.matchAll(/href="(https?:[^"]*)"/g)].map(match => match[1])).toEqual(['https://fuwu.example.org'])
  })

  it('may be found by search engines, its printed form need not', () => {
    expect(page()).not.toContain('noindex')
    expect(page({ isPrint: true })).toContain('noindex')
  })

  it('speaks English where English was entered, and marks what is Chinese', () => {
    const html = page({ frame: frame({ lang: 'en' }) })
    expect(html).toContain('Finance matchmaking')
    expect(html).toContain('<span lang="zh-CN">李晓明</span>')
    expect(html).not.toContain('银企对接')
  })
})

describe('all bytes of the public page, gzip', () => {
  it.each(LANGUAGES)('fit a first flight of 14.6 kB with ten services that differ (%s)', async lang => {
    const built = await builtSurvey('public')
    const pageUrl = 'https://pingjia.example.cn/o/AbCdE'
    const qrSvg = await QRCode.toString(pageUrl, { type: 'svg', errorCorrectionLevel: 'Q', margin: 4 })
    const services = Array.from({ length: 10 }, (_, index) => varied(index))
    const html = page({ frame: frame({ ...built, lang }), services, pageUrl, qrSvg })
    const bytes = gzipSync(html, { level: 6 }).length
    expect(bytes).toBeLessThanOrEqual(FIRST_FLIGHT_BYTES)
  })
})

/** Prose in which hardly a word comes twice, so that packing gains no more from it than from real texts. */
function varied(index: number): PublicService {
  const prose = (length: number, salt: number) => ({
    zh: Array.from({ length }, (_, at) =>
      String.fromCharCode(0x4e00 + ((index * 977 + at * 131 + salt * 389) % 2500)),
    ).join(''),
    en: Array.from({ length: length / 4 }, (_, at) => (index * 7919 + at * 104729 + salt * 1299709).toString(36)).join(
      ' ',
    ),
  })
  return publicService({
    name: prose(12, 1),
    scope: prose(80, 2),
    clients: prose(40, 3),
    price: prose(20, 4),
    promise: prose(40, 5),
    contact: prose(20, 6),
    department: prose(8, 7),
    materials: [8, 9, 10, 11].map(salt => prose(16, salt)),
    steps: STAGES.map((stage, at) => ({
      stage,
      name: prose(8, at + 12),
      range: { least: at, most: at + index, unit: 'working' },
    })),
  })
}
