import type { Migration } from '../migrate.ts'

/** As they were when this migration came; facts that came later bring their own triggers. */
const FACTS = ['response', 'response_event', 'questionnaire_version', 'audit']

/** Facts refuse UPDATE, DELETE and TRUNCATE in the database itself, its owner's ordinary statements included. */
export const factsStay: Migration = {
  name: '0002-facts-stay',
  statements: dialect => (dialect === 'postgres' ? postgres() : sqlite()),
}

function sqlite(): string[] {
  return FACTS.flatMap(table =>
    ['update', 'delete'].map(
      verb => `create trigger ${table}_no_${verb} before ${verb} on ${table}
        begin select raise(abort, '${table} is append-only'); end`,
    ),
  )
}

function postgres(): string[] {
  const refuse = `create function manyi_refuse() returns trigger language plpgsql as
    $$ begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$`
  const triggers = FACTS.flatMap(table => [
    `create trigger ${table}_stays before update or delete on ${table}
      for each row execute function manyi_refuse()`,
    `create trigger ${table}_stays_whole before truncate on ${table}
      for each statement execute function manyi_refuse()`,
  ])
  return [refuse, ...triggers]
}
