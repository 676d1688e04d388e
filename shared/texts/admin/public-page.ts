const zh = {
  title: '公示页',
  what: '按标准应当公示的服务范围、对象、流程和时限、价格、承诺、联系方式与申诉投诉途径，都在这一页，不登录也能看。',
  how: '请把二维码张贴在大厅，把网址放到网站和公众号上；也可以打印出来公示，每个服务项目一张。',
  open: '打开公示页',
  print: '打印公示',
  png: '下载二维码（PNG）',
  svg: '下载二维码（SVG）',
  alt: '公示页的二维码',
}

const en: typeof zh = {
  title: 'Public notice',
  what: 'One page, open to everybody, with what the standards want public: scope, clients, procedure and time limits, prices, promises, contacts and how to complain.',
  how: 'Put up the QR code in the hall and link to the page from your website; or print it, a sheet for each service.',
  open: 'Open the page',
  print: 'Print it',
  png: 'QR code (PNG)',
  svg: 'QR code (SVG)',
  alt: 'QR code of the public page',
}

export const publicPageTexts = { zh, en }
