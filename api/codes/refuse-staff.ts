import { linkTokenSchema } from '../../shared/contract/responses.ts'
import { AppError } from '../errors.ts'
import type { AppContext } from '../http/env.ts'
import { isSignedIn } from '../sessions/is-signed-in.ts'
import { findCode } from './find.ts'

/** Whoever is signed in may try a test code, and no other. An unknown code is left to those who look for it. */
export async function refuseStaff(c: AppContext, token: string): Promise<void> {
  if (!linkTokenSchema.safeParse(token).success || !(await isSignedIn(c))) return
  const found = await findCode(c.get('ctx'), token)
  if (found?.code.purpose === 'live') throw new AppError('session.may-not-rate')
}
