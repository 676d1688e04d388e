import type { Language } from './language.ts'

/** What may be said after the rating, each on its own. */
export const RECEIPT_PARTS = ['reasons', 'answers', 'comment', 'follow-up', 'contact'] as const
export type ReceiptPart = (typeof RECEIPT_PARTS)[number]

interface PartTexts {
  readonly title: string
  readonly save: string
  /** What stays and what goes when this part is taken back. */
  readonly erase: string
}

export interface ReceiptTexts {
  readonly more: string
  readonly moreHint: string
  /** Over what was said about an answer that takes nothing new. */
  readonly said: string
  readonly parts: Readonly<Record<ReceiptPart, PartTexts>>
  readonly saved: string
  readonly erased: string
  readonly erase: string
  readonly confirmErase: string
  readonly chosen: string
  readonly written: string
  readonly takenBack: string
  readonly writtenAt: string
  readonly reasonsHint: string
  readonly answersHint: string
  readonly answered: string
  readonly comment: string
  readonly commentHint: string
  readonly followUp: string
  readonly publish: string
  readonly contactHint: string
  readonly name: string
  readonly contact: string
  readonly contactKind: string
  readonly contactConsent: string
  readonly replyConsent: string
  readonly replaceContact: string
  readonly again: string
  readonly againReplaces: string
  readonly againShown: string
  readonly againParts: string
  readonly againStart: string
  readonly againLeft: string
  readonly superseded: string
  readonly contactedAt: string
  readonly errorTitle: string
  /** What is wrong with a field, by its name and, where that is not enough, by the problem's code. */
  readonly wrong: Readonly<Record<string, string>>
}

const zh: ReceiptTexts = {
  more: '还想说点什么吗？',
  moreHint: '以下都可以不填，各项单独保存。',
  said: '您说过的',
  parts: {
    reasons: { title: '选择原因', save: '保存原因', erase: '删除所选原因？评分不受影响。' },
    answers: { title: '回答几个问题', save: '保存回答', erase: '删除后不能恢复，也不能重新回答。评分不受影响。' },
    comment: { title: '写几句意见', save: '保存意见', erase: '删除后不能恢复，也不能重写这一段。评分不受影响。' },
    'follow-up': { title: '追评一次', save: '保存追评', erase: '删除后不能恢复，也不能再写追评。评分不受影响。' },
    contact: { title: '留联系方式', save: '保存联系方式', erase: '删除后，机构将无法就这份评价联系您。评分不受影响。' },
  },
  saved: '已保存',
  erased: '已删除',
  erase: '删除',
  confirmErase: '确认删除',
  chosen: '已选 {count} 项',
  written: '已写',
  takenBack: '已删除',
  writtenAt: '写于',
  reasonsHint: '好的、不足的都可以选，可以选多项。',
  answersHint: '想答哪题答哪题，每题最多 1000 字。保存后不能修改，但可以删除。请不要写身份证号、银行卡号。',
  answered: '已答 {count} 题',
  comment: '您的意见',
  commentHint: '最多 1000 字，保存后不能修改，但可以删除，并可追评一次。请不要写身份证号、银行卡号。',
  followUp: '追评内容',
  publish: '同意匿名公开这段文字',
  contactHint: '加密保存，只有本机构处理评价的人员能查看，每次查看都有记录。您可以随时在这里删除。',
  name: '称呼（可不填）',
  contact: '联系方式',
  contactKind: '手机号、邮箱或微信号',
  contactConsent: '同意本机构用它就这份评价联系我（保存需勾选）',
  replyConsent: '希望得到答复',
  replaceContact: '更换联系方式',
  again: '重新评价',
  againReplaces: '如果评错了，可以重新评价。在机构联系您之前，新的评价会代替这一份计入统计；两份都保留在档案中。',
  againShown: '机构已就这份评价联系过您。您仍可重新评价：新的评价会展示并存档，但不代替这一份计入统计。',
  againParts: '已写的意见和联系方式留在原来的回执里。',
  againStart: '填写新的评价',
  againLeft: '回到原来的回执',
  superseded: '这是先前的一份：您之后又重新评价，以新的一次为准。要补充说明，请打开新的回执。',
  contactedAt: '机构首次联系您',
  errorTitle: '尚未保存，请检查：',
  wrong: {
    comment: '请写几句再保存。',
    'comment field.too-long': '最多 1000 字，请删减后再保存。',
    'comment field.format': '含有不能保存的字符，请改写。',
    'comment comment.written': '先前已经写过意见，原文不变。这次写的还没有保存，可以作为追评保存。',
    'follow-up comment.written': '追评先前已经写过，原文不变。这次写的没有保存。',
    answer: '请写几句再保存。',
    'answer field.too-long': '每题最多 1000 字，请删减后再保存。',
    'answer field.format': '含有不能保存的字符，请改写。',
    'answer comment.written': '先前已经回答过，原文不变。这次写的没有保存。',
    name: '称呼最多 50 字，写在一行内。',
    contact: '请填写手机号、邮箱或微信号，3 至 100 个字符。',
    contactConsent: '保存联系方式需要勾选“同意联系”。不同意时请不要填写。',
  },
}

const en: ReceiptTexts = {
  more: 'Anything to add?',
  moreHint: 'All of this is optional; each part is saved on its own.',
  said: 'What you said',
  parts: {
    reasons: { title: 'Choose reasons', save: 'Save reasons', erase: 'Delete these reasons? The rating stays.' },
    answers: {
      title: 'Answer a few questions',
      save: 'Save answers',
      erase: 'They cannot be brought back or given again. The rating stays.',
    },
    comment: {
      title: 'Write a comment',
      save: 'Save comment',
      erase: 'It cannot be brought back or written again. The rating stays.',
    },
    'follow-up': {
      title: 'Add to it, once',
      save: 'Save addition',
      erase: 'It cannot be brought back or written again. The rating stays.',
    },
    contact: {
      title: 'Leave contact details',
      save: 'Save contact details',
      erase: 'The organization will no longer be able to reach you about this rating. The rating stays.',
    },
  },
  saved: 'Saved',
  erased: 'Deleted',
  erase: 'Delete',
  confirmErase: 'Yes, delete',
  chosen: '{count} chosen',
  written: 'Written',
  takenBack: 'Deleted',
  writtenAt: 'Written on',
  reasonsHint: 'What was good and what was not; as many as you like.',
  answersHint:
    'Answer as many as you like, up to 1,000 characters each. Once saved they cannot be changed, but they can be deleted. Please leave out identity and bank card numbers.',
  answered: '{count} answered',
  comment: 'Your comment',
  commentHint:
    'Up to 1,000 characters. Once saved it cannot be changed, but it can be deleted, and you can add to it once. Please leave out identity and bank card numbers.',
  followUp: 'What you want to add',
  publish: 'This text may be published without my name',
  contactHint:
    'Kept encrypted. Only those who handle ratings at this organization can see it, and every look is recorded. You can delete it here at any time.',
  name: 'Name (optional)',
  contact: 'Contact',
  contactKind: 'Phone, e-mail or WeChat',
  contactConsent: 'The organization may use it to contact me about this rating (needed to save)',
  replyConsent: 'I would like a reply',
  replaceContact: 'Change contact details',
  again: 'Rate again',
  againReplaces:
    'If you made a mistake, you can rate again. Until the organization contacts you, the new rating counts in place of this one; both stay on record.',
  againShown:
    'The organization has contacted you about this rating. You can still rate again: the new rating is shown and kept, but does not count in place of this one.',
  againParts: 'Your comment and contact details stay with the earlier receipt.',
  againStart: 'Fill in a new rating',
  againLeft: 'Back to the earlier receipt',
  superseded:
    'This is an earlier rating: you rated again, and that one counts. To add something, open the new receipt.',
  contactedAt: 'First contacted you',
  errorTitle: 'Not saved yet. Please check:',
  wrong: {
    comment: 'Please write something before saving.',
    'comment field.too-long': 'At most 1,000 characters. Please shorten it.',
    'comment field.format': 'It contains characters that cannot be saved.',
    'comment comment.written':
      'A comment was written before; it stays as it is. What you wrote now is not saved yet: you can save it as your addition.',
    'follow-up comment.written': 'An addition was written before; it stays as it is. What you wrote now is not saved.',
    answer: 'Please write something before saving.',
    'answer field.too-long': 'At most 1,000 characters for each answer. Please shorten it.',
    'answer field.format': 'It contains characters that cannot be saved.',
    'answer comment.written': 'This was answered before; that answer stays as it is. What you wrote now is not saved.',
    name: 'At most 50 characters, on one line.',
    contact: 'Please enter a phone number, an e-mail address or a WeChat name: 3 to 100 characters.',
    contactConsent: 'Details can only be saved with your consent to be contacted. Without it, leave them out.',
  },
}

export const RECEIPT_TEXTS: Readonly<Record<Language, ReceiptTexts>> = { zh, en }
