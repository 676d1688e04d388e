import type { NewService } from '../../shared/contract/catalogue.ts'
import { STAGES, type Stage } from '../../shared/domain/catalogue.ts'
import type { Names } from '../../shared/domain/dimensions.ts'
import { changeWindow } from '../catalogue/change.ts'
import { createService, createStaff, createWindow } from '../catalogue/create.ts'
import { retire } from '../catalogue/retire.ts'
import type { TenantScope } from '../scope/scope.ts'
import type { Design } from './design.ts'
import { type OfferedService, SERVICES, staffName, WINDOWS } from './fixtures/catalogue.ts'
import { HOURS, PROMISES, STAGE_NAMES, TITLES } from './fixtures/profile.ts'
import type { Service } from './sayings.ts'
import type { Traveller } from './traveller.ts'

const FEW_STAFF = 6
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

interface Filled {
  readonly services: readonly Service[]
  readonly windows: readonly { readonly id: string; readonly name: Names }[]
  readonly staff: readonly string[]
}

/** Windows, then who works there, then what is offered and who answers for it: with the administrator's verbs. */
export async function fillCatalogue(ctx: Traveller, scope: TenantScope, design: Design, index: number) {
  const windows = await addWindows(ctx, scope, index)
  const staff: string[] = []
  for (let each = 0; each < (design.staff ?? FEW_STAFF); each++) {
    const window = windows[each % windows.length]
    ctx.go(ctx.now() + MINUTE_MS)
    const { id } = await createStaff(ctx, scope, {
      name: { zh: staffName(index * FEW_STAFF + each) },
      number: `RY-${String(each + 1).padStart(3, '0')}`,
      professional: each % 8 !== 5,
      windows: window ? [window.id] : [],
      details: { title: { zh: TITLES[each === 0 ? 0 : 1 + (each % (TITLES.length - 1))] ?? '' } },
    })
    staff.push(id)
  }
  const services: Service[] = []
  for (const [at, offered] of SERVICES[design.function].entries()) {
    ctx.go(ctx.now() + MINUTE_MS)
    const said = design.isNew ? {} : saidOf(offered, staff[at % staff.length] ?? '', design, at)
    const name = { zh: offered.name }
    const made = await createService(ctx, scope, {
      ...{ name, function: design.function, number: `FW-${String(at + 1).padStart(2, '0')}` },
      ...said,
    })
    services.push({ id: made.id, name: name.zh, function: made.function })
  }
  return { services, windows, staff } satisfies Filled
}

/** The first was called otherwise when it opened, and one has been given up since. */
async function addWindows(ctx: Traveller, scope: TenantScope, index: number) {
  const windows = []
  for (const [at, zh] of WINDOWS.entries()) {
    ctx.go(ctx.now() + MINUTE_MS)
    const details = { place: { zh: `一楼大厅 ${at + 1} 号` }, hours: HOURS, phone: phoneOf(index, at) }
    const name = { zh: at === 0 ? '综合服务窗口' : zh }
    const { id } = await createWindow(ctx, scope, { name, number: `CK-${at + 1}`, details })
    windows.push({ id, name: { zh } })
  }
  const old = await createWindow(ctx, scope, { name: { zh: '二楼咨询台' }, number: 'CK-9' })
  ctx.go(ctx.now() + HOUR_MS)
  for (const { id, name } of windows.slice(0, 1)) await changeWindow(ctx, scope, id, { name })
  await retire(ctx, scope, 'serviceWindow', old.id)
  return windows
}

function saidOf(
  offered: OfferedService,
  responsibleId: string,
  design: Design,
  at: number,
): Pick<NewService, 'publicBenefit' | 'limit' | 'details'> {
  const { days, price } = offered
  const steps = STAGES.map(stage => ({ stage, name: STAGE_NAMES[stage], range: rangeOf(stage, days) }))
  // Not every organization has written everything yet: the last service shows what is missing.
  const isPart = design.isPart && at === SERVICES[design.function].length - 1
  return {
    publicBenefit: design.isCountyCenter || price === '免费',
    limit: { days, unit: 'working' },
    details: {
      ...{ scope: { zh: offered.scope }, clients: { zh: offered.clients } },
      ...(isPart ? {} : { price: { zh: price }, promise: PROMISES[at % PROMISES.length], steps }),
      materials: offered.materials.split('、').map(zh => ({ zh })),
      ...{ department: { zh: offered.department }, responsibleId },
    },
  }
}

function rangeOf(stage: Stage, days: number) {
  const unit = 'working' as const
  const work = { least: Math.max(1, Math.floor(days / 3)), most: Math.max(1, days - 2), unit }
  const short = { least: 0, most: 1, unit }
  return { commission: short, acceptance: short, implementation: work, delivery: short, feedback: FEEDBACK }[stage]
}

const FEEDBACK = { least: 1, most: 15, unit: 'working' as const }

/** Numbers of a kind that is given to nobody. */
export function phoneOf(index: number, at: number): string {
  return `020-0000${String(1000 + index * 10 + at)}`
}
