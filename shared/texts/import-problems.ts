import type { Problem } from '../domain/problem.ts'
import { fill } from './fill.ts'
import type { Language } from './language.ts'

interface Sentences {
  readonly wrong: string
  readonly expected: string
}

type InBoth = Readonly<Record<Language, Sentences>>

const zhEn = (zh: [string, string], en: [string, string]): InBoth => ({
  zh: { wrong: zh[0], expected: zh[1] },
  en: { wrong: en[0], expected: en[1] },
})

const noSuch = (zh: string, en: string): InBoth =>
  zhEn(
    [`没有编号为“{value}”的${zh}`, `填写本文件或系统里已有的${zh}编号；已停用的不算`],
    [`There is no ${en} numbered “{value}”`, `A number of a ${en} in this file or in the system, not a retired one`],
  )

/** What is wrong with a sheet, a row or a cell, and what is expected instead. {name} is filled from params. */
const TEXTS: Readonly<Record<string, InBoth>> = {
  'sheet.twice': zhEn(['有两张同样内容的工作表', '合并成一张'], ['Two sheets hold the same', 'Merge them into one']),
  'sheet.no-headings': zhEn(
    ['没有找到列名', '第一行用模板里的列名'],
    ['No headings were found', 'Use the headings of the template in the first row'],
  ),
  'heading.unknown': zhEn(
    ['没有“{heading}”这一列', '改成模板里的列名，或删除这一列'],
    ['There is no column “{heading}”', 'Use a heading of the template, or delete the column'],
  ),
  'heading.twice': zhEn(
    ['“{heading}”与前面一列重复', '只留一列'],
    ['“{heading}” repeats an earlier column', 'Keep one of them'],
  ),
  'heading.missing': zhEn(
    ['缺少“{headingZh}”这一列', '补上这一列；这是必填项'],
    ['The column “{headingEn}” is missing', 'Add it: it is required'],
  ),
  'cell.required': zhEn(['没有填写', '这一项必填'], ['This is empty', 'It is required']),
  'cell.formula': zhEn(
    ['公式没有计算结果', '把公式换成它的结果：复制，再“选择性粘贴—数值”'],
    ['The formula has no result in the file', 'Put the result in its place: copy, then paste values'],
  ),
  'cell.error': zhEn(
    ['单元格是错误值 {value}', '填写正确的内容'],
    ['The cell holds the error {value}', 'Enter the right value'],
  ),
  'cell.merged': zhEn(
    ['{area} 是合并单元格', '取消合并，每一行分别填写'],
    ['{area} are merged cells', 'Unmerge them and fill in each row'],
  ),
  'cell.date-in-text': zhEn(
    ['Excel 把内容变成了日期', '把单元格格式设为“文本”，再重新填写'],
    ['The spreadsheet has turned this into a date', 'Format the cell as text and enter it again'],
  ),
  'cell.digits-lost': zhEn(
    ['Excel 把长数字变成了 {value}，末尾几位已丢失', '把单元格格式设为“文本”，再重新填写全部数字'],
    [
      'The spreadsheet has turned the long number into {value}; its last digits are lost',
      'Format the cell as text and enter all digits again',
    ],
  ),
  'cell.characters': zhEn(
    ['含有看不见的控制字符', '重新输入这一格'],
    ['There are invisible control characters', 'Type the cell anew'],
  ),
  'cell.too-long': zhEn(['太长', '最多 {most} 个字'], ['Too long', 'At most {most} characters']),
  'cell.too-many': zhEn(['项数太多', '最多 {most} 项'], ['Too many entries', 'At most {most}']),
  'cell.day': zhEn(
    ['“{value}”不是日期', '写成 2025-02-01、2025/2/1 或 2025年2月1日'],
    ['“{value}” is no date', 'Write 2025-02-01 or 2025/2/1'],
  ),
  'cell.whole': zhEn(
    ['“{value}”不是 0 到 {most} 的整数', '只写数字，单位不写'],
    ['“{value}” is no whole number from 0 to {most}', 'Digits only, no unit'],
  ),
  'cell.money': zhEn(
    ['“{value}”不是金额', '以元为单位，最多两位小数，例如 12000 或 12000.50'],
    ['“{value}” is no amount', 'In yuan with at most two decimals: 12000 or 12000.50'],
  ),
  'cell.yes-no': zhEn(
    ['“{value}”不是“是”或“否”', '填“是”或“否”'],
    ['“{value}” is neither yes nor no', 'Write yes or no'],
  ),
  'cell.choice': zhEn(
    ['“{value}”不在可选范围内', '可选：{allowedZh}'],
    ['“{value}” is not one of the choices', 'One of: {allowedEn}'],
  ),
  'cell.credit-code': zhEn(
    ['“{value}”不是统一社会信用代码', '核对 18 位字符，最后一位是校验位；没有就留空'],
    [
      '“{value}” is no unified social credit code',
      'Check all 18 characters, the last is the check character; else leave it empty',
    ],
  ),
  'cell.credit-code-lost': zhEn(
    ['Excel 把信用代码变成了 {value}，末尾几位已丢失，无法还原', '把这一列设为“文本”格式，再重新填写 18 位代码'],
    [
      'The spreadsheet has turned the credit code into {value}; its last characters are lost for good',
      'Format the column as text and enter all 18 characters again',
    ],
  ),
  'cell.contact-details': zhEn(
    ['写有电话或邮箱', '这里登记后不能删除；联系方式写在“企业”表的“联系方式”列'],
    ['It holds a phone number or e-mail address', 'This is kept for good; contacts belong into the sheet “clients”'],
  ),
  'row.number-twice': zhEn(
    ['编号“{value}”与第 {row} 行重复', '每个编号只用一次'],
    ['The number “{value}” stands in row {row} too', 'Use each number once'],
  ),
  'row.no-services': noSuch('服务', 'service'),
  'row.no-windows': noSuch('窗口', 'window'),
  'row.no-staff': noSuch('人员', 'member of staff'),
  'row.no-clients': noSuch('企业', 'client'),
  'row.no-matters': noSuch('办件', 'matter'),
  'row.retired': zhEn(
    ['“{value}”已停用，不能通过导入修改', '先在系统里重新启用，或从文件里删掉这一行'],
    ['“{value}” is retired and cannot be changed by an import', 'Reinstate it first, or delete the row'],
  ),
  'row.voided': zhEn(
    ['“{value}”已作废，不能通过导入修改', '从文件里删掉这一行，或换一个编号'],
    ['“{value}” is voided and cannot be changed by an import', 'Delete the row, or use another number'],
  ),
  'row.limit-half': zhEn(
    ['办理时限和时限单位只填了一个', '两个都填，或都不填'],
    ['Only one of time limit and its unit is filled in', 'Fill in both or neither'],
  ),
  'row.contact-missing': zhEn(
    ['有联系人，没有联系方式', '补上电话或邮箱，或把联系人也留空'],
    ['There is a contact person but no contact', 'Add a phone number or e-mail address, or leave both empty'],
  ),
  'row.credit-code-twice': zhEn(
    ['信用代码 {value} 与第 {row} 行重复', '一家企业只写一行'],
    ['The credit code {value} stands in row {row} too', 'One row for each enterprise'],
  ),
  'row.credit-code-taken': zhEn(
    ['信用代码 {value} 已属于编号为“{number}”的企业', '用那个企业编号，或核对代码'],
    ['The credit code {value} belongs to the client numbered “{number}”', 'Use that number, or check the code'],
  ),
  'row.future': zhEn(['晚于今天', '只填已经发生的日期'], ['This is in the future', 'Only days that have come']),
  'row.before': zhEn(
    ['早于 {day}', '环节的日期要按先后顺序'],
    ['This is before {day}', 'Steps follow one another in time'],
  ),
  'row.after': zhEn(
    ['晚于 {day}', '环节的日期要按先后顺序'],
    ['This is after {day}', 'Steps follow one another in time'],
  ),
  'row.step-missing': zhEn(
    ['前面的环节没有日期', '按 委托、受理、实施、交付、反馈 的顺序补齐前面的日期'],
    ['An earlier step has no day', 'Fill in the earlier days: commissioned, accepted, started, delivered, closed'],
  ),
  'row.needs': zhEn(
    ['填了“{headingZh}”，就要填这一项', '补上，或把“{headingZh}”也留空'],
    ['Where “{headingEn}” is filled in this is needed', 'Fill it in, or leave “{headingEn}” empty as well'],
  ),
  'row.delivery-late': zhEn(
    ['承诺日期是 {day}，之后交付不能算按约交付', '填“否”，或核对日期'],
    ['Promised for {day}: a later delivery is not as agreed', 'Write no, or check the days'],
  ),
  'row.closing-early': zhEn(
    ['反馈时限到 {day} 为止，期满前不能记为无反馈办结', '期满后再办结，或填“已处理”'],
    ['Feedback may come until {day}; without any it is closed after that', 'Close it later, or write handled'],
  ),
  'row.promise-differs': zhEn(
    ['承诺日期与系统里的 {day} 不同', '改期要在办件里登记企业的同意，不能通过导入修改'],
    [
      'The promised day differs from {day} in the system',
      "A change needs the client's consent, recorded at the matter itself",
    ],
  ),
  'row.differs': zhEn(
    ['与系统里已登记的不同', '这一项不能通过导入修改，请在办件里登记'],
    ['This differs from what has been entered', 'It cannot be changed by an import; enter it at the matter itself'],
  ),
}

const UNKNOWN = zhEn(
  ['与已登记的内容不符', '请核对这一行'],
  ['This does not fit what has been entered', 'Check the row'],
)

/** A problem in words. */
export function problemText({ code, params }: Problem, lang: Language): Sentences {
  const { wrong, expected } = (TEXTS[code] ?? UNKNOWN)[lang]
  return { wrong: fill(wrong, params), expected: fill(expected, params) }
}
