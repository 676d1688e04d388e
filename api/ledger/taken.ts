import { isTaken } from '../db/taken.ts'
import { AppError } from '../errors.ts'

/** Another row has this number: an import couldn't tell them apart. */
export async function orNumberTaken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!isTaken(error)) throw error
    throw new AppError('number.taken', {}, [{ code: 'number.taken', path: 'number', params: {} }])
  }
}
