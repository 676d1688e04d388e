import type { Migration } from '../migrate.ts'
import { ORGANIZATIONS } from './0003-rows-apart.ts'

const SCOPE = `(select current_setting('manyi.scope', true))`
/** What the public side may not meet: who the clients are. */
const CLIENTS = ['client', 'client_contact', 'appointment']
const TABLES = [...CLIENTS, 'visit', 'matter', 'ledger_fact', 'invitation_rule', 'code_opened']
/** What stays as it was written. */
const FACTS = ['ledger_fact', 'earlier_name']

/**
 * 台账: whom the organization served, with what, when. A matter's and a visit's row is the present state;
 * ledger_fact says how it came about, each fact with author, business day and instant, and stays.
 */
export const ledger: Migration = {
  name: '0007-ledger',
  statements: dialect => {
    const int = dialect === 'postgres' ? 'bigint' : 'integer'
    const end = dialect === 'postgres' ? '' : ' strict'
    const child = 'organization_id text not null references organization (id)'
    const key = `${child}, id text not null`
    const of = (column: string, table: string) =>
      `foreign key (organization_id, ${column}) references ${table} (organization_id, id)`
    const served = [
      of('client_id', 'client'),
      of('service_id', 'service'),
      of('window_id', 'service_window'),
      of('staff_id', 'staff'),
    ].join(', ')
    return [
      `create table client (${key}, number text not null, name_zh text not null, name_en text, credit_code text,
        size_class text not null, created_at ${int} not null, updated_at ${int} not null, retired_at ${int},
        primary key (organization_id, id), unique (organization_id, number))${end}`,
      'create unique index client_credit_code on client (organization_id, credit_code) where credit_code is not null',
      `create table client_contact (${key}, client_id text not null, sealed text, created_at ${int} not null,
        erased_at ${int}, primary key (organization_id, id), ${of('client_id', 'client')})${end}`,
      'create index client_contact_client on client_contact (organization_id, client_id)',

      `create table matter (${key}, number text not null, secret_hash text not null, client_id text not null,
        service_id text not null, window_id text, staff_id text, title text, stage text not null, asked_on text,
        answered_on text, commissioned_on text, commission_gaps text, accepted_on text, started_on text,
        first_promised_on text, promised_on text, promise_consent_on text, contract_fen ${int}, signed_on text,
        delivered_on text, as_agreed ${int}, outcome text, closed_on text, entered_at ${int} not null,
        completed_entered_at ${int}, updated_at ${int} not null, voided_at ${int},
        primary key (organization_id, id), unique (organization_id, number), unique (organization_id, secret_hash),
        ${served})${end}`,
      'create index matter_delivered on matter (organization_id, delivered_on)',
      'create index matter_client on matter (organization_id, client_id)',
      'create index matter_entered on matter (organization_id, entered_at)',

      `create table visit (${key}, number text not null, client_id text, service_id text, window_id text, staff_id text,
        matter_id text, way text not null, day text not null, subject text, asked_on text, answered_on text,
        entered_at ${int} not null, updated_at ${int} not null, voided_at ${int},
        primary key (organization_id, id), unique (organization_id, number), ${served},
        ${of('matter_id', 'matter')})${end}`,
      'create index visit_day on visit (organization_id, day)',
      'create index visit_client on visit (organization_id, client_id)',

      `create table ledger_fact (${key}, subject_kind text not null, subject_id text not null, kind text not null,
        day text not null, at ${int} not null, account_id text, staff_id text, details text not null,
        primary key (organization_id, id))${end}`,
      'create index ledger_fact_subject on ledger_fact (organization_id, subject_id)',

      `create table appointment (${key}, client_id text, service_id text, window_id text, staff_id text,
        day text not null, minute ${int} not null, note text, visit_id text, outcome text, created_at ${int} not null,
        updated_at ${int} not null, primary key (organization_id, id), ${served}, ${of('visit_id', 'visit')})${end}`,
      'create index appointment_day on appointment (organization_id, day)',

      `create table invitation_rule (${child}, invites_visits ${int} not null, invites_matters ${int} not null,
        feedback_days ${int} not null, updated_at ${int} not null, primary key (organization_id))${end}`,

      'alter table code add column visit_id text',
      'alter table code add column matter_id text',
      'alter table code add column batch_id text',
      'alter table code add column replaces_id text',
      `create unique index code_of_visit on code (organization_id, visit_id)
        where visit_id is not null and revoked_at is null`,
      `create unique index code_of_matter on code (organization_id, matter_id)
        where matter_id is not null and revoked_at is null`,
      'create index code_batch on code (organization_id, batch_id) where batch_id is not null',
      `create table code_opened (${child}, code_id text not null, at ${int} not null,
        primary key (organization_id, code_id), ${of('code_id', 'code')})${end}`,

      ...(dialect === 'postgres' ? [...TABLES.flatMap(policies), ...FACTS.flatMap(staysPostgres)] : []),
      ...(dialect === 'sqlite' ? FACTS.flatMap(staysSqlite) : []),
    ]
  },
}

function policies(table: string): string[] {
  const others = CLIENTS.includes(table) ? `not in ('figures', 'platform', 'intake')` : `not in ('figures', 'platform')`
  const own = `organization_id = ${ORGANIZATIONS} and ${SCOPE} ${others}`
  return [
    `alter table ${table} enable row level security`,
    `create policy ${table}_apart on ${table} using (${own}) with check (${own})`,
  ]
}

function staysSqlite(table: string): string[] {
  return ['update', 'delete'].map(
    verb => `create trigger ${table}_no_${verb} before ${verb} on ${table}
      begin select raise(abort, '${table} is append-only'); end`,
  )
}

function staysPostgres(table: string): string[] {
  return [
    `create trigger ${table}_stays before update or delete on ${table}
      for each row execute function manyi_refuse()`,
    `create trigger ${table}_stays_whole before truncate on ${table}
      for each statement execute function manyi_refuse()`,
  ]
}
