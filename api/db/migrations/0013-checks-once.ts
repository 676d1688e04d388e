import type { Migration } from '../migrate.ts'

/**
 * Checks that another constraint makes already, or that the only statement behind them can't fail: an answer's
 * organization is its code's, a case is opened in the transaction of its answer. PostgreSQL plans such a check once a
 * session, while the table may still be empty, and keeps the plan: at 20,000 answers of one organization each case then
 * read them all, 11 ms for a batch. SQLite checks by the key itself and would need its tables rebuilt.
 */
export const checksOnce: Migration = {
  name: '0013-checks-once',
  statements: dialect =>
    dialect === 'postgres'
      ? [
          'alter table response drop constraint response_organization_id_fkey',
          'alter table feedback_case drop constraint feedback_case_organization_id_fkey',
          'alter table feedback_case drop constraint feedback_case_organization_id_response_id_fkey',
        ]
      : [],
}
