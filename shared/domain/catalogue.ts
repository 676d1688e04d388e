import type { Names } from './dimensions.ts'

/** The least that a service's flow consists of, in order (general requirements 6.2): 委托 受理 实施 交付 反馈处理. */
export const STAGES = ['commission', 'acceptance', 'implementation', 'delivery', 'feedback'] as const
export type Stage = (typeof STAGES)[number]

export const DAY_UNITS = ['working', 'calendar'] as const
export type DayUnit = (typeof DAY_UNITS)[number]

/** What can be retired and renamed: old records keep pointing at it. */
const CATALOGUE_KINDS = ['service', 'serviceWindow', 'staff'] as const
export type CatalogueKind = (typeof CATALOGUE_KINDS)[number]

/** How long something takes, 0 = the same day; least ≤ most. */
export interface DayRange {
  readonly least: number
  readonly most: number
  readonly unit: DayUnit
}

/** One step as it is published; without a range the page can't say how long it takes (general requirements 6.2). */
export interface PublishedStep {
  readonly name: Names
  readonly range?: DayRange | undefined
}

export interface ServiceStep extends PublishedStep {
  readonly stage: Stage
}

/** What is published of a service (general requirements 6.1, 6.2; window standard 5.2). What isn't said is left out. */
export interface ServiceDetails {
  readonly scope?: Names | undefined
  readonly clients?: Names | undefined
  readonly steps?: readonly ServiceStep[] | undefined
  readonly price?: Names | undefined
  readonly promise?: Names | undefined
  readonly contact?: Names | undefined
  readonly materials?: readonly Names[] | undefined
  readonly department?: Names | undefined
  readonly responsibleId?: string | undefined
}

/** Where and how complaints are taken (general requirements 5.2, 6.1). */
export interface ComplaintRoute {
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly address?: Names | undefined
  readonly person?: Names | undefined
  readonly how?: Names | undefined
}

export interface ProfileDetails {
  readonly address?: Names | undefined
  readonly hours?: Names | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly website?: string | undefined
  readonly complaints?: ComplaintRoute | undefined
  readonly complaintSteps?: readonly PublishedStep[] | undefined
}
