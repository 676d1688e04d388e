import { sql } from 'kysely'
import type { CodeState } from './find.ts'

/** Where a code stands at an instant, for statements over `code`: an answered once-code is used whatever came later. */
export function codeState(nowMs: number) {
  return sql<CodeState>`case
    when code.kind = 'once' and exists (select 1 from response
      where response.organization_id = code.organization_id and response.once_code_id = code.id
        and response.supersedes is null) then 'used'
    when code.revoked_at is not null then 'revoked'
    when code.expires_at <= ${nowMs} then 'expired'
    else 'open' end`
}
