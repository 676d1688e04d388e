import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Poster, type PosterProps, posterCss } from '../../shared/ui/print/poster.tsx'

const props: PosterProps = {
  organization: { zh: '天河区<公共>服务中心', en: 'Tianhe Centre' },
  label: { zh: '一楼大厅' },
  window: { zh: '3 号窗口', en: 'Window 3' },
  shortCode: 'K7M2Q',
  url: 'https://manyi.example.cn/s/AbCd1abcdefghijklmnopqrstuv',
  qrSvg: '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  isTest: false,
  lang: 'zh',
}

test('a poster says in both languages what to do, where it hangs, and its address', () => {
  const html = renderToString(<Poster {...props} />)
  for (const text of [
    '请您评价本次服务',
    'Please rate our service',
    '自愿、可匿名 · 约 20 秒',
    '一楼大厅',
    '3 号窗口',
  ]) {
    expect(html).toContain(text)
  }
  expect(html).toContain(props.url)
  expect(html).toContain(props.shortCode)
  expect(html).not.toContain('测试')
})

test('names are text, and nothing needs an inline style', () => {
  const html = renderToString(<Poster {...props} />)
  expect(html).toContain('天河区&lt;公共')
  expect(html).not.toContain('style=')
})

test('a test poster says so in its language', () => {
  expect(renderToString(<Poster {...props} isTest />)).toContain('测试')
  const english = renderToString(<Poster {...props} isTest lang="en" />)
  expect(english).toContain('TEST')
  expect(english).toContain('Window 3')
})

test('the sheet is A4 with margins that printers keep', () => {
  expect(posterCss).toContain('@page { size: 210mm 297mm; margin: 10mm }')
})
