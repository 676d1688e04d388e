import { randomBytes } from 'node:crypto'
import { Client, escapeIdentifier } from 'pg'
import type { Cluster } from './cluster.ts'

export type TestDatabase = {
  /** The login that owns the database and its schema: for migrations. */
  ownerUrl: string
  /** The login that owns nothing: for the application. */
  appUrl: string
  appRole: string
  drop(): Promise<void>
}

/** A database and its two logins on a running cluster. */
export async function createDatabase(cluster: Cluster): Promise<TestDatabase> {
  const name = `manyi_${randomBytes(8).toString('hex')}`
  const [owner, app] = [`${name}_owner`, `${name}_app`]
  const login = "login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password 'test'"
  await runAsSuperuser(cluster, [
    `create role ${owner} ${login}`,
    `create role ${app} ${login}`,
    `create database ${name} owner ${owner} template template0`,
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to ${app}`,
  ])
  const url = (role: string) => `postgres://${role}:test@${cluster.host}:${cluster.port}/${name}`
  const drop = () =>
    runAsSuperuser(cluster, [
      `drop database if exists ${escapeIdentifier(name)} with (force)`,
      `drop role if exists ${owner}`,
      `drop role if exists ${app}`,
    ])
  return { ownerUrl: url(owner), appUrl: url(app), appRole: app, drop }
}

async function runAsSuperuser(cluster: Cluster, statements: string[]): Promise<void> {
  const client = new Client({ ...cluster, database: 'postgres' })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
