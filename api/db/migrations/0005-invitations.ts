import type { Migration } from '../migrate.ts'

/**
 * Invitations, accounts that can be disabled, and what decides two races: an account has one role in an organization,
 * and the first contact about an answer is made once.
 */
export const invitations: Migration = {
  name: '0005-invitations',
  statements: dialect => {
    const int = dialect === 'postgres' ? 'bigint' : 'integer'
    const end = dialect === 'postgres' ? '' : ' strict'
    return [
      `alter table account add column disabled_at ${int}`,
      `create table invitation (id text primary key, token_hash text not null unique, email text not null,
        role text not null, organization_id text references organization (id), organizations text not null,
        invited_by text references account (id), created_at ${int} not null, expires_at ${int} not null,
        accepted_at ${int}, accepted_by text references account (id), revoked_at ${int})${end}`,
      'create index invitation_organization on invitation (organization_id)',
      'create index membership_organization_id on membership (organization_id)',
      `create unique index membership_active on membership (account_id, organization_id)
        where ended_at is null and organization_id is not null`,
      `create unique index response_event_contacted on response_event (organization_id, response_id)
        where kind = 'contacted'`,
    ]
  },
}
