import type { FileSheet } from '../support/import-files.ts'

/** Half of the rows are clients with contacts, half matters with five steps. */
export function sheetsOf(rows: number): FileSheet[] {
  const clients = Array.from({ length: rows / 2 - 1 }, (_, index) => [
    ...[
      `Q${index}`,
      `广州第${index}科技有限公司`,
      '小型',
      `联系人${index}`,
      `1380000${String(index).padStart(4, '0')}`,
    ],
  ])
  const matters = Array.from({ length: rows / 2 - 1 }, (_, index) => [
    ...[
      `B${index}`,
      `Q${index}`,
      'F1',
      'R1',
      `第${index}次政策咨询`,
      '2025-02-03',
      '2025-02-03',
      '2025-02-05',
      `WT${index}`,
    ],
    ...['2025-02-06', '2025-03-06', '2025-02-07', '2025-03-03', '是'],
  ])
  return [
    {
      name: '服务',
      rows: [
        ['服务编号', '服务名称', '服务功能'],
        ['F1', '政策咨询', '信息服务'],
      ],
    },
    {
      name: '人员',
      rows: [
        ['人员编号', '姓名'],
        ['R1', '张三'],
      ],
    },
    { name: '企业', rows: [['企业编号', '企业名称', '企业规模', '联系人', '联系方式'], ...clients] },
    {
      name: '办件',
      rows: [
        [
          ...[
            '办件编号',
            '企业编号',
            '服务编号',
            '首问负责人编号',
            '事项',
            '咨询日期',
            '首次答复日期',
            '委托日期',
            '委托书编号',
          ],
          ...['受理日期', '承诺办结日期', '实施日期', '交付日期', '按约交付'],
        ],
        ...matters,
      ],
    },
  ]
}
