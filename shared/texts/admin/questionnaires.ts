const zh = {
  title: '问卷',
  intro: '每种评价方式用一份问卷。换用之后，新打开的评价页显示新问卷；已经收到的评价保留当时的题目。',
  inUse: '使用中',
  use: '改用这份',
  useOf: (title: string) => `改用这份：${title}`,
  switched: (title: string) => `已改用“${title}”。`,
  items: (n: number) => `${n} 题`,
  showItems: '查看题目',
  version: (n: number) => `第 ${n} 版`,
  short: '简版',
  full: '全项版',
  shortMeans: '每个维度一题，企业五次点按即可完成。',
  fullMeans: '按标准的每个分项提问，信息更细，用时更长。',
  own: '自编',
  emptyTitle: '没有可用的问卷',
  emptyCause: '内置问卷应当随系统一起安装。请联系平台管理员。',
}

const en: typeof zh = {
  title: 'Questionnaires',
  intro:
    'Each form uses one questionnaire. After a change, newly opened pages show the new one; answers already received keep their questions.',
  inUse: 'In use',
  use: 'Use this one',
  useOf: title => `Use this one: ${title}`,
  switched: title => `Now in use: “${title}”.`,
  items: n => (n === 1 ? '1 question' : `${n} questions`),
  showItems: 'Show the questions',
  version: n => `version ${n}`,
  short: 'Short',
  full: 'Full',
  shortMeans: 'One question a dimension: five taps and done.',
  fullMeans: 'One question for each sub-aspect of the standard: finer, and longer to answer.',
  own: 'Own',
  emptyTitle: 'No questionnaire available',
  emptyCause: 'The built-in questionnaires come with the system. Please ask the platform administrator.',
}

export const questionnairesTexts = { zh, en }
