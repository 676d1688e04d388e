import type { AppContext } from '../http/env.ts'
import { sessionToken } from './cookie.ts'
import { findSession } from './find.ts'

/** Whether the browser carries a session that is still good. Phones of the people served carry none: no cost there. */
export async function isSignedIn(c: AppContext): Promise<boolean> {
  const token = sessionToken(c)
  return token !== undefined && (await findSession(c.get('ctx'), token)) !== undefined
}
