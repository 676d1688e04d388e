import { describe, expect, it } from 'vitest'
import { renderSurvey } from '../../survey-app/server.tsx'
import { frame, questionnaire, surveyPage } from './survey-samples.ts'

const count = (html: string, pattern: RegExp) => (html.match(pattern) ?? []).length

describe('the questionnaire', () => {
  const html = renderSurvey(surveyPage())

  it('names organization, service, window, staff and day above four questions', () => {
    const parts = [
      '黄埔区中小企业公共服务中心',
      '中小企业融资对接服务',
      '3号综合窗口',
      '李晓明',
      '2025年11月22日',
      '<form',
    ]
    const places = parts.map(part => html.indexOf(part, html.indexOf('<main>')))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(count(html, /<fieldset /g)).toBe(4)
    expect(count(html, /<legend>/g)).toBe(4)
  })

  it('offers five levels and 本次未涉及 for each question, best to worst', () => {
    const group = [...html.matchAll(/name="r\.quality" value="(\w+)"/g)].map(match => match[1])
    expect(group).toEqual(['5', '4', '3', '2', '1', 'na'])
    expect(count(html, /type="radio"/g)).toBe(24)
    expect(html.replaceAll('\u200B', '')).toContain('<span>非常不满意</span>')
    expect(html).toContain('aria-label="非常不满意"')
  })

  it('chooses nothing beforehand', () => {
    expect(html).not.toMatch(/\schecked/)
    expect(renderSurvey(surveyPage({ isDemo: true, standing: false }))).not.toMatch(/\schecked/)
  })

  it('is complete without its script: a form that posts nonce, version and ratings', () => {
    const plain = renderSurvey(surveyPage({ frame: frame({ script: '' }) }))
    expect(plain).toMatch(/<form method="post" action="\/s\/AbCdE4vB8nR1cW5yZ3hJ6dL7Kp2"/)
    expect(plain).toContain('name="nonce" value="q8Zr3Kx0TnVb5LwYc7Hd2A"')
    expect(plain).toContain('name="version" value="0195f0a0-1c2d-7e3f-8a4b-5c6d7e8f9a0b"')
    expect(plain).toMatch(/<button type="submit"><span>提交评价<\/span>/)
    expect(plain).toContain('自愿、可匿名')
    expect(plain).toMatch(/<details>.*用途.*谁能看到.*保存与删除.*<\/details>/s)
    for (const id of ['errors', 'offline', 'delivered', 'restored']) {
      expect(plain).toMatch(new RegExp(`<\\w+ [^>]*id="${id}"[^>]* hidden`))
    }
  })

  it('needs nothing else: no inline style, no handler, no outside address', () => {
    expect(html).not.toMatch(/\sstyle=|\son\w+=|https?:|<link|<img|src=/)
    expect(count(html, /<script/g)).toBe(1)
    expect(html).toContain('<style>/*css*/</style>')
    expect(html).toContain('<script>/*script*/</script>')
  })

  it('tells a link preview what it is', () => {
    expect(html).toContain('property="og:title" content="服务满意度评价（一次一评） · 广州市黄埔区')
    expect(html).toMatch(/property="og:description" content="[^"]*自愿/)
  })

  it('puts the sub-aspects of the full questionnaire under its four dimensions', () => {
    const full = renderSurvey(surveyPage({ content: questionnaire('matter-full'), subject: { matter: '贴息申报' } }))
    expect(count(full, /<fieldset /g)).toBe(17)
    expect([...full.matchAll(/<section><h2>(.+?)<\/h2>/g)].map(match => match[1])).toEqual([
      '服务受理',
      '服务管理',
      '服务质量',
      '服务人员',
    ])
    expect(full).toContain('办件：<span>贴息申报</span>')
  })

  it('says when a code is for tests and when the data are made up', () => {
    expect(renderSurvey(surveyPage({ isTest: true }))).toContain('<header class="banner">测试')
    expect(renderSurvey(surveyPage({ isDemo: true }))).toContain('<header class="banner">演示数据')
    expect(html).not.toContain('banner')
  })

  it('says honestly whether a code is tied to one service', () => {
    expect(html).toContain('公开张贴')
    expect(renderSurvey(surveyPage({ standing: false }))).toContain('与该办理记录关联')
  })

  it('shows hostile names as text', () => {
    const zh = `"><script>alert(1)</script><b onclick='x'>&amp;`
    const hostile = renderSurvey(
      surveyPage({
        organization: { zh },
        subject: { service: { zh }, window: { zh }, staff: { zh }, label: { zh }, matter: zh },
        content: {
          form: 'visit',
          title: { zh },
          items: [{ id: 'a"b', dimension: 'quality', text: { zh }, hint: { zh } }],
        },
        nonce: zh,
        problems: [{ message: zh }, { item: 'a"b', message: zh }],
      }),
    )
    expect(count(hostile, /<script/g)).toBe(1)
    expect(hostile).not.toContain('<b onclick')
    expect(hostile).not.toContain('a"b')
    expect(hostile).toContain('href="#q-a%22b"')
  })
})

describe('the language and the type size', () => {
  it('stay with the form and with each other', () => {
    const html = renderSurvey(surveyPage({ frame: frame({ lang: 'en', large: true }) }))
    expect(html).toContain('<html lang="en" class="large">')
    expect(html).toContain('action="/s/AbCdE4vB8nR1cW5yZ3hJ6dL7Kp2?lang=en&amp;large=1"')
    expect(html).toContain('<a href="/s/AbCdE4vB8nR1cW5yZ3hJ6dL7Kp2?lang=en">Standard text</a>')
    expect(html).toContain('<a href="/s/AbCdE4vB8nR1cW5yZ3hJ6dL7Kp2?large=1" lang="zh-CN">中文</a>')
  })

  it('fall back to Chinese where no English was entered, and mark it', () => {
    const html = renderSurvey(surveyPage({ frame: frame({ lang: 'en' }) }))
    expect(html).toContain('Finance matchmaking')
    expect(html).toContain('<span lang="zh-CN">李晓明</span>')
    expect(html).toContain('22 November 2025')
    expect(html).toContain('aria-label="Very dissatisfied"')
  })
})

describe('a refused form', () => {
  const html = renderSurvey(
    surveyPage({
      given: { acceptance: '1', personnel: 'na' },
      problems: [
        { item: 'quality', message: '请选择一项' },
        { item: 'gone', message: '问卷已更新' },
      ],
    }),
  )

  it('starts with a focused summary whose links lead to the questions', () => {
    expect(html).toMatch(/<title>请检查：/)
    expect(html).toMatch(/id="errors" role="alert" tabindex="-1" autofocus>/)
    expect(html).toContain('<li><a href="#q-quality">服务质量：请选择一项</a></li>')
    expect(html).toContain('<li hidden><a href="#q-acceptance">')
    expect(html).toContain('<li>问卷已更新</li>')
    expect(html.indexOf('id="errors"')).toBeLessThan(html.indexOf('<form'))
  })

  it('marks exactly the questions concerned', () => {
    expect(html).toMatch(/<fieldset id="q-quality" tabindex="-1" class="wrong">/)
    expect(count(html, /class="wrong"/g)).toBe(1)
  })

  it('keeps the answers', () => {
    expect(html).toMatch(/name="r\.acceptance" value="1" checked/)
    expect(html).toMatch(/name="r\.personnel" value="na" checked/)
    expect(count(html, /\schecked/g)).toBe(2)
  })
})
