import type { CatalogueKind } from '../../shared/domain/catalogue.ts'
import { adding, freshNumber, named, reading, type Sample, type Stage } from './stage.ts'

const PROFILE = {
  ...{ legalPerson: null, registeredOn: null, registeredIn: '广州市', registeredCapital: null, premisesArea: null },
  ...{ isCountyCenter: false, details: {} },
}

/** Straight into the table: whoever asks may not be allowed to add one. */
const madeFor =
  (kind: CatalogueKind, param: string, isRetired = false) =>
  async ({ world, office }: Stage) => {
    const id = world.ctx.newId()
    const row = { organizationId: office.id, id, nameZh: '一项', createdAt: 1, retiredAt: isRetired ? 2 : null }
    const own = kind === 'service' ? { ...row, function: 'finance' } : row
    // The three tables share these columns; Kysely wants one name.
    await world.owner
      .insertInto(kind as 'staff')
      .values(own)
      .execute()
    return { [param]: id }
  }

function samplesOf(plural: string, param: string, kind: CatalogueKind, body: object): Record<string, Sample> {
  const path = `/organizations/{organization}/${plural}`
  const audit = (verb: string) => [`${kind}.${verb} @ organization`]
  const change = () => ({ name: { zh: `新名 ${freshNumber()}` } })
  return {
    [`GET ${path}`]: reading,
    [`POST ${path}`]: adding(kind, body),
    [`GET ${path}/{${param}}`]: { ...reading, path: madeFor(kind, param) },
    [`PATCH ${path}/{${param}}`]: { path: madeFor(kind, param), body: change, status: 200, audit: audit('changed') },
    [`POST ${path}/{${param}}/retirement`]: { path: madeFor(kind, param), status: 200, audit: audit('retired') },
    [`DELETE ${path}/{${param}}/retirement`]: {
      ...{ path: madeFor(kind, param, true), status: 200, audit: audit('reinstated') },
    },
  }
}

const profileSeen = async ({ world, office }: Stage) => {
  const query = world.owner.selectFrom('organizationProfile').select('updatedAt')
  return (await query.where('organizationId', '=', office.id).executeTakeFirst())?.updatedAt ?? null
}

export const CATALOGUE_SAMPLES: Readonly<Record<string, Sample>> = {
  ...samplesOf('services', 'service', 'service', { ...named, function: 'finance' }),
  ...samplesOf('windows', 'window', 'serviceWindow', named),
  ...samplesOf('staff', 'staff', 'staff', named),
  'GET /organizations/{organization}/profile': reading,
  'PUT /organizations/{organization}/profile': {
    body: async stage => ({ ...PROFILE, updatedAt: await profileSeen(stage) }),
    status: 200,
    audit: ['profile.changed @ organization'],
  },
  'PUT /organizations/{organization}/profile/revenue/{year}': {
    path: () => ({ year: String(2000 + freshNumber()) }),
    body: () => ({ yuan: 1, updatedAt: null }),
    status: 200,
    audit: ['revenue.changed @ organization'],
  },
  'DELETE /organizations/{organization}/profile/revenue/{year}': {
    path: async ({ world, office }) => {
      const row = { organizationId: office.id, year: 2000 + freshNumber(), yuan: 1, source: null, updatedAt: 1 }
      await world.owner.insertInto('organizationRevenue').values(row).execute()
      return { year: String(row.year) }
    },
    status: 200,
    audit: ['revenue.removed @ organization'],
  },
  'GET /organizations/{organization}/publication-gaps': reading,
}
