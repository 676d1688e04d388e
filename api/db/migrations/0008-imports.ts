import type { Migration } from '../migrate.ts'
import { ORGANIZATIONS } from './0003-rows-apart.ts'

const SCOPE = `(select current_setting('manyi.scope', true))`
const TABLES = ['import_file', 'import_row', 'import_problem']

/** What a file was to bring, between its preview and its application; the file itself is kept nowhere. */
export const imports: Migration = {
  name: '0008-imports',
  statements: dialect => {
    const int = dialect === 'postgres' ? 'bigint' : 'integer'
    const end = dialect === 'postgres' ? '' : ' strict'
    const child = 'organization_id text not null references organization (id)'
    const file = 'foreign key (organization_id, import_id) references import_file (organization_id, id)'
    return [
      `create table import_file (${child}, id text not null, account_id text not null, name text not null,
        kind text not null, bytes ${int} not null, state text not null, percent ${int} not null default 0,
        problems ${int} not null default 0, columns text not null default '{}', counts text not null default '{}',
        notices text not null default '[]', failure text, digest text, created_at ${int} not null,
        touched_at ${int} not null, applied_at ${int}, primary key (organization_id, id))${end}`,
      `create unique index import_file_open on import_file (organization_id)
        where state in ('reading', 'checking', 'faulty', 'ready')`,
      `create table import_row (${child}, import_id text not null, sheet text not null, row ${int} not null,
        number text not null, data text not null, sealed text, outcome text,
        primary key (organization_id, import_id, sheet, row), ${file})${end}`,
      'create index import_row_number on import_row (organization_id, import_id, sheet, number)',
      `create table import_problem (${child}, import_id text not null, place ${int} not null, sheet text,
        row ${int}, col ${int}, field text, code text not null, params text not null,
        primary key (organization_id, import_id, place), ${file})${end}`,
      ...(dialect === 'postgres' ? TABLES.flatMap(policies) : []),
    ]
  },
}

function policies(table: string): string[] {
  const own = `organization_id = ${ORGANIZATIONS} and ${SCOPE} not in ('figures', 'platform', 'intake')`
  return [
    `alter table ${table} enable row level security`,
    `create policy ${table}_apart on ${table} using (${own}) with check (${own})`,
  ]
}
