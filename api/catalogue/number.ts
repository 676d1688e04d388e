import { isTaken } from '../db/taken.ts'
import { AppError } from '../errors.ts'

/** Another one has this number, a retired one included: an import couldn't tell them apart. */
export function takenNumber(error: unknown): never {
  throw isTaken(error) ? new AppError('number.taken', {}, [TAKEN]) : error
}

const TAKEN = { code: 'number.taken', path: 'number', params: {} }
