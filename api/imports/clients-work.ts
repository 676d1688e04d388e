import type { Selectable } from 'kysely'
import type { AuditEntry } from '../audit/record.ts'
import { recordAll } from '../audit/record.ts'
import { insertMany } from '../db/insert-many.ts'
import type { ClientTable } from '../db/tables/ledger.ts'
import { clientRow } from '../ledger/change-client.ts'
import { contactRow, openContact } from '../ledger/client-contacts.ts'
import { type Page, type StagedRow, sound, textAt } from './page.ts'
import { lockedRows, upsertById } from './stored.ts'

type Client = Selectable<ClientTable>
type Change = Pick<Client, 'nameZh' | 'nameEn' | 'creditCode' | 'sizeClass'>

/** Clients by number; a contact that is new is added, those that are there stay. */
export async function clientsWork(page: Page): Promise<void> {
  const { ctx, scope, rows, outcomes } = page
  const existing = await lockedRows(page, 'client')
  await refuseWrong(page, existing)
  const contacts = await knownContacts(page, existing)
  const changed: { before: Client; after: Client; row: StagedRow }[] = []
  const made: Client[] = []
  const reached: ReturnType<typeof contactRow>[] = []
  for (const row of sound(page)) {
    const before = existing.get(row.number)
    const known = contacts.get(before?.id ?? '') ?? []
    page.seen(row, before && [before, known.length])
    const after = before ? { ...before, ...changeOf(row, before) } : newClient(page, row)
    const isChanged = before !== undefined && JSON.stringify(before) !== JSON.stringify(after)
    const { contact, contactName: name } = row.contacts
    const isReached =
      contact !== undefined && !known.some(each => each.contact === contact && (!name || each.name === name))
    outcomes.set(row.row, before ? (isChanged || isReached ? 'changed' : 'unchanged') : 'new')
    if (!before) made.push(after)
    else if (isChanged) changed.push({ before, after: { ...after, updatedAt: ctx.now() }, row })
    if (isReached) reached.push(contactRow(ctx, scope.organizationId, after.id, { contact, ...(name && { name }) }))
  }
  if (page.isApplying && rows.length > 0) await write(page, { made, changed, reached })
}

async function refuseWrong(page: Page, existing: ReadonlyMap<string, Client>): Promise<void> {
  const codes = page.rows.flatMap(row => textAt(row, 'creditCode') ?? [])
  const owners = codes.length > 0 ? await ownersOf(page, codes) : new Map<string, string>()
  for (const row of page.rows) {
    if (row.contacts.contactName && !row.contacts.contact) page.refuse(row, 'contact', 'row.contact-missing')
    if (existing.get(row.number)?.retiredAt) page.refuse(row, 'number', 'row.retired', { value: row.number })
    const code = textAt(row, 'creditCode')
    if (code === undefined) continue
    const first = page.taken.get(code)
    const owner = owners.get(code)
    if (first !== undefined) page.refuse(row, 'creditCode', 'row.credit-code-twice', { value: code, row: first })
    else if (owner !== undefined && owner !== row.number) {
      page.refuse(row, 'creditCode', 'row.credit-code-taken', { value: code, number: owner })
    }
    page.taken.set(code, first ?? row.row)
  }
}

async function ownersOf({ trx, scope }: Page, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await trx
    .selectFrom('client')
    .select(['creditCode', 'number'])
    .where('organizationId', '=', scope.organizationId)
    .where('creditCode', 'in', codes)
    .execute()
  return new Map(rows.map(({ creditCode, number }) => [creditCode ?? '', number]))
}

/** What isn't in the file, and what is empty there, stays. */
function changeOf(row: StagedRow, before: Change): Change {
  return {
    nameZh: textAt(row, 'name') ?? before.nameZh,
    nameEn: textAt(row, 'nameEn') ?? before.nameEn,
    creditCode: textAt(row, 'creditCode') ?? before.creditCode,
    sizeClass: (textAt(row, 'sizeClass') as Client['sizeClass'] | undefined) ?? before.sizeClass,
  }
}

function newClient({ ctx, scope }: Page, row: StagedRow): Client {
  const blank = { nameZh: '', nameEn: null, creditCode: null, sizeClass: 'unknown' } as const
  const { nameZh, nameEn, creditCode, sizeClass } = changeOf(row, blank)
  const name = { zh: nameZh, ...(nameEn !== null && { en: nameEn }) }
  return clientRow(ctx, scope.organizationId, {
    ...{ number: row.number, name, sizeClass },
    ...(creditCode !== null && { creditCode }),
  })
}

async function knownContacts({ ctx, trx, scope }: Page, existing: ReadonlyMap<string, Client>) {
  const ids = [...existing.values()].map(({ id }) => id)
  const known = new Map<string, { name: string | null; contact: string }[]>()
  if (ids.length === 0) return known
  const rows = await trx
    .selectFrom('clientContact')
    .selectAll()
    .where('organizationId', '=', scope.organizationId)
    .where('clientId', 'in', ids)
    .execute()
  for (const row of rows) {
    const details = openContact(ctx, row)
    if (details) known.set(row.clientId, [...(known.get(row.clientId) ?? []), details])
  }
  return known
}

interface Written {
  readonly made: readonly Client[]
  readonly changed: readonly { before: Client; after: Client }[]
  readonly reached: readonly ReturnType<typeof contactRow>[]
}

const CHANGING = ['nameZh', 'nameEn', 'creditCode', 'sizeClass', 'updatedAt'] as const

async function write({ ctx, trx, scope }: Page, { made, changed, reached }: Written): Promise<void> {
  const { dialect } = ctx.db
  const { organizationId, accountId } = scope
  await upsertById(trx, dialect, 'client', [...made, ...changed.map(({ after }) => after)], CHANGING)
  const earlier = changed
    .filter(({ before, after }) => before.nameZh !== after.nameZh || before.nameEn !== after.nameEn)
    .map(({ before: { id, nameZh, nameEn } }) => ({
      ...{ organizationId, id: ctx.newId(), subjectKind: 'client', subjectId: id, nameZh, nameEn },
      ...{ until: ctx.now(), accountId },
    }))
  if (earlier.length > 0) await insertMany(trx, dialect, { table: 'earlierName', rows: earlier })
  if (reached.length > 0) await insertMany(trx, dialect, { table: 'clientContact', rows: reached })
  await recordAll(ctx, trx, scope, [...changed.map(changedEntry), ...reached.map(contactEntry)])
}

function changedEntry({ before, after }: { before: Client; after: Client }): AuditEntry {
  const keys = (['nameZh', 'nameEn', 'creditCode', 'sizeClass'] as const).filter(key => before[key] !== after[key])
  const of = (row: Client) => Object.fromEntries(keys.map(key => [key, row[key]]))
  const details = { from: of(before), to: of(after), imported: true }
  return { action: 'client.changed', subjectKind: 'client', subjectId: after.id, details }
}

function contactEntry({ id, clientId }: { id: string; clientId: string }): AuditEntry {
  const details = { clientId, imported: true }
  return { action: 'client-contact.added', subjectKind: 'client-contact', subjectId: id, details }
}
