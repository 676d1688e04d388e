const zh = {
  due: '超期与今天到期',
  dueNone: '没有超期或今天到期的办件，今天也没有预约。',
  dueMatters: {
    overdue: (n: string) => `${n} 件办件已过承诺日期`,
    today: (n: string) => `${n} 件办件今天到承诺日期`,
  },
  feedbackPassed: (n: string) => `${n} 件办件已过反馈时限，可以办结`,
  promisedFor: (day: string) => `承诺 ${day}`,
  daysLate: (n: number) => `超期 ${n} 天`,
  others: '反馈时限与预约',
  appointmentsToday: (n: string) => `今天还有 ${n} 个预约`,
  appointmentsEarlier: (n: string) => `${n} 个预约已过日期，还没有登记结果`,
  waiting: '待联系的差评',
  waitingCount: (n: string) => `${n} 份差评还没有联系企业`,
  waitingNone: '没有待联系的差评。',
  oldestFirst: '最早收到的在前：',
  days: (n: number) => (n === 0 ? '今天收到' : `已等 ${n} 天`),
  seeAll: '查看全部',
  comments: '最新差评评论',
  commentsNone: '还没有带评论的差评。',
  silent: (days: number) => `${days} 天没有评价的窗口`,
  silentNone: (days: number) => `评价码挂出满 ${days} 天的窗口，近 ${days} 天都收到了评价。`,
  silentUnwatched: (days: number) => `还没有评价码挂出满 ${days} 天的窗口。`,
  silentMeans: '请看看海报是否还在、是否看得见。',
  lastDay: (day: string) => `最近一份 ${day}`,
  never: '还没有收到过评价',
  hasContact: '有联系方式',
}

const en: typeof zh = {
  due: 'Overdue and due today',
  dueNone: 'No matter is overdue or due today, and there is no appointment today.',
  dueMatters: {
    overdue: n => (n === '1' ? '1 matter is past its promised day' : `${n} matters are past their promised day`),
    today: n => (n === '1' ? '1 matter is promised for today' : `${n} matters are promised for today`),
  },
  feedbackPassed: n =>
    n === '1'
      ? '1 matter is past its feedback limit and can be closed'
      : `${n} matters are past their feedback limit and can be closed`,
  promisedFor: day => `promised for ${day}`,
  daysLate: n => (n === 1 ? '1 day late' : `${n} days late`),
  others: 'Feedback limits and appointments',
  appointmentsToday: n => (n === '1' ? '1 appointment left today' : `${n} appointments left today`),
  appointmentsEarlier: n =>
    n === '1' ? '1 earlier appointment has no outcome yet' : `${n} earlier appointments have no outcome yet`,
  waiting: 'Negative, not contacted yet',
  waitingCount: n => (n === '1' ? '1 negative response awaits contact' : `${n} negative responses await contact`),
  waitingNone: 'No negative response awaits contact.',
  oldestFirst: 'Oldest first:',
  days: n => (n === 0 ? 'today' : n === 1 ? 'waiting 1 day' : `waiting ${n} days`),
  seeAll: 'See all',
  comments: 'Newest negative comments',
  commentsNone: 'No negative response with a comment yet.',
  silent: days => `Windows without a rating for ${days} days`,
  silentNone: days => `Every window whose code has hung for ${days} days was rated in that time.`,
  silentUnwatched: days => `No window has had its code for ${days} days yet.`,
  silentMeans: 'Please check that the poster is still up and easy to see.',
  lastDay: day => `last ${day}`,
  never: 'never rated',
  hasContact: 'contact left',
}

export const attentionTexts = { zh, en }
