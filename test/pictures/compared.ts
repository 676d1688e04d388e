import type { Listed } from '../support/journey-list.ts'

/** A city's list: large and small, clearly good, on the line, and one that has to be looked at. */
export const COMPARED: readonly Listed[] = [
  of('滨海市中小企业服务中心', 'comprehensive', { visits: 260, matters: 90, satisfied: 9.4 }),
  of('海州区民营经济服务中心', 'comprehensive', { visits: 180, matters: 60, satisfied: 8.6 }),
  of('临港新区企业服务中心', 'comprehensive', { visits: 70, matters: 24, satisfied: 9.1 }),
  of('云台县中小企业服务中心', 'comprehensive', { visits: 110, matters: 30, satisfied: 7.1 }),
  of('青口镇企业服务站', 'comprehensive', { visits: 16, matters: 6, satisfied: 9 }),
  of('滨海市融资服务中心', 'finance', { visits: 40, matters: 45, satisfied: 8.2, ofOneClient: 20 }),
]

function of(
  zh: string,
  serviceFunction: Listed['function'],
  rest: Pick<Listed, 'visits' | 'matters' | 'satisfied' | 'ofOneClient'>,
): Listed {
  return { name: { zh }, function: serviceFunction, ...rest }
}
