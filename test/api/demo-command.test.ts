import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUILT_DEMO, startServerProcess } from '../support/server-process.ts'

const start = (env: Record<string, string>) =>
  startServerProcess({
    program: BUILT_DEMO,
    args: ['--responses', '60'],
    env: { PUBLIC_URL: 'http://127.0.0.1', ...env },
  })

/** All that it prints when it is ready. */
const WELCOME = /^.*may not rate.*$/s

function refusalOf(args: string[], env: Record<string, string>): string {
  const settings = { PATH: process.env.PATH, TMPDIR: mkdtempSync(join(tmpdir(), 'manyi-demo-test-')), ...env }
  const { status, stderr } = spawnSync(process.execPath, [BUILT_DEMO, ...args], { env: settings, encoding: 'utf8' })
  expect(status).toBe(1)
  expect(readdirSync(settings.TMPDIR)).toEqual([])
  return stderr.trim()
}

describe('npm run demo', () => {
  it('prints where to go and who may sign in, and leaves nothing behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'manyi-demo-test-'))
    const server = await start({ TMPDIR: folder })
    const output = await server.said(WELCOME)
    expect(output).toContain('http://127.0.0.1/s/demo')
    for (const name of ['platform', 'org', 'reviewer', 'evaluator']) expect(output).toContain(`${name}@demo.example`)
    expect(output).toMatch(/password: [a-z]{4}(-[a-z]{4}){4}\n/)
    expect((await fetch(`${server.url}/s/demo`)).status).toBe(200)
    expect(readdirSync(folder)).toHaveLength(1)
    // A Ctrl-C under npm comes twice: from the terminal, and passed on.
    server.child.kill('SIGINT')
    await server.kill('SIGINT')
    expect(server.child.exitCode).toBe(0)
    expect(readdirSync(folder)).toEqual([])
  })

  it('goes by one request, which is answered first', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'manyi-demo-test-'))
    const password = 'given by the caller'
    const server = await start({ TMPDIR: folder, DEMO_PASSWORD: password })
    expect(await server.said(WELCOME)).not.toContain(password)
    const headers = { 'content-type': 'application/json', origin: server.url }
    const body = JSON.stringify({ email: 'platform@demo.example', password })
    const session = await fetch(`${server.url}/api/v1/session`, { method: 'POST', headers, body })
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
    const ended = new Promise(done => server.child.once('close', done))
    const reply = await fetch(`${server.url}/api/v1/demo`, { method: 'DELETE', headers: { ...headers, cookie } })
    expect(reply.status).toBe(204)
    expect(await ended).toBe(0)
    expect(readdirSync(folder)).toEqual([])
  })

  it('never touches a database that was there, and says in one sentence what it can’t use', () => {
    expect(refusalOf([], { DATABASE_URL: 'postgres://a:b@127.0.0.1/c' })).toBe(
      "The demo can't start. It keeps its data in a folder of its own: unset DATABASE_URL and DATABASE_OWNER_URL.",
    )
    expect(refusalOf([], { DEMO_PASSWORD: 'short' })).toMatch(/^The demo can't start\. The setting DEMO_PASSWORD .*\.$/)
    expect(refusalOf(['--responses', 'many'], {})).toMatch(/^The demo can't start\. --responses wants .*\.$/)
    expect(refusalOf(['--answers', '5'], {})).toMatch(/Known are --responses and --seed\.$/)
  })
})
