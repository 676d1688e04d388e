import type { Migration } from '../migrate.ts'

/**
 * A code of the ledger knows the day of its visit or matter as it stands now, so that figures find the codes of a year
 * in one index instead of asking three tables about each answer. Indexes that were there twice go; those of the days
 * know what is voided.
 */
export const ledgerDay: Migration = {
  name: '0019-ledger-day',
  statements: () => [
    'alter table code add column ledger_day text',
    `update code set ledger_day = coalesce(
        (select visit.day from visit where visit.organization_id = code.organization_id
          and visit.id = code.visit_id and visit.voided_at is null),
        (select matter.delivered_on from matter where matter.organization_id = code.organization_id
          and matter.id = code.matter_id and matter.voided_at is null))
      where purpose = 'live' and (visit_id is not null or matter_id is not null)`,
    `create index code_ledger_day on code (organization_id, ledger_day, form, revoked_at, service_day, id)
      where ledger_day is not null`,
    'drop index code_visit',
    'drop index code_matter',
    'drop index visit_day',
    'create index visit_day on visit (organization_id, day, voided_at)',
    'drop index matter_delivered',
    'create index matter_delivered on matter (organization_id, delivered_on, voided_at)',
  ],
}
