const zh = {
  action: '重设密码',
  actionOf: (name: string) => `重设密码：${name}`,
  askTitle: (name: string) => `给 ${name} 发重设密码的链接？`,
  askMeans: '请先当面或打电话确认是本人。本人用链接设好新密码后，原密码和已登录的设备都失效；两步验证不变。',
  linkTitle: (name: string) => `${name} 的重设密码链接`,
  linkHow: '请把链接发给本人。链接只显示这一次，只能用一次，30 分钟内有效；再发一个，这一个就失效。',
  link: '重设密码链接',
  title: '设置新密码',
  lead: (name: string, email: string) => `为 ${name}（${email}）设置新密码。`,
  until: (time: string) => `链接有效期至 ${time}。`,
  password: '新密码',
  submit: '设置新密码',
  done: '新密码已设好，原来登录的设备都已退出。',
  toSignIn: '用新密码登录',
  badLinkTitle: '重设密码的链接不能用',
  badLink: '链接可能不完整、已经用过、已被新的链接代替，或者超过了 30 分钟。请管理员重新发一个。',
}

type Words = typeof zh

const en: Words = {
  action: 'Reset password',
  actionOf: name => `Reset password: ${name}`,
  askTitle: name => `Make a reset link for ${name}?`,
  askMeans:
    'First make sure, in person or by phone, that it is really them. Once they set a new password, the old one and all signed-in devices stop working; two-step verification stays.',
  linkTitle: name => `Reset link for ${name}`,
  linkHow:
    'Give it to them. It is shown only this once, works once, for 30 minutes; another link would take its place.',
  link: 'Reset link',
  title: 'Set a new password',
  lead: (name, email) => `Set a new password for ${name} (${email}).`,
  until: time => `The link is valid until ${time}.`,
  password: 'New password',
  submit: 'Set new password',
  done: 'The new password is set. All devices that were signed in are signed out.',
  toSignIn: 'Sign in with it',
  badLinkTitle: 'This reset link does not work',
  badLink:
    'It may be incomplete, used, replaced by a later one, or older than 30 minutes. Ask your administrator for a new one.',
}

export const resetTexts = { zh, en }
