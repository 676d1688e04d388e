import type { Migration } from '../migrate.ts'

/**
 * Answers by their code: every answer wrote into the index, and what read it went on to the answers themselves, so that
 * a look at all answers of the organization costs about as much. Once-codes have an index of their own.
 */
export const fewerIndexes: Migration = {
  name: '0018-fewer-indexes',
  statements: () => ['drop index response_code'],
}
