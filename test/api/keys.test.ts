import { createHash, createHmac, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConfigError } from '../../api/config.ts'
import { base62, organizationKey } from '../../api/keys/base62.ts'
import { loadKeys } from '../../api/keys/key-file.ts'
import { type KeyRing, seal, unseal } from '../../api/keys/key-ring.ts'
import { openDatabase } from '../../api/open-database.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import { addOffice, freshNonce, openCode, rate, ratings } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'manyi-keys-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('sealed texts', () => {
  const ring: KeyRing = { current: 'k1', keys: { k1: randomBytes(32) } }

  it('open again, whatever is in them, and never look alike', () => {
    for (const text of ['', '13800138000', '微信 wx_1 😀', 'x'.repeat(5000)]) {
      const [one, two] = [seal(ring, text, 'row 1', randomBytes), seal(ring, text, 'row 1', randomBytes)]
      expect(unseal(ring, one, 'row 1')).toBe(text)
      expect(one).not.toBe(two)
      expect(one).not.toContain(text === '' ? '\0' : text)
    }
  })

  it('refuse to open when moved to another row', () => {
    expect(() => unseal(ring, seal(ring, 'text', 'row 1', randomBytes), 'row 2')).toThrow()
  })

  it('refuse to open when any byte is changed, left out or added', () => {
    const sealed = seal(ring, 'text', 'row', randomBytes)
    const bytes = Buffer.from(sealed.slice(3), 'base64url')
    const open = (changed: Buffer) => () => unseal(ring, `k1.${changed.toString('base64url')}`, 'row')
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8((changed[index] ?? 0) ^ 1, index)
      expect(open(changed)).toThrow()
    }
    for (const length of [0, 4, 8, 12, 16, bytes.length - 1]) expect(open(bytes.subarray(0, length))).toThrow()
    expect(open(Buffer.concat([bytes, Buffer.from([0])]))).toThrow()
    expect(open(bytes)()).toBe('text')
  })

  it('open with an older key after a change of keys, and new ones use the new key', () => {
    const old = seal(ring, 'text', 'row', randomBytes)
    const rotated: KeyRing = { current: 'k2', keys: { ...ring.keys, k2: randomBytes(32) } }
    expect(unseal(rotated, old, 'row')).toBe('text')
    const fresh = seal(rotated, 'text', 'row', randomBytes)
    expect(fresh.startsWith('k2.')).toBe(true)
    expect(() => unseal(ring, fresh, 'row')).toThrow('no key k2')
    const swapped: KeyRing = { current: 'k1', keys: { k1: rotated.keys.k2 as Buffer } }
    expect(() => unseal(swapped, old, 'row')).toThrow()
  })
})

describe('the key file', () => {
  it('is made once, readable by its owner alone, and read the same afterwards', () => {
    const path = join(folder, 'new', 'keys.json')
    const made = loadKeys(path, randomBytes)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(folder, 'new'))).toEqual(['keys.json'])
    const read = loadKeys(path, randomBytes)
    expect([read.fingerprint, read.code, read.receipt]).toEqual([made.fingerprint, made.code, made.receipt])
    expect(made.fingerprint).not.toContain(made.code.toString('base64url'))
    expect(readFileSync(path, 'utf8')).not.toContain(made.fingerprint)
  })

  it('is agreed on by two first starts at once', () => {
    const path = join(folder, 'race', 'keys.json')
    let inner: string | undefined
    const racing = (bytes: number) => {
      inner ??= loadKeys(path, randomBytes).fingerprint
      return randomBytes(bytes)
    }
    expect(loadKeys(path, racing).fingerprint).toBe(inner)
    expect(readdirSync(join(folder, 'race'))).toEqual(['keys.json'])
  })

  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['something else', '{"a":1}'],
    ['a short key', JSON.stringify({ receipt: 'AAAA', code: 'AAAA', ring: { current: 'k1', keys: {} } })],
    ['a ring without its current key', withoutCurrent()],
  ])('ends the start with one sentence where it holds %s', (_, text) => {
    const path = join(folder, `bad-${createHash('sha256').update(text).digest('hex')}.json`)
    writeFileSync(path, text)
    expect(() => loadKeys(path, randomBytes)).toThrow(
      new ConfigError(`The key file ${path} can't be used: it isn't what Manyi wrote there.`),
    )
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  it('ends the start with one sentence where it cannot be read', () => {
    expect(() => loadKeys(folder, randomBytes)).toThrow(/^The key file .* can't be read: /)
  })
})

describe.each(DATABASES)('keys and data on %s', database => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(database)
  })
  afterAll(() => world?.close())

  it('belong together: another key file is refused in one sentence that names it', async () => {
    const { config, now } = world.ctx
    const keyFile = join(folder, `${database}-foreign.json`)
    const foreign = loadKeys(keyFile, randomBytes)
    await expect(openDatabase({ ...config, keyFile }, foreign, now, () => undefined)).rejects.toThrow(
      new ConfigError(`KEY_FILE ${keyFile} doesn't belong to this database; give back the file it began with.`),
    )
    await (await openDatabase(config, world.ctx.keys, now, () => undefined)).close()
  })

  it('let a commitment be checked from the stored row, which no other levels pass', async () => {
    const office = await addOffice(world)
    const nonce = freshNonce()
    await rate(world, await openCode(world, office), office.visit, ratings(5, 4, 3, 'na'), nonce)
    const row = await world.owner
      .selectFrom('response')
      .selectAll()
      .where('nonce', '=', nonce)
      .executeTakeFirstOrThrow()
    const version = await world.owner
      .selectFrom('questionnaireVersion')
      .select(['digest', 'content'])
      .where('id', '=', row.versionId)
      .executeTakeFirstOrThrow()
    expect(createHash('sha256').update(version.content).digest('hex')).toBe(version.digest)
    const commit = (change: object) => {
      const { organizationId: organization, id, form, channel, day, levels, supersedes } = { ...row, ...change }
      const fact = { v: 1, organization, id, form, channel, day, versionDigest: version.digest, levels, supersedes }
      return createHmac('sha256', row.salt).update(canonicalJson(fact)).digest('base64url')
    }
    expect(commit({})).toBe(row.commitment)
    expect(Buffer.from(row.salt, 'base64url')).toHaveLength(32)
    for (const change of [
      { levels: '543-5' },
      { levels: '5435' },
      { day: '2025-06-17' },
      { channel: 'web' },
      { id: '' },
    ]) {
      expect(commit(change)).not.toBe(row.commitment)
    }
  })
})

describe('base62', () => {
  it('makes 22 characters of sixteen bytes, one text for each number', () => {
    expect(base62(Buffer.alloc(16))).toBe('0'.repeat(22))
    expect(base62(Buffer.from('000000000000000000000000000000f5', 'hex'))).toBe(`${'0'.repeat(20)}3x`)
    expect(base62(Buffer.alloc(16, 255))).toBe('7n42DGM5Tflk9n8mt7Fhc7')
    expect(base62(Buffer.from([...Buffer.alloc(16, 1), 9]))).toBe(base62(Buffer.alloc(16, 1)))
  })

  it('makes organization keys of five characters that differ', () => {
    const keys = new Set(Array.from({ length: 2000 }, () => organizationKey(randomBytes(8))))
    expect(keys.size).toBeGreaterThan(1990)
    for (const key of keys) expect(key).toMatch(/^[0-9A-Za-z]{5}$/)
  })
})

function withoutCurrent(): string {
  const key = Buffer.alloc(32, 1).toString('base64')
  return JSON.stringify({ receipt: key, code: key, ring: { current: 'k2', keys: { k1: key } } })
}
