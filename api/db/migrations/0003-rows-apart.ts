import type { Migration } from '../migrate.ts'

/** As they were when this migration came; tables that came later bring their own policies. */
const ANSWERS = ['response', 'response_event', 'response_comment', 'response_reason', 'response_contact']
const ANSWER_TABLES: readonly string[] = [...ANSWERS, 'feedback_case', 'daily']
const QUESTIONNAIRES = ['questionnaire', 'questionnaire_version', 'questionnaire_use']
export const FIRST_TENANT_TABLES: readonly string[] = [
  ...ANSWER_TABLES,
  ...['service', 'service_window', 'staff', ...QUESTIONNAIRES, 'code', 'audit'],
]

export const ORGANIZATIONS = `any ((select string_to_array(current_setting('manyi.organizations', true), ','))::text[])`

/**
 * PostgreSQL shows a transaction only the rows of the organizations that its scope names; the platform sees no
 * answers. SQLite has no row-level security: there the verbs' own conditions stand alone.
 */
export const rowsApart: Migration = {
  name: '0003-rows-apart',
  statements: dialect => (dialect === 'postgres' ? FIRST_TENANT_TABLES.flatMap(policies) : []),
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
