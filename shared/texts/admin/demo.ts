const zh = {
  label: '演示',
  banner: '演示数据：机构、人员、评价均为虚构，不属于任何真实机构。',
  end: '结束演示并删除全部数据',
  ending: '正在结束…',
  goneTitle: '演示已结束',
  gone: '服务器已停止，演示数据已全部删除。要再看一次，请在服务器上重新运行 npm run demo。',
}

const en: typeof zh = {
  label: 'Demonstration',
  banner: 'Demonstration data: organizations, people and answers are made up and belong to nobody real.',
  end: 'End the demo and remove all data',
  ending: 'Ending…',
  goneTitle: 'The demo has ended',
  gone: 'The server has stopped and the demo data is gone. To see it again, run npm run demo on the server.',
}

export const demoTexts = { zh, en }
