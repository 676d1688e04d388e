const zh = {
  title: '机构',
  name: '名称',
  function: '服务功能',
  since: '加入日期',
  emptyTitle: '还没有您可以查看的机构',
  emptyCause: '请向管理员申请把您加入一个机构，然后重新登录。',
  caption: '您可以查看的机构',
}

const en: typeof zh = {
  title: 'Organizations',
  name: 'Name',
  function: 'Service function',
  since: 'Since',
  emptyTitle: 'There is no organization you may see yet',
  emptyCause: 'Ask an administrator to add you to an organization, then sign in again.',
  caption: 'Organizations you may see',
}

export const organizationsTexts = { zh, en }
