import type { Migration } from '../migrate.ts'
import { ORGANIZATIONS } from './0003-rows-apart.ts'

const SCOPE = `(select current_setting('manyi.scope', true))`

/** What an organization is still writing: one draft of a questionnaire, which becomes its next version. */
export const questionnaireDrafts: Migration = {
  name: '0009-questionnaire-drafts',
  statements: dialect => {
    const int = dialect === 'postgres' ? 'bigint' : 'integer'
    const end = dialect === 'postgres' ? '' : ' strict'
    const own = `organization_id = ${ORGANIZATIONS} and ${SCOPE} <> 'figures'`
    return [
      `create table questionnaire_draft (organization_id text not null references organization (id),
        questionnaire_id text not null, revision text not null, content text not null, account_id text not null,
        saved_at ${int} not null, primary key (organization_id, questionnaire_id),
        foreign key (organization_id, questionnaire_id) references questionnaire (organization_id, id))${end}`,
      ...(dialect === 'postgres'
        ? [
            'alter table questionnaire_draft enable row level security',
            `create policy questionnaire_draft_apart on questionnaire_draft using (${own}) with check (${own})`,
          ]
        : []),
    ]
  },
}
