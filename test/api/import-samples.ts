import { createHash } from 'node:crypto'
import { reading, type Sample, type Stage } from './stage.ts'

const base = '/organizations/{organization}/imports'

/** An import without rows that is ready, straight into the table; whoever asks may not be allowed to send one. */
const importOf = async ({ world: { owner, ctx }, office }: Stage) => {
  const id = ctx.newId()
  await owner.updateTable('importFile').set({ state: 'abandoned' }).where('organizationId', '=', office.id).execute()
  const times = { createdAt: ctx.now(), touchedAt: ctx.now() }
  const digest = createHash('sha256').digest('base64url')
  const row = { organizationId: office.id, id, accountId: 'a', name: 'a.csv', bytes: 1, digest, ...times }
  await owner
    .insertInto('importFile')
    .values({ ...row, kind: 'csv', state: 'ready' })
    .execute()
  return { import: id }
}

export const IMPORT_SAMPLES: Readonly<Record<string, Sample>> = {
  [`GET ${base}`]: reading,
  [`POST ${base}`]: {
    query: 'name=a.csv',
    file: { type: 'text/csv', text: '窗口编号,窗口名称\nC1,一号\n' },
    status: 202,
    audit: ['import.started @ organization'],
  },
  'GET /organizations/{organization}/import-template.xlsx': reading,
  'GET /organizations/{organization}/import-template.csv': reading,
  [`GET ${base}/{import}`]: { ...reading, path: importOf },
  [`GET ${base}/{import}/preview`]: { ...reading, path: importOf },
  [`GET ${base}/{import}/problems`]: { ...reading, path: importOf },
  [`POST ${base}/{import}/application`]: {
    path: importOf,
    body: () => ({ invites: false }),
    status: 200,
    audit: ['import.applied @ organization'],
  },
  [`DELETE ${base}/{import}`]: { path: importOf, status: 204, audit: ['import.abandoned @ organization'] },
}
