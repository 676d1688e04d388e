import { inject } from 'vitest'
import { createDatabase, type TestDatabase } from './database.ts'

/** A fresh PostgreSQL database for one test file; call drop() when it is done. */
export function freshPostgres(): Promise<TestDatabase> {
  return createDatabase(inject('cluster'))
}
