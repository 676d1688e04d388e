// The test command. Without arguments: types, lint and every test; with arguments: only Vitest, which receives them.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PrepareError, prepare, root } from '../api/commands/prepare.mjs'
import { createWorkspace } from './support/workspace.mjs'

const bin = name => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
const args = process.argv.slice(2)
const total = { passed: 0, failed: 0, skipped: [] }
let workspace
let isStopping = false

try {
  await prepare({ install: true, build: true })
  workspace = createWorkspace()
  for (const [signal, code] of Object.entries(SIGNALS)) process.once(signal, () => stop(code))
  await runAll()
} catch (error) {
  total.failed += 1
  console.error(error instanceof PrepareError ? error.message : error)
}
const leftovers = (await workspace?.clean()) ?? []
if (leftovers.length > 0) console.log(`The tests left processes running, now ended: ${leftovers.join(', ')}`)
report()

async function stop(code) {
  isStopping = true
  console.log('\nStopping the tests')
  await workspace.clean()
  process.exit(code)
}

async function runAll() {
  const needsBrowser = args.length === 0 || !args.some(arg => /^test\/(domain|api|apps|architecture)/.test(arg))
  if (needsBrowser) await ensureChromium()
  if (args.length > 0) {
    console.log(`Only Vitest, with: ${args.join(' ')}; types and lint are not checked`)
  } else {
    await ensureOffice()
    await runCheck('types', [bin('tsc'), '--noEmit'])
    await runCheck('lint', [bin('biome'), 'check', '--error-on-warnings'])
  }
  await runVitest()
}

async function runCheck(name, command) {
  const startedMs = Date.now()
  const code = await run(command)
  const outcome = code === 0 ? 'passed' : 'failed'
  total[outcome] += 1
  console.log(`${name}: ${outcome} in ${((Date.now() - startedMs) / 1000).toFixed(1)} s`)
}

async function runVitest() {
  const file = join(workspace.folder, 'summary.json')
  const code = await run([bin('vitest'), 'run', ...args], { MANYI_TEST_SUMMARY: file })
  const summary = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: [] }
  total.passed += summary.passed
  total.failed += summary.failed
  total.skipped.push(...summary.skipped)
  if (summary.passed + summary.failed === 0) {
    total.failed += 1
    console.error('No test ran.')
  } else if (code !== 0 && summary.failed === 0) {
    total.failed += 1
    console.error(`Vitest ended with ${code} although no test failed.`)
  }
}

/** In a process group of its own: the terminal's Ctrl-C reaches only this process, which then ends the group. */
async function run([command, ...rest], extra = {}) {
  const env = { ...process.env, ...workspace.env, ...extra }
  const child = spawn(command, rest, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  })
  workspace.watch(child)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    // After Ctrl-C nothing goes on: stop() ends the process.
    child.once('close', (code, signal) => isStopping || resolve(code ?? signal))
  })
}

async function ensureChromium() {
  const { findChromium, NO_CHROMIUM } = await import('./support/find-chromium.mjs')
  if (await findChromium()) return
  if (!process.env.CHROMIUM_PATH && (await installFromDebian('chromium', 'fonts-noto-cjk'))) {
    if (await findChromium()) return
  }
  total.failed += 1
  console.error(NO_CHROMIUM)
}

/** Where it is missing on a desk, the tests that open files with it are skipped and say so. */
async function ensureOffice() {
  if (process.env.CI && !existsSync('/usr/bin/soffice')) await installFromDebian('libreoffice-calc-nogui')
}

async function installFromDebian(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false
  console.log(`Not found: ${packages.join(', ')}; installing with apt-get`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run(['apt-get', 'update', '-qq'], env)
  return (await run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages], env)) === 0
}

function report() {
  for (const { name, reason } of total.skipped) console.log(`skipped: ${name} (${reason})`)
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`)
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
}
