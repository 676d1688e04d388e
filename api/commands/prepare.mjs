// Runs before anything is installed: node's own modules only.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withLock } from './lock.mjs'

export const root = fileURLToPath(new URL('../../', import.meta.url))

const SOURCES = ['api', 'survey-app', 'admin-app', 'shared']
const SOURCE_FILES = ['vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']

const STOP_MS = 5000
const buildFolder = join(root, '.manyi', 'build')

/** What runs at the moment, so that a signal can end it. */
let tool
let isInterrupted = false

export class PrepareError extends Error {}

/** Installs and builds what is missing or out of date; throws PrepareError with one sentence. */
export async function prepare({ install = true, build = true } = {}) {
  requireNode()
  const needed = () => ({ install: install && !isInstalled(), build: build && !isBuilt() })
  const first = needed()
  if (!first.install && !first.build) return
  const work = async () => {
    const still = needed()
    if (still.install) await runInstall()
    if (still.build) await runBuild()
  }
  await withLock(join(root, '.manyi'), work, stopTool)
}

/** For commands: the sentence on stderr and exit code 1 instead of a stack trace. */
export async function prepareOrExit(options) {
  try {
    await prepare(options)
  } catch (error) {
    if (!(error instanceof PrepareError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new PrepareError(`Manyi needs Node.js 20.19 or newer (24 is recommended); this is ${process.versions.node}.`)
}

function isInstalled() {
  const stampFile = join(root, 'node_modules', '.manyi-stamp')
  const stamp = installStamp()
  if (readText(stampFile) === stamp) return true
  if (!existsSync(join(root, 'node_modules')) || !lockMatchesModules()) return false
  writeFileSync(stampFile, stamp)
  return true
}

function installStamp() {
  const lock = readText(join(root, 'package-lock.json')) ?? ''
  const platform = `${process.platform}-${process.arch}-node${process.versions.node.split('.')[0]}`
  return `${createHash('sha256').update(lock).digest('hex')} ${platform}\n`
}

/** npm writes what it installed into node_modules/.package-lock.json, without what this platform does not need. */
function lockMatchesModules() {
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages
  const wanted = readJson(join(root, 'package-lock.json'))?.packages
  if (!installed || !wanted) return false
  const sameAsWanted = ([path, entry]) => wanted[path]?.integrity === entry.integrity
  const fits = ({ os, cpu, libc }) => os?.includes(process.platform) && cpu?.includes(process.arch) && !libc
  const isNeeded = ([path, entry]) => path !== '' && (!entry.optional || fits(entry))
  const isThere = ([path]) => path in installed
  return Object.entries(installed).every(sameAsWanted) && Object.entries(wanted).filter(isNeeded).every(isThere)
}

async function runInstall() {
  const npm = process.env.npm_execpath
  const ownNpm = npm?.endsWith('npm-cli.js')
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const { NODE_ENV: _, ...env } = process.env
  await runTool('Installing packages with npm ci', ownNpm ? process.execPath : 'npm', ownNpm ? [npm, ...args] : args, {
    env: { ...env, SCARF_ANALYTICS: 'false' },
    shell: !ownNpm && process.platform === 'win32',
    failure: 'npm ci failed, see above; Manyi cannot run until its packages are installed.',
  })
  writeFileSync(join(root, 'node_modules', '.manyi-stamp'), installStamp())
}

function isBuilt() {
  const stamp = readText(join(root, 'dist', '.stamp'))
  return stamp !== undefined && existsSync(join(root, 'dist', 'api', 'main.js')) && stamp === sourceStamp()
}

/** Of the contents, not of times: a fresh clone and a touched file cost nothing. */
function sourceStamp() {
  const hash = createHash('sha256')
  const folders = SOURCES.flatMap(folder => listFiles(folder))
  for (const path of [...folders, ...SOURCE_FILES]) hash.update(`${path}\0`).update(readText(join(root, path)) ?? '')
  return `${hash.digest('hex')}\n`
}

function listFiles(folder) {
  if (!existsSync(join(root, folder))) return []
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap(entry => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? listFiles(path) : [path]
  })
}

async function runBuild() {
  const [fresh, old, dist] = [join(buildFolder, 'dist'), join(buildFolder, 'old'), join(root, 'dist')]
  rmSync(buildFolder, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  const stamp = sourceStamp()
  try {
    await runTool('Building', process.execPath, [join(root, 'api', 'commands', 'build.mjs'), fresh], {
      env: { ...process.env, NODE_ENV: 'production' },
      failure: 'The build failed, see above.',
    })
    writeFileSync(join(fresh, '.stamp'), stamp)
    if (existsSync(dist)) renameSync(dist, old)
    renameSync(fresh, dist)
  } finally {
    rmSync(buildFolder, { recursive: true, force: true })
  }
}

/** Quiet while it goes well; everything the tool said when it does not. */
async function runTool(title, command, args, { failure, ...options }) {
  process.stdout.write(`${title} …`)
  const startedMs = Date.now()
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
  const output = []
  child.stdout.on('data', chunk => output.push(chunk))
  child.stderr.on('data', chunk => output.push(chunk))
  const ended = new Promise(done => {
    child.once('error', error => done(error.message))
    child.once('close', (exitCode, signal) => done(exitCode ?? signal))
  })
  tool = { child, ended }
  const code = await ended
  if (isInterrupted) await new Promise(() => {})
  tool = undefined
  process.stdout.write(code === 0 ? ` ${((Date.now() - startedMs) / 1000).toFixed(1)} s\n` : ' failed\n')
  if (code === 0) return
  process.stderr.write(Buffer.concat(output))
  throw new PrepareError(typeof code === 'string' ? `${failure} (${code})` : failure)
}

/** npm takes a moment to stop; whoever installed meanwhile would meet it in the same folder. */
async function stopTool() {
  process.stdout.write(' interrupted\n')
  isInterrupted = true
  const force = setTimeout(() => tool?.child.kill('SIGKILL'), STOP_MS)
  tool?.child.kill('SIGTERM')
  await tool?.ended
  clearTimeout(force)
  rmSync(buildFolder, { recursive: true, force: true })
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function readJson(path) {
  const text = readText(path)
  return text === undefined ? undefined : JSON.parse(text)
}
