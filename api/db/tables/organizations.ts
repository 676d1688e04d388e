import type { ServiceFunction } from '../../../shared/domain/dimensions.ts'

/** 公共服务机构, the tenant. A reference table on Citus: small, read everywhere. */
export interface OrganizationTable {
  id: string
  /** Five base62 characters in front of every secret of this organization. */
  key: string
  nameZh: string
  nameEn: string | null
  function: ServiceFunction
  /** What respondents are promised about replies, in the organization's own words; null: the default sentence. */
  replyPromiseZh: string | null
  replyPromiseEn: string | null
  createdAt: number
}
