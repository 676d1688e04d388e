const zh = {
  waiting: '待联系的差评',
  waitingCount: (n: string) => `${n} 份差评还没有联系企业`,
  waitingNone: '没有待联系的差评。',
  oldestFirst: '最早收到的在前：',
  days: (n: number) => (n === 0 ? '今天收到' : `已等 ${n} 天`),
  seeAll: '查看全部',
  comments: '最新差评评论',
  commentsNone: '还没有带评论的差评。',
  silent: (days: number) => `${days} 天没有评价的窗口`,
  silentNone: (days: number) => `有评价码的窗口在近 ${days} 天都收到了评价。`,
  silentMeans: '请看看海报是否还在、是否看得见。',
  lastDay: (day: string) => `最近一份 ${day}`,
  never: '还没有收到过评价',
  hasContact: '有联系方式',
}

const en: typeof zh = {
  waiting: 'Negative, not contacted yet',
  waitingCount: n => (n === '1' ? '1 negative response awaits contact' : `${n} negative responses await contact`),
  waitingNone: 'No negative response awaits contact.',
  oldestFirst: 'Oldest first:',
  days: n => (n === 0 ? 'today' : n === 1 ? 'waiting 1 day' : `waiting ${n} days`),
  seeAll: 'See all',
  comments: 'Newest negative comments',
  commentsNone: 'No negative response with a comment yet.',
  silent: days => `Windows without a rating for ${days} days`,
  silentNone: days => `Every window with a code was rated in the last ${days} days.`,
  silentMeans: 'Please check that the poster is still up and easy to see.',
  lastDay: day => `last ${day}`,
  never: 'never rated',
  hasContact: 'contact left',
}

export const attentionTexts = { zh, en }
