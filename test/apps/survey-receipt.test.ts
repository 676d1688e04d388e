import { describe, expect, it } from 'vitest'
import { renderNotice, renderReceipt } from '../../survey-app/server.tsx'
import { frame, NOTICE_KINDS, receiptPage } from './survey-samples.ts'

describe('the receipt', () => {
  it('shows number, Shanghai time, reply promise, its link and 截图保存', () => {
    const html = renderReceipt(receiptPage())
    for (const part of ['HP7K-2M9Q', '2025年11月22日 14:05', '核实处理', '截图保存']) expect(html).toContain(part)
    expect(html).toContain('href="https://manyi.example/r/AbCdE9sT2uV5wX8yZ1aB4cD7eF0"')
  })

  it('counts the day in Shanghai, not in UTC', () => {
    const html = renderReceipt(receiptPage({ receivedAt: Date.UTC(2025, 11, 31, 16, 0) }))
    expect(html).toContain('2026年1月1日 00:00')
  })

  it('shows no score', () => {
    const html = renderReceipt(receiptPage({ anotherUrl: '/s/x' }))
    expect(html).not.toMatch(/非常|基本满意|不满意<|radio/)
    expect(html).not.toMatch(/\schecked|https?:\/\/(?!manyi\.example\/r\/)/)
  })

  it('uses the words of the organization where it promised something', () => {
    const html = renderReceipt(receiptPage({ replyPromise: { zh: '3 个工作日内 <答复>' } }))
    expect(html).toContain('3 个工作日内 &lt;答复>')
    expect(html).not.toContain('核实处理')
  })

  it('says what became of the answer', () => {
    expect(renderReceipt(receiptPage())).toContain('已计入')
    expect(renderReceipt(receiptPage({ counted: 'test', isTest: true }))).toContain('测试评价，不计入统计')
    expect(renderReceipt(receiptPage({ counted: 'no-value' }))).toContain('不参与满意率计算')
    expect(renderReceipt(receiptPage({ counted: 'superseded' }))).toContain('以新的一次为准')
    expect(renderReceipt(receiptPage({ counted: 'late' }))).toContain('首次联系您之后')
    expect(renderReceipt(receiptPage({ counted: 'excluded' }))).toContain('未计入统计')
  })

  it('asks 另一次办事吗？ only where the code is a standing one, in the same language and type size', () => {
    expect(renderReceipt(receiptPage())).not.toContain('另一次办事')
    const html = renderReceipt(receiptPage({ anotherUrl: '/s/x', frame: frame({ large: true }) }))
    expect(html).toMatch(/另一次办事吗？<a class="button" href="\/s\/x\?large=1">/)
  })
})

describe('what was said, on the receipt,', () => {
  const said = {
    tags: ['quality.solved.praise', 'personnel.attitude.problem'],
    comment: { text: '<b>第一行\n第二行', writtenAt: Date.UTC(2025, 10, 22, 7), erasedAt: null },
    followUp: null,
    answers: {},
    contact: { name: '李**', contact: '138****5678' },
  }

  it('is shown as text, with its own day, and each part can be taken back', () => {
    const html = renderReceipt(receiptPage({ said }))
    expect(html).toContain('&lt;b>第一行\n第二行')
    expect(html).toContain('写于 2025年11月22日 15:00')
    const parts = [...html.matchAll(/name="part" value="([\w-]+)"/g)].map(match => match[1])
    expect(parts).toEqual(['reasons', 'comment', 'contact'])
    expect([...html.matchAll(/name="tag\.([\w.-]+)" checked/g)].map(match => match[1])).toEqual(said.tags)
  })

  it('offers the addition only once there is a comment, and only once', () => {
    expect(renderReceipt(receiptPage())).not.toContain('/follow-up"')
    expect(renderReceipt(receiptPage({ said }))).toContain('/follow-up"')
    expect(renderReceipt(receiptPage({ said: { ...said, followUp: said.comment } }))).not.toContain('/follow-up"')
  })

  it('offers praise and problems alike, each dimension apart, in both languages', () => {
    for (const lang of ['zh', 'en'] as const) {
      const html = renderReceipt(receiptPage({ frame: frame({ lang, path: '/r/x' }) }))
      expect([...html.matchAll(/name="tag\.[\w.-]+\.praise"/g)]).toHaveLength(11)
      expect([...html.matchAll(/name="tag\.[\w.-]+\.problem"/g)]).toHaveLength(11)
      expect([...html.matchAll(/<fieldset>/g)]).toHaveLength(4)
    }
  })

  it('keeps an empty first line that was typed', () => {
    const refused = { part: 'comment', fields: { comment: '\n第二行' }, problems: [] } as const
    expect(renderReceipt(receiptPage({ refused }))).toMatch(/<textarea[^>]*>\n\n第二行<\/textarea>/)
  })
})

describe('a notice', () => {
  it.each(NOTICE_KINDS)('of %s says what happened and what to do next, in both languages', kind => {
    for (const lang of ['zh', 'en'] as const) {
      const html = renderNotice({ frame: frame({ lang }), kind })
      const [title = '', ...paragraphs] = [...html.matchAll(/<(?:h1|p)>([^<]+)</g)].map(match => match[1])
      expect(title.length).toBeGreaterThan(5)
      expect(paragraphs).toHaveLength(2)
    }
  })

  it('of a used code links to no receipt', () => {
    const html = renderNotice({ frame: frame(), kind: 'used', organization: { zh: '黄埔中心' } })
    expect(html).not.toContain('/r/')
    expect(html).not.toContain('<form')
  })

  it('carries the script, so that an answer kept on the phone still gets its receipt', () => {
    expect(renderNotice({ frame: frame(), kind: 'used' })).toContain('<script>/*script*/</script>')
  })

  it('sends the same answer under the same nonce again without a script', () => {
    const fields = { nonce: 'q8Zr3Kx0TnVb5LwYc7Hd2A', 'r.quality': '2' }
    const html = renderNotice({ frame: frame({ lang: 'en' }), kind: 'unavailable', retry: { action: '/s/x', fields } })
    expect(html).toContain('<form method="post" action="/s/x?lang=en">')
    expect(html).toContain('<input type="hidden" name="nonce" value="q8Zr3Kx0TnVb5LwYc7Hd2A"/>')
    expect(html).toContain('<input type="hidden" name="r.quality" value="2"/>')
  })
})

describe('questions in words, on the receipt,', () => {
  const content = {
    reasons: { known: [], own: [] },
    questions: [
      { id: 'q-1', text: { zh: '还缺<什么>？', en: 'What is missing?' }, hint: { zh: '一两句' } },
      { id: 'q-2', text: { zh: '最满意的是什么？' } },
    ],
  }
  const answered = { 'q-1': { text: '夜间<服务>', writtenAt: 0, erasedAt: null } }

  it('are fields with labels and hints, in the language of the page', () => {
    const html = renderReceipt(receiptPage({ content }))
    expect(html).toMatch(/<label for="answers-answer\.q-1"><span>还缺&lt;什么>？<\/span><\/label>/)
    expect(html).toMatch(/aria-describedby="answers-answer\.q-1-hint"/)
    expect(html).not.toContain('选择原因')
    const english = renderReceipt(receiptPage({ content, frame: frame({ lang: 'en' }) }))
    expect(english).toContain('What is missing?')
    expect(english).toContain('<span lang="zh-CN">最满意的是什么？')
  })

  it('show what was answered as text, the rest as fields, and nothing new on a superseded answer', () => {
    const said = { ...receiptPage().said, answers: answered }
    const html = renderReceipt(receiptPage({ content, said }))
    expect(html).toContain('夜间&lt;服务>')
    expect(html).toContain('name="answer.q-2"')
    expect(html).not.toContain('name="answer.q-1"')
    const superseded = renderReceipt(receiptPage({ content, said, counted: 'superseded' }))
    expect(superseded).toContain('夜间&lt;服务>')
    expect(superseded).not.toContain('name="answer.')
    expect(renderReceipt(receiptPage({ content, counted: 'superseded' }))).not.toContain('最满意的是什么')
  })
})
