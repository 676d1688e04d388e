import type { Migration } from '../migrate.ts'

const SCOPE = `(select current_setting('manyi.scope', true))`
const LIST = `(select string_to_array(current_setting('manyi.organizations', true), ','))`

/**
 * Comparisons as they were shown, kept for good. On PostgreSQL one is seen only by whoever looks at every organization
 * that is in it.
 */
export const snapshots: Migration = {
  name: '0017-snapshots',
  statements: dialect => {
    const int = dialect === 'postgres' ? 'bigint' : 'integer'
    const end = dialect === 'postgres' ? '' : ' strict'
    return [
      `create table snapshot (id text primary key, created_at ${int} not null,
        account_id text not null references account (id), year ${int} not null, scheme text not null, note text,
        organizations text not null, body text not null, digest text not null)${end}`,
      ...(dialect === 'postgres' ? postgres() : sqlite()),
    ]
  },
}

function sqlite(): string[] {
  return ['update', 'delete'].map(
    verb => `create trigger snapshot_no_${verb} before ${verb} on snapshot
      begin select raise(abort, 'snapshot is append-only'); end`,
  )
}

function postgres(): string[] {
  return [
    `create trigger snapshot_stays before update or delete on snapshot
      for each row execute function manyi_refuse()`,
    `create trigger snapshot_stays_whole before truncate on snapshot
      for each statement execute function manyi_refuse()`,
    'alter table snapshot enable row level security',
    `create policy snapshot_seen on snapshot for select
      using (${SCOPE} = 'evaluator' and string_to_array(organizations, ',') <@ ${LIST})`,
    `create policy snapshot_made on snapshot for insert with check (${SCOPE} = 'accounts')`,
  ]
}
