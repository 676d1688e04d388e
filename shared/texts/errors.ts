import type { ErrorCode } from '../contract/errors.ts'
import type { Language } from './language.ts'

type Sentences = Readonly<Record<Language, string>>

/** What each error says to a person. {name} is filled from params. */
export const ERROR_TEXTS: Readonly<Record<ErrorCode, Sentences>> = {
  'account.own': { zh: '不能对自己的账户这样做。', en: 'This cannot be done to your own account.' },
  'batch.key-used': {
    zh: '这一批先前已经建立，内容与这次不同；先前的一批不变。请重新打开页面再建。',
    en: 'This batch was made before with other contents and stays as it is. Open the page again to make another one.',
  },
  'body.invalid': { zh: '填写的内容有误，请按提示修改。', en: 'Some of what was sent is not right. See the details.' },
  'body.invalid-json': { zh: '请求内容不是有效的 JSON。', en: 'The request body is not valid JSON.' },
  'body.too-large': { zh: '提交的内容过大，上限 {limit} 字节。', en: 'Too much was sent; the limit is {limit} bytes.' },
  'body.unsupported-type': {
    zh: '请以 application/json 格式提交。',
    en: 'Send the request body as application/json.',
  },
  'code.unknown': {
    zh: '没有这个评价码，请检查链接或重新扫码。',
    en: 'There is no such code. Check the link or scan again.',
  },
  'code.replaced': {
    zh: '这个评价码已经换过新码，请使用新码。',
    en: 'This code has been replaced; use the new one.',
  },
  'code.revoked': { zh: '此评价码已停用。', en: 'This code has been withdrawn.' },
  'code.expired': { zh: '此评价码已过有效期。', en: 'This code has expired.' },
  'code.used': { zh: '此评价码已经用过，每码限评一次。', en: 'This code has been used; it is good for one rating.' },
  'comment.written': {
    zh: '这里已经写过了，原文不变。',
    en: 'Something was written here before; it stays as it is.',
  },
  conflict: {
    zh: '内容刚被他人修改，请刷新后再试。',
    en: 'Somebody else has just changed this. Reload and try again.',
  },
  'credit-code.taken': {
    zh: '已有服务企业使用这个统一社会信用代码（包括已停用的）。',
    en: 'Another client has this credit code (perhaps a retired one).',
  },
  'import.applied': { zh: '这次导入已经完成。', en: 'This import has been applied.' },
  'import.empty': { zh: '文件是空的。', en: 'The file is empty.' },
  'import.not-ready': {
    zh: '还不能导入：文件还在检查，或者有需要先改正的错误。',
    en: 'Not yet: the file is still being checked, or has problems to be mended first.',
  },
  'import.old-excel': {
    zh: '这是旧格式（.xls）或设有密码的文件。请取消密码，另存为 .xlsx 后再导入。',
    en: 'This is an old .xls file or has a password. Remove the password and save it as .xlsx.',
  },
  'import.outdated': {
    zh: '预览之后系统里的数据有变化，什么都没有导入。正在按最新数据重新检查。',
    en: 'The data has changed since the preview; nothing was imported. The file is being checked again.',
  },
  internal: { zh: '系统出错，已记录。请稍后再试。', en: 'Something went wrong here and was logged. Try again later.' },
  'invitation.invalid': {
    zh: '邀请链接无效、已用过或已过期。请让邀请您的人重新发一个。',
    en: 'This invitation is not valid, was used before or has expired. Ask whoever invited you for a new one.',
  },
  'matter.step-not-now': {
    zh: '办件已进入其他环节，现在不能这样登记。请刷新后再看。',
    en: 'The matter is at another stage; this step is not possible now. Reload to see where it stands.',
  },
  'member.exists': { zh: '这个人已经是成员。', en: 'This person is a member already.' },
  'member.staff-taken': {
    zh: '服务目录里的这个人员已对应另一位成员。',
    en: 'Another member is this person of the catalogue already.',
  },
  'member.last-administrator': {
    zh: '这是最后一位管理员。请先指定另一位，再修改或移除。',
    en: 'This is the last administrator. Name another one first.',
  },
  'name.taken': { zh: '这个名称已经有了。', en: 'This name is taken.' },
  'nonce.conflict': {
    zh: '这份评价先前已保存，内容与这次不同；先前的评价不变。',
    en: 'This answer was saved before with other ratings; the saved one stays as it is.',
  },
  'not-found': { zh: '没有找到。', en: 'Not found.' },
  'number.taken': {
    zh: '这个编号已被使用（包括已停用的）。',
    en: 'This number is in use (perhaps by something retired).',
  },
  'organization.key-exhausted': {
    zh: '暂时无法建立机构，请重试。',
    en: 'The organization could not be made; try again.',
  },
  'origin.foreign': { zh: '请求来自其他网站，已拒绝。', en: 'The request came from another site and was refused.' },
  'password.wrong': { zh: '当前密码不正确。', en: 'The current password is not right.' },
  'questionnaire.built-in': {
    zh: '内置问卷不能修改。请复制一份再改。',
    en: 'Built-in questionnaires stay as they are. Copy this one and change the copy.',
  },
  'questionnaire.form-mismatch': {
    zh: '问卷类型与评价码不符，请重新扫码。',
    en: 'This questionnaire does not belong to the code. Scan the code again.',
  },
  'questionnaire.too-many': {
    zh: '问卷已有 {limit} 份，不能再建。请在已有的问卷上继续修改。',
    en: 'There are {limit} questionnaires already. Please go on with one of them.',
  },
  'questionnaire.unchanged': {
    zh: '内容与最新一版相同，不必再发布。',
    en: 'This says the same as the newest version; there is nothing to publish.',
  },
  'questionnaire.unpublishable': {
    zh: '问卷还不能发布，请先补全或改正。',
    en: 'The questionnaire cannot be published yet. Please complete or correct it first.',
  },
  'rate-limited': { zh: '操作太频繁，请 {seconds} 秒后再试。', en: 'Too many tries. Wait {seconds} seconds.' },
  'ratings.invalid': { zh: '还有未评价或无效的项目。', en: 'Some items are missing or not valid.' },
  'response.contacted': {
    zh: '这份评价已经登记过首次联系。',
    en: 'The first contact about this answer has been recorded before.',
  },
  'response.superseded': {
    zh: '企业已重新评价，请在新的评价上登记联系。',
    en: 'The respondent has rated again; record the contact on the newer answer.',
  },
  'role.forbidden': { zh: '您的角色不能进行此操作。', en: 'Your role does not allow this.' },
  'session.invalid-credentials': { zh: '邮箱或密码不正确。', en: 'E-mail or password is not right.' },
  'session.locked': {
    zh: '多次登录失败，请 {minutes} 分钟后再试。',
    en: 'Too many failed sign-ins. Try again in {minutes} minutes.',
  },
  'session.may-not-rate': {
    zh: '请在您自己的手机上评价：工作账号不能提交评价。',
    en: 'Please rate on your own phone: work accounts cannot submit ratings.',
  },
  'session.required': { zh: '请先登录。', en: 'Sign in first.' },
  'session.totp-invalid': { zh: '动态验证码不正确。', en: 'The six-digit code is not right.' },
  'session.totp-missing': { zh: '请输入动态验证码。', en: 'Enter the six-digit code.' },
  'session.totp-required': { zh: '请先绑定动态验证码。', en: 'Set up the second factor first.' },
  'reset.forbidden': {
    zh: '此人的角色更高，或者在本机构以外还有角色，请由平台管理员重设密码。',
    en: 'This person has a higher role, or a role elsewhere. Ask the platform administrator to reset the password.',
  },
  'reset.invalid': {
    zh: '重设密码的链接无效、已经用过或已过期。请管理员重新发一个。',
    en: 'This reset link is not valid, was used before or has expired. Ask your administrator for a new one.',
  },
  'setup.behind-proxy': {
    zh: '请求经过一个未登记的代理。请把代理的地址写进 TRUSTED_PROXY 并重新启动，或在服务器上直接打开设置链接。',
    en: 'The request came through a proxy that is not registered. Name its address in TRUSTED_PROXY and restart, or open the setup link on the server itself.',
  },
  'setup.done': { zh: '系统已完成初始设置，请登录。', en: 'Setup has been done. Sign in instead.' },
  'setup.not-local': {
    zh: '初始设置只能在服务器本机或通过 https 进行。',
    en: 'Setup works only on the server itself or over https.',
  },
  'setup.token-invalid': {
    zh: '设置链接无效或已过期。重新启动服务会显示新的链接。',
    en: 'The setup link is not valid or has expired. Restarting the server prints a new one.',
  },
  'snapshot.empty': {
    zh: '没有可以存档的机构，请先放宽筛选。',
    en: 'There is no organization to keep. Widen the filters first.',
  },
  'storage.unavailable': {
    zh: '暂时无法保存，内容没有丢失，请稍后重试。',
    en: 'Storing is not possible right now. Nothing was lost; try again shortly.',
  },
  'version.unknown': { zh: '问卷版本不存在，请重新扫码。', en: 'Unknown questionnaire version. Scan the code again.' },
}

/** What is wrong with one part of a request. */
export const PROBLEM_TEXTS: Readonly<Record<string, Sentences>> = {
  'closing.too-early': {
    zh: '反馈时限到 {day} 为止；没有反馈的办件过后才能办结',
    en: 'Feedback may come until {day}; without any the matter can be closed after that',
  },
  'credit-code.invalid': {
    zh: '统一社会信用代码有误：请核对 18 位字符，最后一位是校验位',
    en: 'Not a valid credit code: check all 18 characters; the last one is the check character',
  },
  'credit-code.taken': { zh: '已有服务企业使用这个代码', en: 'Another client has this code' },
  'day.after': { zh: '不能晚于 {day}', en: 'Not after {day}' },
  'day.before': { zh: '不能早于 {day}', en: 'Not before {day}' },
  'day.future': { zh: '不能晚于今天', en: 'Not in the future' },
  'delivery.late': {
    zh: '承诺日期是 {day}，之后交付不能记为按约交付',
    en: 'Promised for {day}: a later delivery is not as agreed',
  },
  'owner.same': { zh: '已经由此人负责', en: 'This person owns it already' },
  'promise.consent-late': {
    zh: '企业的同意须在原承诺日期 {day} 当天或之前取得并登记',
    en: "The client's consent must be given and recorded by {day}, the day promised before",
  },
  'promise.consent-missing': {
    zh: '改变承诺日期，须填写企业同意的日期',
    en: "To change the promised day, give the day of the client's consent",
  },
  'promise.exists': {
    zh: '已承诺 {day}；改期请登记企业的同意',
    en: 'Promised for {day} already; a change needs consent',
  },
  're-dating.nothing': { zh: '这个日期还没有登记', en: 'This day has not been entered yet' },
  'field.required': { zh: '此项必填', en: 'This is required' },
  'field.type': { zh: '类型不对', en: 'This has the wrong type' },
  'field.format': { zh: '格式不对', en: 'This has the wrong format' },
  'field.choice': { zh: '不在可选范围内', en: 'This is not one of the choices' },
  'field.too-short': { zh: '太短，至少 {minimum}', en: 'Too short: at least {minimum}' },
  'field.too-long': { zh: '太长，最多 {maximum}', en: 'Too long: at most {maximum}' },
  'field.unknown': { zh: '没有这一项：{keys}', en: 'There is no such field: {keys}' },
  'field.no-details': {
    zh: '不要写电话或邮箱：登记后不能修改',
    en: 'Leave out phone numbers and e-mail addresses: this cannot be changed later',
  },
  'field.invalid': { zh: '内容无效', en: 'This is not valid' },
  'number.taken': { zh: '编号已被使用（包括已停用的）', en: 'This number is in use (perhaps by something retired)' },
  'password.wrong': { zh: '当前密码不正确', en: 'The current password is not right' },
  'row.not-completed': { zh: '还没有交付，或已作废', en: 'This is not delivered yet, or was voided' },
  'row.past-limit': { zh: '已过反馈时限', en: 'The feedback limit has passed' },
  'row.has-code': { zh: '已经有评价码', en: 'This has a code already' },
  'ratings.missing': { zh: '此项尚未评价', en: 'This item has no rating yet' },
  'ratings.invalid-level': { zh: '此项的评价无效', en: 'The rating of this item is not valid' },
  'ratings.unknown-item': { zh: '问卷中没有此项', en: 'The questionnaire has no such item' },
}
