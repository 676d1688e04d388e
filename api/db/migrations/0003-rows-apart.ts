import { ANSWER_TABLES, TENANT_TABLES } from '../guards.ts'
import type { Migration } from '../migrate.ts'

const ORGANIZATIONS = `any ((select string_to_array(current_setting('manyi.organizations', true), ','))::text[])`

/**
 * PostgreSQL shows a transaction only the rows of the organizations that its scope names; the platform sees no
 * answers. SQLite has no row-level security: there the verbs' own conditions stand alone.
 */
export const rowsApart: Migration = {
  name: '0003-rows-apart',
  statements: dialect => (dialect === 'postgres' ? TENANT_TABLES.flatMap(policies) : []),
}

function policies(table: string): string[] {
  const answers = ANSWER_TABLES.includes(table)
  const notPlatform = answers ? ` and current_setting('manyi.scope', true) <> 'platform'` : ''
  return [
    `alter table ${table} enable row level security`,
    `create policy ${table}_apart on ${table}
      using (organization_id = ${ORGANIZATIONS}${notPlatform})
      with check (organization_id = ${ORGANIZATIONS}${notPlatform})`,
  ]
}
