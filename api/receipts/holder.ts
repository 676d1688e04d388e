import { AppError } from '../errors.ts'
import type { AppContext } from '../http/env.ts'
import { missed, spend } from '../http/limits.ts'
import { isSignedIn } from '../sessions/is-signed-in.ts'
import { findReceipt } from './find.ts'

/** What the holder of a receipt asks for; guesses at receipts meet the same limit as guesses at codes. */
export async function held<T>(c: AppContext, ask: () => Promise<T>): Promise<T> {
  spend(c, 'ratings')
  try {
    return await ask()
  } catch (error) {
    throw error instanceof AppError && error.code === 'not-found' ? missed(c, 'not-found') : error
  }
}

/** Whoever is signed in may rate again where the answer was a test, and nowhere else. */
export async function refuseStaff(c: AppContext, token: string): Promise<void> {
  if (!(await isSignedIn(c))) return
  const found = await findReceipt(c.get('ctx'), token)
  if (found && !found.isTest) throw new AppError('session.may-not-rate')
}
