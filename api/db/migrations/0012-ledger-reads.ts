import type { Migration } from '../migrate.ts'

/** From a visit or matter to every code it ever had: the unique indexes know only those that aren't revoked. */
export const ledgerReads: Migration = {
  name: '0012-ledger-reads',
  statements: () => [
    'create index code_by_visit on code (organization_id, visit_id) where visit_id is not null',
    'create index code_by_matter on code (organization_id, matter_id) where matter_id is not null',
  ],
}
