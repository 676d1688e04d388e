import type { Generated } from 'kysely'
import type { ServiceFunction } from '../../../shared/domain/dimensions.ts'

export interface CatalogueTables {
  service: ServiceTable
  serviceWindow: NamedTable
  staff: StaffTable
  staffWindow: StaffWindowTable
  earlierName: EarlierNameTable
  organizationProfile: OrganizationProfileTable
  organizationRevenue: OrganizationRevenueTable
}

export interface NamedTable {
  organizationId: string
  id: string
  nameZh: string
  nameEn: string | null
  /** The organization's own number: an import updates by it. */
  number: string | null
  /** JSON: what is said of it, which no figure reads. */
  details: Generated<string>
  createdAt: number
  retiredAt: number | null
}

export interface ServiceTable extends NamedTable {
  function: ServiceFunction
  /** 公益性服务: 1 or 0; null: not said. */
  publicBenefit: number | null
  /** Published time limit from acceptance to delivery, in days of the unit. */
  limitDays: number | null
  limitUnit: 'working' | 'calendar' | null
}

export interface StaffTable extends NamedTable {
  /** 专业服务人员: 1 or 0; null: not said. */
  professional: number | null
}

/** Which windows a member of staff works at. */
export interface StaffWindowTable {
  organizationId: string
  staffId: string
  windowId: string
}

/** What something was called until it was renamed. */
export interface EarlierNameTable {
  organizationId: string
  id: string
  subjectKind: 'organization' | 'service' | 'serviceWindow' | 'staff' | 'client'
  subjectId: string
  nameZh: string
  nameEn: string | null
  until: number
  accountId: string | null
}

/** What the star grade and the public page ask of an organization. */
export interface OrganizationProfileTable {
  organizationId: string
  /** Business day of registration, and the city. */
  registeredOn: string | null
  registeredIn: string | null
  legalPerson: string | null
  /** Yuan. */
  registeredCapital: number | null
  /** Square metres. */
  premisesArea: number | null
  /** 县级及以下公益性服务中心, to which the window standard applies: 1 or 0. */
  isCountyCenter: Generated<number>
  /** JSON: contacts, complaint route and process. */
  details: Generated<string>
  updatedAt: number
}

export interface OrganizationRevenueTable {
  organizationId: string
  year: number
  yuan: number
  /** Where the figure stands, e.g. the audited report. */
  source: string | null
  updatedAt: number
}
