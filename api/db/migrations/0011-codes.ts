import type { Migration } from '../migrate.ts'
import { ORGANIZATIONS } from './0003-rows-apart.ts'

const SCOPE = `(select current_setting('manyi.scope', true))`

/**
 * Codes made together, once for each key that whoever asked gave; and what decides that of two replacements of one
 * code there is one.
 */
export const codes: Migration = {
  name: '0011-codes',
  statements: dialect => {
    const int = dialect === 'postgres' ? 'bigint' : 'integer'
    const end = dialect === 'postgres' ? '' : ' strict'
    return [
      `create table batch (organization_id text not null references organization (id), id text not null,
        client_key text not null, digest text not null, made_of text not null, kind text not null, label_zh text,
        label_en text, made ${int} not null, account_id text not null, created_at ${int} not null,
        primary key (organization_id, id), unique (organization_id, client_key))${end}`,
      `create unique index code_replaces on code (organization_id, replaces_id) where replaces_id is not null`,
      'create index code_matter on code (organization_id, matter_id) where matter_id is not null',
      'create index code_visit on code (organization_id, visit_id) where visit_id is not null',
      ...(dialect === 'postgres' ? policies() : []),
    ]
  },
}

function policies(): string[] {
  const own = `organization_id = ${ORGANIZATIONS} and ${SCOPE} not in ('figures', 'platform')`
  return [
    'alter table batch enable row level security',
    `create policy batch_apart on batch using (${own}) with check (${own})`,
  ]
}
