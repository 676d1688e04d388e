// Checks what is stored: exit code 0 where everything agrees, 1 where something differs, 2 where it can't be checked.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, ConfigError, readConfig } from '../config.ts'
import { connectPostgres, connectSqlite, type Database } from '../db/connect.ts'
import { pendingMigrations } from '../db/migrate.ts'
import { findKeys } from '../keys/key-file.ts'
import type { Difference } from '../verify/difference.ts'
import { verify } from '../verify/verify.ts'

/** So many differences are printed; all are counted. */
const PRINTED = 200

try {
  process.exitCode = await run(readConfig(process.env))
} catch (error) {
  console.error(`Nothing was verified: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 2
}

async function run(config: Config): Promise<number> {
  const db = await open(config)
  try {
    const pending = await pendingMigrations(db.reader)
    if (pending.length > 0) throw new ConfigError(`the schema lacks ${pending.join(', ')}; start the server first.`)
    let found = 0
    const print = ({ kind, organizationId, row, what }: Difference) => {
      if (++found <= PRINTED) console.log(`${kind}: organization ${organizationId}, ${row}: ${what}`)
    }
    const ring = findKeys(config.keyFile)?.ring
    const { organizations, versions, responses, parts, dailyRows } = await verify(db, print, ring)
    console.log(`Checked ${organizations} organizations, ${versions} questionnaire versions, ${responses} answers`)
    console.log(`with ${parts.checked} comments, reasons, texts and contacts (${parts.erased} taken back)`)
    console.log(`and ${dailyRows} daily sums: ${found === 0 ? 'no difference' : `${found} differences`}.`)
    if (parts.sealed > 0) {
      console.log(`${parts.sealed} contacts were counted, not opened: there is no key file ${config.keyFile}.`)
    }
    return found === 0 ? 0 : 1
  } finally {
    await db.close()
  }
}

/** Never makes a database where there is none. */
async function open({ databaseUrl, dataDir }: Config): Promise<Database> {
  if (databaseUrl) return connectPostgres(databaseUrl, error => console.error(error.message), 1)
  if (!existsSync(join(dataDir, 'manyi.sqlite'))) throw new ConfigError(`DATA_DIR ${dataDir} holds no database.`)
  return connectSqlite(dataDir)
}
