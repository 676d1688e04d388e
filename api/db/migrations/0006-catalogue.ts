import type { Migration } from '../migrate.ts'
import { ORGANIZATIONS } from './0003-rows-apart.ts'

const SCOPE = `(select current_setting('manyi.scope', true))`
const TABLES = ['organization_profile', 'organization_revenue', 'staff_window', 'earlier_name']

/**
 * What an organization says of itself and of what it offers (general requirements 4.2, 6.1, 6.2; window standard 5.2).
 * Descriptions that nothing computes with are JSON; what figures or imports read has a column of its own.
 */
export const catalogue: Migration = {
  name: '0006-catalogue',
  statements: dialect => {
    const int = dialect === 'postgres' ? 'bigint' : 'integer'
    const end = dialect === 'postgres' ? '' : ' strict'
    const child = 'organization_id text not null references organization (id)'
    return [
      `create table organization_profile (${child}, registered_on text, registered_in text, legal_person text,
        registered_capital ${int}, premises_area ${int}, is_county_center ${int} not null default 0,
        details text not null default '{}', updated_at ${int} not null, primary key (organization_id))${end}`,
      `create table organization_revenue (${child}, year ${int} not null, yuan ${int} not null, source text,
        updated_at ${int} not null, primary key (organization_id, year))${end}`,
      ...['service', 'service_window', 'staff'].flatMap(table => [
        `alter table ${table} add column number text`,
        `alter table ${table} add column details text not null default '{}'`,
        `create unique index ${table}_number on ${table} (organization_id, number) where number is not null`,
      ]),
      `alter table service add column public_benefit ${int}`,
      `alter table service add column limit_days ${int}`,
      `alter table service add column limit_unit text`,
      `alter table staff add column professional ${int}`,
      `create table staff_window (${child}, staff_id text not null, window_id text not null,
        primary key (organization_id, staff_id, window_id),
        foreign key (organization_id, staff_id) references staff (organization_id, id),
        foreign key (organization_id, window_id) references service_window (organization_id, id))${end}`,
      `create table earlier_name (${child}, id text not null, subject_kind text not null, subject_id text not null,
        name_zh text not null, name_en text, until ${int} not null, account_id text,
        primary key (organization_id, id))${end}`,
      'create index earlier_name_subject on earlier_name (organization_id, subject_id)',
      ...(dialect === 'postgres' ? TABLES.flatMap(policies) : []),
    ]
  },
}

function policies(table: string): string[] {
  const own = `organization_id = ${ORGANIZATIONS} and ${SCOPE} <> 'figures'`
  return [
    `alter table ${table} enable row level security`,
    `create policy ${table}_apart on ${table} using (${own}) with check (${own})`,
  ]
}
