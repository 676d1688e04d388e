interface Failure {
  readonly wrong: string
  readonly expected: string
}

/** Why a file as a whole can't be read, and what to do. {name} is filled from params. */
type Failures = Readonly<Record<string, Failure>>

const zh: Failures = {
  'file.damaged': { wrong: '文件已损坏，读不出来', expected: '用 Excel 或 WPS 打开后另存为 .xlsx，再导入' },
  'file.no-workbook': { wrong: '这不是 Excel 工作簿', expected: '请用 .xlsx 或 .csv 文件' },
  'file.old-excel': { wrong: '文件设有密码', expected: '取消密码后另存为 .xlsx' },
  'file.unpacked-too-large': { wrong: '文件展开后太大', expected: '分成几个文件，或把数据复制到新的工作簿里再保存' },
  'file.too-many-cells': { wrong: '单元格太多', expected: '删掉空白的行和列，或分成几个文件' },
  'file.too-many-rows': { wrong: '行数太多', expected: '一个文件最多 {most} 行，请分成几个文件' },
  'file.no-sheet': { wrong: '没有认得的工作表', expected: '工作表名称用：服务、窗口、人员、企业、办件、到访' },
  'file.headings-unknown': { wrong: '看不出这张表是什么内容', expected: '第一行用模板里的列名，或在导入时选定内容' },
  'file.encoding': { wrong: '文字编码认不出来', expected: 'CSV 用 UTF-8 或 GB18030（GBK）编码保存' },
  'file.csv-damaged': { wrong: 'CSV 在第 {row} 行附近读不下去', expected: '检查这一行的引号是否成对' },
  'file.empty': { wrong: '文件里没有数据', expected: '在列名下面填写至少一行' },
  'file.interrupted': { wrong: '读取中断', expected: '请重新导入这个文件' },
}

const en: Failures = {
  'file.damaged': {
    wrong: 'The file is damaged and cannot be read',
    expected: 'Open it in a spreadsheet program, save it as .xlsx and try again',
  },
  'file.no-workbook': { wrong: 'This is no Excel workbook', expected: 'Use a .xlsx or .csv file' },
  'file.old-excel': { wrong: 'The file has a password', expected: 'Remove it and save as .xlsx' },
  'file.unpacked-too-large': {
    wrong: 'Unpacked, the file is too large',
    expected: 'Split it, or copy the data into a new workbook',
  },
  'file.too-many-cells': {
    wrong: 'There are too many cells',
    expected: 'Delete empty rows and columns, or split the file',
  },
  'file.too-many-rows': { wrong: 'There are too many rows', expected: 'One file has at most {most} rows; split it' },
  'file.no-sheet': {
    wrong: 'No sheet is known',
    expected: 'Name the sheets: services, windows, staff, clients, matters, visits',
  },
  'file.headings-unknown': {
    wrong: 'It is not clear what this table holds',
    expected: 'Use the headings of the template, or choose what it holds',
  },
  'file.encoding': { wrong: 'The encoding of the text is unknown', expected: 'Save the CSV as UTF-8 or GB18030 (GBK)' },
  'file.csv-damaged': {
    wrong: 'The CSV cannot be read near row {row}',
    expected: 'Check whether the quotation marks there come in pairs',
  },
  'file.empty': { wrong: 'There is no data in the file', expected: 'Fill in at least one row below the headings' },
  'file.interrupted': { wrong: 'Reading was interrupted', expected: 'Import the file again' },
}

export const importFailures = { zh, en }
