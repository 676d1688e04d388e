export type PrintLanguage = 'zh' | 'en'

interface PosterWords {
  readonly title: string
  readonly scan: string
  readonly promise: string
  readonly service: string
  readonly window: string
  readonly staff: string
  readonly shortCode: string
  readonly address: string
  readonly test: string
  readonly testMeans: string
  readonly demo: string
  readonly demoMeans: string
  readonly printHint: string
}

export const POSTER_WORDS: Readonly<Record<PrintLanguage, PosterWords>> = {
  zh: {
    title: '请您评价本次服务',
    scan: '用微信或手机相机扫一扫',
    promise: '自愿、可匿名 · 约 20 秒',
    service: '服务项目',
    window: '窗口',
    staff: '服务人员',
    shortCode: '短码',
    address: '也可以在浏览器中打开',
    test: '测试',
    testMeans: '评价不计入统计，请勿张贴',
    demo: '演示',
    demoMeans: '内容均为虚构，请勿张贴',
    printHint: '打印：A4 纸，纵向，缩放 100%。',
  },
  en: {
    title: 'Please rate our service',
    scan: "Scan with WeChat or your phone's camera",
    promise: 'Voluntary, anonymous if you like · about 20 seconds',
    service: 'Service',
    window: 'Window',
    staff: 'Staff',
    shortCode: 'Code',
    address: 'Or open in a browser',
    test: 'TEST',
    testMeans: 'Answers are not counted; do not put up',
    demo: 'DEMO',
    demoMeans: 'Everything here is made up; do not put up',
    printHint: 'Print on A4, portrait, at 100% scale.',
  },
}
