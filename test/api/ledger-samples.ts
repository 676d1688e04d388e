import { clientRow } from '../../api/ledger/change-client.ts'
import { contactRow } from '../../api/ledger/client-contacts.ts'
import { matterRow } from '../../api/ledger/enter-matter.ts'
import { visitRow } from '../../api/ledger/enter-visit.ts'
import { freshNumber, reading, type Sample, type Stage } from './stage.ts'

const BASE = '/organizations/{organization}'
const DAY = '2025-06-16'
const audits = (...actions: string[]) => actions.map(action => `${action} @ organization`)

/** Straight into the tables, as are all rows here: whoever asks may not be allowed to add one. */
async function clientOf({ world, office }: Stage, isRetired = false) {
  const row = clientRow(world.ctx, office.id, { name: { zh: '样例企业' }, sizeClass: 'small' })
  await world.owner
    .insertInto('client')
    .values({ ...row, retiredAt: isRetired ? 2 : null })
    .execute()
  return { client: row.id }
}

async function namesOf({ world, office }: Stage) {
  const named = { organizationId: office.id, nameZh: '一项', createdAt: 1 }
  const [serviceId, staffId] = [world.ctx.newId(), world.ctx.newId()]
  await world.owner
    .insertInto('service')
    .values({ ...named, id: serviceId, function: 'finance' })
    .execute()
  await world.owner
    .insertInto('staff')
    .values({ ...named, id: staffId })
    .execute()
  return { serviceId, staffId }
}

async function matterOf(stage: Stage) {
  const { world, office } = stage
  const about = { ...(await namesOf(stage)), clientId: (await clientOf(stage)).client, askedOn: DAY }
  const row = matterRow(world.ctx, office.id, about)
  await world.owner.insertInto('matter').values(row).execute()
  return { matter: row.id, client: about.clientId, staff: about.staffId }
}

async function visitOf({ world, office }: Stage) {
  const row = visitRow(world.ctx, office.id, { way: 'phone', day: DAY })
  await world.owner.insertInto('visit').values(row).execute()
  return { visit: row.id }
}

async function appointmentOf({ world, office }: Stage) {
  const row = { organizationId: office.id, id: world.ctx.newId(), day: DAY, minute: 600, createdAt: 1, updatedAt: 1 }
  await world.owner.insertInto('appointment').values(row).execute()
  return { appointment: row.id }
}

/** Every member of staff who asks stands for the owner of the client's matter. */
async function contactOf(stage: Stage) {
  const { world, office } = stage
  const { client, staff } = await matterOf(stage)
  const row = contactRow(world.ctx, office.id, client, { contact: '020-12345678' })
  await world.owner.insertInto('clientContact').values(row).execute()
  const ofOffice = world.owner.updateTable('membership').where('organizationId', '=', office.id)
  await ofOffice.set({ staffId: staff }).where('role', '=', 'org-staff').execute()
  return { client, contact: row.id }
}

export const LEDGER_SAMPLES: Readonly<Record<string, Sample>> = {
  [`GET ${BASE}/clients`]: reading,
  [`POST ${BASE}/clients`]: {
    body: () => ({ name: { zh: `企业 ${freshNumber()}` } }),
    ...{ status: 201, audit: audits('client.created') },
  },
  [`GET ${BASE}/clients/{client}`]: { ...reading, path: stage => clientOf(stage) },
  [`PATCH ${BASE}/clients/{client}`]: {
    path: stage => clientOf(stage),
    body: () => ({ name: { zh: `新名 ${freshNumber()}` } }),
    ...{ status: 200, audit: audits('client.changed') },
  },
  [`POST ${BASE}/clients/{client}/retirement`]: {
    path: stage => clientOf(stage),
    ...{ status: 200, audit: audits('client.retired') },
  },
  [`DELETE ${BASE}/clients/{client}/retirement`]: {
    path: stage => clientOf(stage, true),
    ...{ status: 200, audit: audits('client.reinstated') },
  },
  [`POST ${BASE}/clients/{client}/contacts`]: {
    path: stage => clientOf(stage),
    body: () => ({ contact: '020-12345678' }),
    ...{ status: 201, audit: audits('client-contact.added') },
  },
  [`POST ${BASE}/clients/{client}/contacts/{contact}/reveal`]: {
    ...{ path: contactOf, status: 200, audit: audits('client-contact.revealed') },
  },
  [`POST ${BASE}/clients/{client}/contacts/{contact}/erasure`]: {
    ...{ path: contactOf, status: 200, audit: audits('client-contact.erased') },
  },
  [`GET ${BASE}/matters`]: reading,
  [`POST ${BASE}/matters`]: {
    body: async stage => ({
      ...{ ...(await namesOf(stage)), clientId: (await clientOf(stage)).client, askedOn: DAY },
    }),
    ...{ status: 201, audit: audits('matter.asked') },
  },
  [`GET ${BASE}/matters/{matter}`]: { ...reading, path: matterOf },
  [`POST ${BASE}/matters/{matter}/steps`]: {
    path: matterOf,
    body: () => ({ kind: 'commissioned', day: DAY, document: 'WT-1' }),
    ...{ status: 201, audit: audits('matter.commissioned') },
  },
  [`GET ${BASE}/visits`]: reading,
  [`POST ${BASE}/visits`]: { body: () => ({ day: DAY }), status: 201, audit: audits('visit.entered') },
  [`GET ${BASE}/visits/{visit}`]: { ...reading, path: visitOf },
  [`POST ${BASE}/visits/{visit}/steps`]: {
    path: visitOf,
    body: () => ({ kind: 'amended', subject: '政策咨询' }),
    ...{ status: 201, audit: audits('visit.amended') },
  },
  [`GET ${BASE}/appointments`]: reading,
  [`POST ${BASE}/appointments`]: {
    body: () => ({ day: '2025-12-01', minute: 600 }),
    ...{ status: 201, audit: audits('appointment.made') },
  },
  [`PATCH ${BASE}/appointments/{appointment}`]: {
    path: appointmentOf,
    body: () => ({ minute: 630 }),
    ...{ status: 200, audit: audits('appointment.changed') },
  },
  [`POST ${BASE}/appointments/{appointment}/outcome`]: {
    path: appointmentOf,
    body: () => ({ outcome: 'kept' }),
    ...{ status: 201, audit: audits('visit.entered', 'appointment.kept') },
  },
  [`GET ${BASE}/invitation-rule`]: reading,
  [`PUT ${BASE}/invitation-rule`]: {
    body: () => ({ invitesVisits: true, invitesMatters: true, feedbackDays: 20 }),
    ...{ status: 200, audit: audits('invitation-rule.changed') },
  },
  [`POST ${BASE}/ledger-invitations`]: {
    body: async stage => ({ visits: [(await visitOf(stage)).visit] }),
    ...{ status: 201, audit: audits('ledger.invited') },
  },
  [`GET ${BASE}/ledger-warnings`]: reading,
  [`GET ${BASE}/coverage`]: reading,
}
