import type { Migration } from '../migrate.ts'

/**
 * Keys start with the organization everywhere, foreign and unique ones too, so that the same schema distributes on
 * Citus. Ids are text, instants epoch milliseconds, JSON text.
 */
export const first: Migration = {
  name: '0001-first',
  statements: dialect => {
    const int = dialect === 'postgres' ? 'bigint' : 'integer'
    const end = dialect === 'postgres' ? '' : ' strict'
    const child = 'organization_id text not null references organization (id)'
    const named = `${child}, id text not null, name_zh text not null, name_en text,
      created_at ${int} not null, retired_at ${int}, primary key (organization_id, id)`
    return [
      `create table installation (name text primary key, value text not null)${end}`,

      `create table organization (id text primary key, key text not null unique, name_zh text not null, name_en text,
        function text not null, reply_promise_zh text, reply_promise_en text, created_at ${int} not null)${end}`,

      `create table account (id text primary key, email text not null unique, name text not null,
        password_hash text not null, totp_secret text, totp_confirmed_at ${int}, totp_step ${int},
        created_at ${int} not null)${end}`,
      `create table sign_in_failure (email_hash text primary key, failed ${int} not null,
        locked_until ${int})${end}`,
      `create table session (token_hash text primary key, account_id text not null references account (id),
        created_at ${int} not null, seen_at ${int} not null, ended_at ${int})${end}`,
      'create index session_account on session (account_id)',
      `create table membership (id text primary key, account_id text not null references account (id),
        role text not null, organization_id text references organization (id), staff_id text,
        created_at ${int} not null, ended_at ${int})${end}`,
      'create index membership_account on membership (account_id)',
      `create table membership_organization (${child}, membership_id text not null references membership (id),
        primary key (organization_id, membership_id))${end}`,

      `create table service (${named.replace('retired_at', 'function text not null, retired_at')})${end}`,
      `create table service_window (${named})${end}`,
      `create table staff (${named})${end}`,

      `create table questionnaire (${child}, id text not null, form text not null, built_in text,
        created_at ${int} not null, primary key (organization_id, id))${end}`,
      `create table questionnaire_version (${child}, id text not null, questionnaire_id text not null,
        number ${int} not null, content text not null, digest text not null, published_at ${int} not null,
        primary key (organization_id, id), unique (organization_id, questionnaire_id, number),
        foreign key (organization_id, questionnaire_id) references questionnaire (organization_id, id))${end}`,
      `create table questionnaire_use (${child}, form text not null, version_id text not null,
        chosen_at ${int} not null, primary key (organization_id, form),
        foreign key (organization_id, version_id) references questionnaire_version (organization_id, id))${end}`,

      `create table code (${child}, id text not null, secret_hash text not null, kind text not null,
        purpose text not null, form text not null, label_zh text, label_en text, reference text, service_id text,
        window_id text, staff_id text, client_id text, service_day text, created_at ${int} not null,
        expires_at ${int}, revoked_at ${int}, primary key (organization_id, id),
        unique (organization_id, secret_hash), check (kind = 'once' or form = 'visit'),
        foreign key (organization_id, service_id) references service (organization_id, id),
        foreign key (organization_id, window_id) references service_window (organization_id, id),
        foreign key (organization_id, staff_id) references staff (organization_id, id))${end}`,

      `create table response (${child}, id text not null, nonce text not null, payload_digest text not null,
        receipt_hash text not null, form text not null, channel text not null, code_id text not null,
        once_code_id text, service_id text, window_id text, staff_id text, client_id text, version_id text not null,
        levels text not null, day text not null, received_at ${int} not null, supersedes text,
        commitment text not null, salt text not null, primary key (organization_id, id),
        unique (organization_id, receipt_hash),
        foreign key (organization_id, code_id) references code (organization_id, id),
        foreign key (organization_id, version_id) references questionnaire_version (organization_id, id))${end}`,
      `create unique index response_once on response (organization_id, once_code_id)
        where once_code_id is not null and supersedes is null`,
      `create unique index response_supersedes on response (organization_id, supersedes) where supersedes is not null`,
      `create index response_figures on response (organization_id, day, received_at, form, channel, version_id, levels,
        client_id, once_code_id, supersedes)`,
      'create index response_code on response (organization_id, code_id)',

      `create table response_event (${child}, id text not null, response_id text not null, kind text not null,
        at ${int} not null, account_id text, reason text, primary key (organization_id, id),
        foreign key (organization_id, response_id) references response (organization_id, id))${end}`,
      'create index response_event_response on response_event (organization_id, response_id)',
      `create table response_comment (${child}, response_id text not null, kind text not null, comment text,
        publication_consent ${int} not null, written_at ${int} not null, commitment text not null, salt text,
        erased_at ${int}, primary key (organization_id, response_id, kind),
        foreign key (organization_id, response_id) references response (organization_id, id))${end}`,
      `create table response_reason (${child}, response_id text not null, tags text, written_at ${int} not null,
        commitment text not null, salt text, erased_at ${int}, primary key (organization_id, response_id),
        foreign key (organization_id, response_id) references response (organization_id, id))${end}`,
      `create table response_contact (${child}, response_id text not null, sealed text,
        contact_consent ${int} not null, reply_consent ${int} not null, written_at ${int} not null,
        erased_at ${int}, primary key (organization_id, response_id),
        foreign key (organization_id, response_id) references response (organization_id, id))${end}`,
      `create table feedback_case (${child}, id text not null, response_id text not null, cause text not null,
        opened_at ${int} not null, primary key (organization_id, id), unique (organization_id, response_id),
        foreign key (organization_id, response_id) references response (organization_id, id))${end}`,

      `create table daily (${child}, day text not null, form text not null, channel text not null,
        code_kind text not null, scheme text not null, denominator ${int} not null, answered ${int} not null,
        valued ${int} not null, satisfied ${int} not null, favourable ${int} not null, score ${int} not null,
        satisfied_squares ${int} not null, favourable_squares ${int} not null, score_squares ${int} not null,
        primary key (organization_id, day, form, channel, code_kind, scheme, denominator))${end}`,

      `create table audit (organization_id text not null, id text not null, at ${int} not null, account_id text,
        action text not null, subject_kind text not null, subject_id text not null, details text not null,
        primary key (organization_id, id))${end}`,
    ]
  },
}
