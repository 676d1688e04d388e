// Builds everything into one folder: node api/commands/build.mjs [folder]. prepare.mjs moves it into place.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createBuilder } from 'vite'
import { newerCss, newerJs } from './old-phones.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const target = resolve(process.argv[2] ?? join(root, 'dist'))

// Vite prefers NODE_ENV to its own mode, and a development build of Preact is slow.
process.env.NODE_ENV = 'production'
process.env.MANYI_DIST = target
try {
  const builder = await createBuilder({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  for (const environment of Object.values(builder.environments)) {
    if (environment.name.startsWith('manyi')) await builder.build(environment)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
refuseMissingFiles()
refuseNewerThanOldPhones()

/** Vite only warns when the page names a file that is not there. */
function refuseMissingFiles() {
  const page = readFileSync(join(target, 'admin', 'index.html'), 'utf8')
  const names = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(match => match[1])
  const missing = names.filter(name => !name.startsWith('data:') && !isBuilt(name))
  if (missing.length > 0) refuse('admin-app/index.html names files that are not there:', missing)
}

function isBuilt(name) {
  return name.startsWith('/admin/') && existsSync(join(target, name))
}

function refuseNewerThanOldPhones() {
  const read = name => readFileSync(join(target, 'survey', name), 'utf8')
  const newer = name => (name.endsWith('.css') ? newerCss(read(name)) : newerJs(read(name)))
  const files = readdirSync(join(target, 'survey'))
  const found = files.flatMap(file => newer(file).map(name => `${file} uses ${name}`))
  if (found.length > 0) refuse('The survey pages must work on Chrome 86 and iOS 14.5:', found)
}

function refuse(title, lines) {
  console.error([title, ...lines].join('\n  '))
  process.exit(1)
}
