import type { PrintFormat } from '../../domain/print-formats.ts'
import type { Language } from '../../texts/language.ts'

interface PrintWords {
  readonly formats: Readonly<Record<PrintFormat, string>>
  readonly setting: Readonly<Record<PrintFormat, string>>
  readonly count: (shown: number, total: number) => string
  readonly parts: string
  readonly part: (n: number) => string
  readonly print: string
  readonly none: string
  readonly noComplaints: string
  readonly refused: string
  readonly toAdmin: string
}

const A4 = '打印：A4 纸，纵向，缩放 100%。'
const A4_EN = 'Print on A4, portrait, at 100% scale.'
const ROLL = (mm: number) => `打印：${mm} mm 热敏纸，边距“无”，缩放 100%；不要选“适应页面”。`
const ROLL_EN = (mm: number) => `Print on ${mm} mm thermal paper, no margins, at 100% scale; not “fit to page”.`

export const PRINT_WORDS: Readonly<Record<Language, PrintWords>> = {
  zh: {
    formats: {
      a4: 'A4 海报',
      a5: 'A5 海报',
      tent: '桌牌（A4 对折）',
      badge: '胸牌（A4，每张 8 个）',
      slip58: '58 mm 小票',
      slip80: '80 mm 小票',
      half: '半张 A4 交付单',
      sheet8: 'A4 裁剪卡（每张 8 个）',
    },
    setting: {
      a4: A4,
      a5: '打印：A5 纸，纵向，缩放 100%。',
      tent: `${A4}打印后沿虚线对折，两面都能扫。`,
      badge: `${A4}沿虚线裁开，放入 86 × 54 mm 卡套。`,
      slip58: ROLL(58),
      slip80: ROLL(80),
      half: `${A4}沿虚线裁开。`,
      sheet8: `${A4}沿虚线裁开。`,
    },
    count: (shown, total) => (shown === total ? `共 ${total} 个评价码` : `${total} 个评价码中的 ${shown} 个`),
    parts: '分批打印',
    part: n => `第 ${n} 批`,
    print: '打印',
    none: '没有可以打印的评价码：都已用过、作废或过期，或者不归您打印。',
    noComplaints: '本机构还没有填写申诉投诉途径，纸条上就没有这一项。请先在机构资料里填写，再打印交付单。',
    refused: '不能打印',
    toAdmin: '回到管理后台',
  },
  en: {
    formats: {
      a4: 'A4 poster',
      a5: 'A5 poster',
      tent: 'Table tent (A4, folded)',
      badge: 'Badges (8 on A4)',
      slip58: '58 mm slip',
      slip80: '80 mm slip',
      half: 'Delivery slip (half an A4)',
      sheet8: 'Tickets (8 on A4)',
    },
    setting: {
      a4: A4_EN,
      a5: 'Print on A5, portrait, at 100% scale.',
      tent: `${A4_EN} Fold along the dashed line; both sides can be scanned.`,
      badge: `${A4_EN} Cut along the dashed lines for holders of 86 × 54 mm.`,
      slip58: ROLL_EN(58),
      slip80: ROLL_EN(80),
      half: `${A4_EN} Cut along the dashed line.`,
      sheet8: `${A4_EN} Cut along the dashed lines.`,
    },
    count: (shown, total) => (shown === total ? `${total} codes` : `${shown} of ${total} codes`),
    parts: 'Print in parts',
    part: n => `Part ${n}`,
    print: 'Print',
    none: 'There is no code to print: all are used, revoked or expired, or not yours to print.',
    noComplaints:
      'The slip leaves out where complaints are taken: enter it in the profile before you print delivery slips.',
    refused: 'This cannot be printed',
    toAdmin: 'Back to the administration',
  },
}
