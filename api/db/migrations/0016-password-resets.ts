import type { Migration } from '../migrate.ts'

/** Links by which somebody who forgot their password sets a new one, once: only a hash of each is kept. */
export const passwordResets: Migration = {
  name: '0016-password-resets',
  statements: dialect => {
    const int = dialect === 'postgres' ? 'bigint' : 'integer'
    const end = dialect === 'postgres' ? '' : ' strict'
    return [
      `create table password_reset (id text primary key, token_hash text not null unique,
        account_id text not null references account (id), issued_by text not null references account (id),
        created_at ${int} not null, expires_at ${int} not null, used_at ${int}, revoked_at ${int})${end}`,
      'create index password_reset_account on password_reset (account_id)',
    ]
  },
}
