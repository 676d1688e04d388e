const zh = {
  signInTitle: '登录',
  email: '电子邮箱',
  password: '密码',
  totp: '六位验证码',
  totpHint: '打开手机上的验证器应用，输入现在显示的六位数字。',
  signIn: '登录',
  emailInvalid: '请输入完整的电子邮箱，例如 name@example.cn。',
  totpShape: '验证码是六位数字。',
  expired: '会话已结束，请重新登录。登录后回到刚才的页面。',
  signedOut: '您已退出登录。',
  forgotten: '忘记密码？请联系本机构管理员或平台管理员，由其发给您一个重设密码的链接。',
  setupNeeded: '还没有管理员',
  setupNeededHow:
    '请用服务器启动时在控制台里打印的设置链接打开本页，建立第一个管理员和第一个机构。链接只能用一次，30 分钟内有效；过期了重新启动服务器就会打印新的。',
  totpTitle: '启用两步验证',
  totpWhy: '您的角色能看到评价和联系人，登录时除密码外还要一个六位验证码。这一步完成后才能继续。',
  totpScan: '用手机上的验证器应用（任何支持 TOTP 的都可以）扫描这个二维码：',
  totpQr: '两步验证密钥的二维码',
  totpSecret: '不能扫码时，手工输入这个密钥：',
  totpConfirm: '输入应用里显示的六位验证码',
  totpEnable: '启用',
  totpKeep: '换手机之前请先在新手机上添加，密钥之后不再显示。',
}

const en: typeof zh = {
  signInTitle: 'Sign in',
  email: 'E-mail',
  password: 'Password',
  totp: 'Six-digit code',
  totpHint: 'Open the authenticator app on your phone and type the six digits it shows now.',
  signIn: 'Sign in',
  emailInvalid: 'Please enter a complete e-mail address, such as name@example.cn.',
  totpShape: 'The code has six digits.',
  expired: 'Your session has ended. Please sign in again; you will return to where you were.',
  signedOut: 'You are signed out.',
  forgotten:
    'Forgotten your password? Your organization’s administrator or the platform administrator can give you a reset link.',
  setupNeeded: 'There is no administrator yet',
  setupNeededHow:
    'Open this page with the setup link that the server printed on its console when it started, to create the first administrator and organization. The link works once, for 30 minutes; restart the server to print a new one.',
  totpTitle: 'Turn on the second factor',
  totpWhy:
    'Your role can see ratings and contacts, so signing in takes a six-digit code besides the password. Finish this step to continue.',
  totpScan: 'Scan this code with an authenticator app on your phone (any that supports TOTP):',
  totpQr: 'QR code of the second-factor key',
  totpSecret: 'If you cannot scan it, type this key by hand:',
  totpConfirm: 'Type the six digits shown by the app',
  totpEnable: 'Turn on',
  totpKeep: 'Before you change phones, add it to the new one first: the key is not shown again.',
}

export const sessionTexts = { zh, en }
