import type { ServiceFunction } from '../../../shared/domain/dimensions.ts'

export interface CatalogueTables {
  service: ServiceTable
  serviceWindow: NamedTable
  staff: NamedTable
}

export interface NamedTable {
  organizationId: string
  id: string
  nameZh: string
  nameEn: string | null
  createdAt: number
  retiredAt: number | null
}

export interface ServiceTable extends NamedTable {
  function: ServiceFunction
}
