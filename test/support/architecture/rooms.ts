import { type Rule, type SourceFile, treeOf } from './tree.ts'

export type Room = {
  room: string
  /** Files below these folders, besides the room itself. */
  files?: string[]
  /** Only with `import type`. */
  types?: string[]
  packages: string[] | 'any'
  /** Only with `import type`. */
  packageTypes?: string[]
  sentence: string
}

const DOOR = { from: 'api/pages/render.ts', to: 'survey-app/server.tsx' }
const OUTSIDE = treeOf({ 'index.ts': "import { x } from './api/x.ts'" })

export function roomRules(rooms: Room[]): Rule[] {
  return [...rooms.map(roomRule), doorRule]
}

function roomRule(room: Room): Rule {
  const elsewhere = room.room.startsWith('shared') || room.room.endsWith('-app') ? 'api/x.ts' : 'admin-app/x.ts'
  const up = room.room
    .split('/')
    .map(() => '..')
    .join('/')
  const bad = [treeOf({ [`${room.room}/bad.ts`]: `import { x } from '${up}/${elsewhere}'` })]
  if (room.packages !== 'any') bad.push(treeOf({ [`${room.room}/bad.ts`]: "const fs = await import('node:fs')" }))
  for (const type of room.types ?? [])
    bad.push(treeOf({ [`${room.room}/bad.ts`]: `export { x } from '${up}/${type}/x.ts'` }))
  const good = (room.types ?? []).map(type =>
    treeOf({ [`${room.room}/good.ts`]: `import type { X } from '${up}/${type}/x.ts'` }),
  )
  const isOurs = (file: SourceFile) => file.path.startsWith(`${room.room}/`)
  const breaches: Rule['breaches'] = tree =>
    tree.files.filter(isOurs).flatMap(file => strangers(file, room).map(name => `${file.path} imports ${name}`))
  return { sentence: room.sentence, breaches, bad, good: [...good, OUTSIDE] }
}

function strangers(file: SourceFile, room: Room): string[] {
  const below = (path: string, folders: string[]) =>
    folders.some(folder => path === folder || path.startsWith(`${folder}/`))
  const found = file.imports.filter(item => {
    if (item.file !== undefined) {
      if (file.path === DOOR.from && item.file === DOOR.to) return false
      return !below(item.file, [room.room, ...(room.files ?? []), ...(item.isTypeOnly ? (room.types ?? []) : [])])
    }
    const types = item.isTypeOnly ? (room.packageTypes ?? []) : []
    return room.packages !== 'any' && ![...room.packages, ...types].includes(item.package ?? '')
  })
  return found.map(item => item.specifier)
}

const doorRule: Rule = {
  sentence: 'api/pages/render.ts alone imports survey-app/server.tsx',
  breaches: tree =>
    tree.files
      .filter(({ path }) => !path.startsWith('test/') && !path.startsWith('survey-app/') && path !== DOOR.from)
      .filter(file => file.imports.some(item => item.file === DOOR.to))
      .map(file => file.path),
  bad: [treeOf({ 'api/pages/other.ts': "import { page } from '../../survey-app/server.tsx'" })],
  good: [treeOf({ [DOOR.from]: "import { page } from '../../survey-app/server.tsx'" })],
}
