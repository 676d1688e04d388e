import type { Migration } from '../migrate.ts'
import { FIRST_TENANT_TABLES, ORGANIZATIONS } from './0003-rows-apart.ts'

const SCOPE = `(select current_setting('manyi.scope', true))`

/**
 * A shelf of figures, so that a comparison of many organizations reads one small row each. On PostgreSQL only the scope
 * that fills it may write there, and that scope meets nothing else.
 */
export const figures: Migration = {
  name: '0004-figures',
  statements: dialect => {
    const int = dialect === 'postgres' ? 'bigint' : 'integer'
    const end = dialect === 'postgres' ? '' : ' strict'
    const year = `organization_id text not null references organization (id) on delete cascade, year ${int} not null`
    return [
      `create table figure (${year}, scheme text not null, stamp ${int} not null, computed_at ${int} not null,
        body text not null, primary key (organization_id, year, scheme))${end}`,
      `create table figure_stamp (${year}, stamp ${int} not null, primary key (organization_id, year))${end}`,
      ...(dialect === 'postgres' ? policies() : []),
    ]
  },
}

function policies(): string[] {
  const own = `organization_id = ${ORGANIZATIONS} and ${SCOPE} <> 'platform'`
  return [
    'alter table figure enable row level security',
    `create policy figure_apart on figure using (${own}) with check (${own} and ${SCOPE} = 'figures')`,
    'alter table figure_stamp enable row level security',
    `create policy figure_stamp_apart on figure_stamp using (${own}) with check (${own} and ${SCOPE} <> 'figures')`,
    ...FIRST_TENANT_TABLES.map(
      table => `create policy ${table}_not_for_figures on ${table} as restrictive using (${SCOPE} <> 'figures')`,
    ),
  ]
}
