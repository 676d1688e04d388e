import type { AccountTables } from './accounts.ts'
import type { AuditTable } from './audit.ts'
import type { CatalogueTables } from './catalogue.ts'
import type { CodeTables } from './codes.ts'
import type { ImportTables } from './imports.ts'
import type { InstallationTables } from './installation.ts'
import type { LedgerTables } from './ledger.ts'
import type { OrganizationTable } from './organizations.ts'
import type { QuestionnaireTables } from './questionnaires.ts'
import type { ResponseTables } from './responses.ts'
import type { DailyTable, FigureStampTable, FigureTable } from './satisfaction.ts'
import type { SnapshotTable } from './snapshots.ts'

export interface Tables
  extends AccountTables,
    CatalogueTables,
    CodeTables,
    ImportTables,
    InstallationTables,
    LedgerTables,
    QuestionnaireTables,
    ResponseTables {
  organization: OrganizationTable
  daily: DailyTable
  figure: FigureTable
  figureStamp: FigureStampTable
  snapshot: SnapshotTable
  audit: AuditTable
}
