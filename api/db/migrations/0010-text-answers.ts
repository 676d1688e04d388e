import type { Migration } from '../migrate.ts'
import { ORGANIZATIONS } from './0003-rows-apart.ts'

const SCOPE = `(select current_setting('manyi.scope', true))`

/** What respondents wrote to the questions of their version, each on its own, erasable without touching the rating. */
export const textAnswers: Migration = {
  name: '0010-text-answers',
  statements: dialect => {
    const int = dialect === 'postgres' ? 'bigint' : 'integer'
    const end = dialect === 'postgres' ? '' : ' strict'
    const own = `organization_id = ${ORGANIZATIONS} and ${SCOPE} not in ('figures', 'platform')`
    return [
      `create table response_answer (organization_id text not null references organization (id),
        response_id text not null, question_id text not null, answer text, written_at ${int} not null,
        commitment text not null, salt text, erased_at ${int},
        primary key (organization_id, response_id, question_id),
        foreign key (organization_id, response_id) references response (organization_id, id))${end}`,
      ...(dialect === 'postgres'
        ? [
            'alter table response_answer enable row level security',
            `create policy response_answer_apart on response_answer using (${own}) with check (${own})`,
          ]
        : []),
    ]
  },
}
