/** Tables whose rows are facts: inserted once, never changed, never deleted, by no role and no login. */
export const APPEND_ONLY: readonly string[] = [
  'response',
  'response_event',
  'questionnaire_version',
  'audit',
  'ledger_fact',
  'earlier_name',
]

/** Tables that hold what respondents said. */
export const ANSWER_TABLES: readonly string[] = [
  'response',
  'response_event',
  'response_comment',
  'response_reason',
  'response_answer',
  'response_contact',
  'feedback_case',
  'daily',
  'figure',
  'figure_stamp',
]

/** Tables that say who the clients are: the public side doesn't meet them. */
export const CLIENT_TABLES: readonly string[] = [
  'client',
  'client_contact',
  'appointment',
  'import_file',
  'import_row',
  'import_problem',
]

/** 台账, which the platform doesn't meet either. */
export const LEDGER_TABLES: readonly string[] = [
  ...CLIENT_TABLES,
  'matter',
  'visit',
  'ledger_fact',
  'invitation_rule',
  'code_opened',
  'batch',
]

/** Tables whose rows belong to one organization and are kept apart by row-level security on PostgreSQL. */
export const TENANT_TABLES: readonly string[] = [
  ...ANSWER_TABLES,
  ...LEDGER_TABLES,
  'organization_profile',
  'organization_revenue',
  'staff_window',
  'earlier_name',
  'service',
  'service_window',
  'staff',
  'questionnaire',
  'questionnaire_version',
  'questionnaire_use',
  'questionnaire_draft',
  'code',
  'audit',
]

/** What the application's PostgreSQL login may do beyond reading; it owns nothing and deletes nothing. */
const RIGHTS: Readonly<Record<string, string>> = {
  installation: 'select, insert, update',
  migration: 'select',
  organization: 'select, insert, update',
  account: 'select, insert, update',
  session: 'select, insert, update',
  sign_in_failure: 'select, insert, update, delete',
  membership: 'select, insert, update',
  membership_organization: 'select, insert, delete',
  invitation: 'select, insert, update',
  password_reset: 'select, insert, update',
  service: 'select, insert, update',
  service_window: 'select, insert, update',
  staff: 'select, insert, update',
  organization_profile: 'select, insert, update',
  organization_revenue: 'select, insert, update, delete',
  staff_window: 'select, insert, delete',
  earlier_name: 'select, insert',
  client: 'select, insert, update',
  client_contact: 'select, insert, update',
  matter: 'select, insert, update',
  visit: 'select, insert, update',
  ledger_fact: 'select, insert',
  appointment: 'select, insert, update',
  invitation_rule: 'select, insert, update',
  code_opened: 'select, insert',
  import_file: 'select, insert, update',
  import_row: 'select, insert, update, delete',
  import_problem: 'select, insert, delete',
  batch: 'select, insert',
  questionnaire: 'select, insert',
  questionnaire_version: 'select, insert',
  questionnaire_use: 'select, insert, update',
  questionnaire_draft: 'select, insert, update, delete',
  code: 'select, insert, update',
  response: 'select, insert',
  response_event: 'select, insert',
  response_comment: 'select, insert, update',
  response_reason: 'select, insert, update',
  response_answer: 'select, insert, update',
  response_contact: 'select, insert, update',
  feedback_case: 'select, insert',
  daily: 'select, insert, update, delete',
  figure: 'select, insert, update, delete',
  figure_stamp: 'select, insert, update',
  snapshot: 'select, insert',
  audit: 'select, insert',
}

/** Statements that give the application's login exactly these rights and take every other away. */
export function rightsOf(login: string): string[] {
  const name = `"${login.replaceAll('"', '""')}"`
  return [
    `grant usage on schema public to ${name}`,
    ...Object.entries(RIGHTS).flatMap(([table, rights]) => [
      `revoke all on ${table} from ${name}`,
      `grant ${rights} on ${table} to ${name}`,
    ]),
  ]
}
