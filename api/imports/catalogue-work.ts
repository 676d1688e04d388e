import type { ServiceDetails } from '../../shared/domain/catalogue.ts'
import type { Names, ServiceFunction } from '../../shared/domain/dimensions.ts'
import { addService, addStaff, addWindow } from '../catalogue/create.ts'
import {
  columns,
  type Said,
  type ServiceSaid,
  type StaffSaid,
  saidOfService,
  saidOfStaff,
  saidOfWindow,
  serviceColumns,
  staffColumns,
  type WindowSaid,
} from '../catalogue/said.ts'
import { settle } from '../catalogue/settle.ts'
import { windowsOf, writeWindows } from '../catalogue/staff-windows.ts'
import { reading } from '../scope/in-scope.ts'
import { flagAt, listAt, numberAt, type Page, type SheetWork, type StagedRow, sound, textAt } from './page.ts'
import { lockedRows } from './stored.ts'

/** A catalogue has few rows: each goes the way that it goes when it is entered by hand. */
export const catalogueWork: Readonly<Record<'windows' | 'staff' | 'services', SheetWork>> = {
  async windows(page) {
    const existing = await lockedRows(page, 'serviceWindow')
    for (const row of sound(page)) {
      const stored = existing.get(row.number)
      const before = stored && saidOfWindow(stored)
      const after: WindowSaid = { ...named(row, before), details: windowDetails(row, before) }
      await put(
        page,
        row,
        stored,
        { kind: 'serviceWindow', before, after },
        {
          add: () => addWindow(page.ctx, page.trx, page.scope, forNew(after)),
          change: id => update(page, 'serviceWindow', id, columns(after)),
        },
      )
    }
  },

  async staff(page) {
    const existing = await lockedRows(page, 'staff')
    const places = await windowsOf(reading(page.trx), page.scope.organizationId)
    for (const row of sound(page)) {
      const stored = existing.get(row.number)
      const windows = stored ? (places.get(stored.id) ?? []) : []
      const before = stored && saidOfStaff(stored, windows)
      const wanted = listAt(row, 'windows')?.map(number => page.idOf('windows', number) ?? '')
      const after: StaffSaid = {
        ...named(row, before),
        professional: flagAt(row, 'professional') ?? before?.professional ?? null,
        windows: wanted ? [...wanted].sort() : windows,
        details: staffDetails(row, before),
      }
      await put(
        page,
        row,
        stored,
        { kind: 'staff', before, after },
        {
          add: () => addStaff(page.ctx, page.trx, page.scope, forNew(after)),
          change: async id => {
            await update(page, 'staff', id, staffColumns(after))
            await writeWindows(page.trx, page.scope.organizationId, id, after.windows)
          },
        },
      )
    }
  },

  async services(page) {
    const existing = await lockedRows(page, 'service')
    for (const row of sound(page)) {
      const stored = existing.get(row.number)
      const before = stored && saidOfService(stored)
      const after: ServiceSaid = {
        ...named(row, before),
        function: (textAt(row, 'function') as ServiceFunction | undefined) ?? before?.function ?? 'comprehensive',
        publicBenefit: flagAt(row, 'publicBenefit') ?? before?.publicBenefit ?? null,
        limit: limitOf(row, before),
        details: serviceDetails(page, row, before),
      }
      if ((numberAt(row, 'limitDays') === undefined) !== (textAt(row, 'limitUnit') === undefined)) {
        page.refuse(row, textAt(row, 'limitUnit') === undefined ? 'limitUnit' : 'limitDays', 'row.limit-half')
        continue
      }
      await put(
        page,
        row,
        stored,
        { kind: 'service', before, after },
        {
          add: () => addService(page.ctx, page.trx, page.scope, forNew(after)),
          change: id => update(page, 'service', id, serviceColumns(after)),
        },
      )
    }
  },
}

interface Said3<S extends Said> {
  readonly kind: 'service' | 'serviceWindow' | 'staff'
  readonly before: S | undefined
  readonly after: S
}

async function put<S extends Said>(
  page: Page,
  row: StagedRow,
  stored: { readonly id: string; readonly retiredAt: number | null } | undefined,
  { kind, before, after }: Said3<S>,
  write: { add: () => Promise<unknown>; change: (id: string) => Promise<void> },
): Promise<void> {
  page.seen(row, before)
  if (!stored || !before) {
    page.outcomes.set(row.row, 'new')
    if (page.isApplying) await write.add()
    return
  }
  const isSame = JSON.stringify(sorted(before)) === JSON.stringify(sorted(after))
  if (stored.retiredAt !== null && !isSame) return page.refuse(row, 'number', 'row.retired', { value: row.number })
  page.outcomes.set(row.row, isSame ? 'unchanged' : 'changed')
  if (isSame || !page.isApplying) return
  const changed = { kind, id: stored.id, before, after, revision: undefined }
  await settle(page.ctx, page.trx, page.scope, changed, () => write.change(stored.id))
}

/** By key, so that the order in which something was said makes no difference. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}

function named(row: StagedRow, before: Said | undefined) {
  const en = textAt(row, 'nameEn') ?? before?.name.en
  return { name: { zh: textAt(row, 'name') ?? before?.name.zh ?? '', ...(en && { en }) }, number: row.number }
}

function forNew<S extends Said>(said: S) {
  return { ...said, number: said.number ?? undefined } as S & { number: string }
}

async function update(page: Page, table: 'service' | 'serviceWindow' | 'staff', id: string, values: object) {
  await page.trx
    .updateTable(table as 'staff')
    .set(values)
    .where('organizationId', '=', page.scope.organizationId)
    .where('id', '=', id)
    .execute()
}

function limitOf(row: StagedRow, before: ServiceSaid | undefined): ServiceSaid['limit'] {
  const [days, unit] = [numberAt(row, 'limitDays'), textAt(row, 'limitUnit')]
  if (days === undefined || unit === undefined) return before?.limit ?? null
  return { days, unit: unit as 'working' | 'calendar' }
}

/** A Chinese text, with the English one that was there before as long as the Chinese stays. */
function said(row: StagedRow, key: string, before: Names | undefined): Names | undefined {
  const zh = textAt(row, key)
  return zh === undefined || zh === before?.zh ? before : { zh }
}

function serviceDetails(page: Page, row: StagedRow, before: ServiceSaid | undefined): ServiceSaid['details'] {
  const was: ServiceDetails = before?.details ?? {}
  const texts = (['scope', 'clients', 'price', 'promise', 'contact', 'department'] as const).map(
    key => [key, said(row, key, was[key])] as const,
  )
  const materials = listAt(row, 'materials')
  const isSame = JSON.stringify(materials) === JSON.stringify(was.materials?.map(each => each.zh))
  const responsible = textAt(row, 'responsible')
  return {
    ...was,
    ...Object.fromEntries(texts.filter(([, text]) => text !== undefined)),
    ...(materials && !isSame && { materials: materials.map(zh => ({ zh })) }),
    ...(responsible !== undefined && { responsibleId: page.idOf('staff', responsible) ?? '' }),
  } as ServiceSaid['details']
}

function windowDetails(row: StagedRow, before: WindowSaid | undefined): WindowSaid['details'] {
  const was = before?.details ?? {}
  const [place, hours, phone] = [said(row, 'place', was.place), said(row, 'hours', was.hours), textAt(row, 'phone')]
  return { ...was, ...(place && { place }), ...(hours && { hours }), ...(phone && { phone }) }
}

function staffDetails(row: StagedRow, before: StaffSaid | undefined): StaffSaid['details'] {
  const was = before?.details ?? {}
  const [title, phone] = [said(row, 'title', was.title), textAt(row, 'phone')]
  return { ...was, ...(title && { title }), ...(phone && { phone }) }
}
