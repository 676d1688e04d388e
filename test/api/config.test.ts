import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Config, ConfigError, readConfig } from '../../api/config.ts'
import { loadKeys } from '../../api/keys/key-file.ts'
import { openDatabase } from '../../api/open-database.ts'
import type { TestDatabase } from '../support/database.ts'
import { freshPostgres } from '../support/postgres.ts'

const WRONG: [string, Record<string, string>][] = [
  ['PORT', { PORT: 'abc' }],
  ['PORT', { PORT: '70000' }],
  ['PORT', { PORT: '-1' }],
  ['PORT', { PORT: '30.5' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'manyi.example' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'ftp://a.example' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://a.example/path' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://a.example/?q=1' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://a.example/#part' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://me:secret@a.cn' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://a-name-far-too-long.example.org' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://a/b' }],
  ['DATABASE_URL', { DATABASE_URL: 'here' }],
  ['DATABASE_OWNER_URL', { DATABASE_OWNER_URL: 'mysql://a/b' }],
  ['DATABASE_URL', { DATABASE_OWNER_URL: 'postgres://owner@localhost/manyi' }],
  ['TRUSTED_PROXY', { TRUSTED_PROXY: 'my-proxy' }],
  ['TRUSTED_PROXY', { TRUSTED_PROXY: '10.0.0.1, 10.0.0' }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
]

describe('settings', () => {
  it.each(WRONG)('name %s where it is wrong, in one sentence: %o', (name, env) => {
    const read = () => readConfig(env)
    expect(read).toThrow(ConfigError)
    const { message } = caught(read)
    expect(message).toContain(name)
    expect(message).toMatch(/^[^\n]{20,200}[^.]\.$/)
    expect(message).not.toContain('secret')
  })

  it('have defaults that need nothing, and take an empty value for none', () => {
    const names = ['PORT', 'HOST', 'PUBLIC_URL', 'DATA_DIR', 'DATABASE_URL', 'TRUSTED_PROXY', 'KEY_FILE', 'LOG_LEVEL']
    const config = readConfig(Object.fromEntries(names.map(name => [name, ''])))
    expect(config).toEqual(readConfig({}))
    expect(config).toMatchObject({ port: 3000, host: '0.0.0.0', dataDir: './data', keyFile: './data/keys.json' })
    expect(config).toMatchObject({ databaseUrl: undefined, trustedProxies: [], withoutTotp: false })
    expect(config.publicUrl).toMatch(/^http:\/\/[\d.]+:3000$/)
    expect(Object.isFrozen(config)).toBe(true)
  })

  it('keep of PUBLIC_URL the origin, as browsers spell it, so that a link stays within 60 bytes', () => {
    expect(readConfig({ PUBLIC_URL: 'HTTPS://Manyi.Example:443/' }).publicUrl).toBe('https://manyi.example')
    const longest = `https://${'a'.repeat(16)}.cn:80`
    expect(readConfig({ PUBLIC_URL: longest }).publicUrl).toBe(longest)
    expect(`${longest}/s/${'x'.repeat(27)}`.length).toBeLessThanOrEqual(60)
  })

  it('take a list of proxies', () => {
    expect(readConfig({ TRUSTED_PROXY: '10.0.0.1, ::1' }).trustedProxies).toEqual(['10.0.0.1', '::1'])
  })
})

describe('opening a database', () => {
  let folder: string
  let postgres: TestDatabase
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'manyi-config-'))
    postgres = await freshPostgres()
  })
  afterAll(async () => {
    await postgres?.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  const open = (change: Partial<Config>) => {
    const config = { ...readConfig({ DATA_DIR: folder }), ...change }
    const keys = loadKeys(join(folder, 'keys.json'), size => Buffer.alloc(size, 7))
    return openDatabase(config, keys, Date.now, () => undefined)
  }
  const refusal = async (change: Partial<Config>) => {
    const error = await open(change).then(
      async db => {
        await db.close()
        return undefined
      },
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(ConfigError)
    expect((error as Error).message).toMatch(/^[^\n]+\.$/)
    return (error as Error).message
  }

  it('names the migrations that are missing, and the setting that brings them', async () => {
    const said = await refusal({ databaseUrl: postgres.appUrl })
    expect(said).toContain('lacks 0001-first')
    expect(said).toContain('DATABASE_OWNER_URL')
  })

  it('migrates as the owner and then runs as the application, again and again', async () => {
    const both = { databaseUrl: postgres.appUrl, databaseOwnerUrl: postgres.ownerUrl }
    for (const settings of [both, both, { databaseUrl: postgres.appUrl }]) await (await open(settings)).close()
  })

  it('refuses to run as the owner of the tables', async () => {
    await (await open({ databaseUrl: postgres.appUrl, databaseOwnerUrl: postgres.ownerUrl })).close()
    const said = await refusal({ databaseUrl: postgres.ownerUrl })
    expect(said).toContain('The login of DATABASE_URL owns tables')
  })

  it('refuses to run as a superuser', async () => {
    await (await open({ databaseUrl: postgres.appUrl, databaseOwnerUrl: postgres.ownerUrl })).close()
    const { host, port, user, password } = inject('cluster')
    const name = new URL(postgres.appUrl).pathname
    const said = await refusal({ databaseUrl: `postgres://${user}:${password}@${host}:${port}${name}` })
    expect(said).toContain('The login of DATABASE_URL is a superuser')
    expect(said).not.toContain(password)
  })

  it('says which address does not answer or does not let us in', async () => {
    expect(await refusal({ databaseUrl: 'postgres://a:b@127.0.0.1:1/c' })).toContain('DATABASE_URL')
    const wrong = postgres.appUrl.replace(':test@', ':wrong@')
    const said = await refusal({ databaseUrl: wrong })
    expect(said).toMatch(/^DATABASE_URL can't be used: .*password/)
    expect(said).not.toContain('wrong')
    const owner = await refusal({ databaseUrl: postgres.appUrl, databaseOwnerUrl: 'postgres://a:b@127.0.0.1:1/c' })
    expect(owner).toContain('DATABASE_OWNER_URL')
  })

  it('says which folder cannot be written', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    expect(await refusal({ dataDir: file })).toContain(`DATA_DIR ${file} can't be written`)
  })

  it('refuses a file that is no database, and leaves it as it is', async () => {
    const dataDir = mkdtempSync(join(folder, 'no-database-'))
    writeFileSync(join(dataDir, 'manyi.sqlite'), 'this is a letter, not a database\n'.repeat(50))
    expect(await refusal({ dataDir })).toContain('DATA_DIR')
  })
})

function caught(fn: () => unknown): Error {
  try {
    fn()
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was thrown')
}
