import { businessDayOf } from '../../shared/domain/business-day.ts'
import { FUNCTIONS } from '../../shared/domain/dimensions.ts'
import { addMembership } from '../accounts/add-membership.ts'
import { createAccount } from '../accounts/create.ts'
import type { Context } from '../context.ts'
import { inScope } from '../scope/in-scope.ts'
import { demoDays } from './calendar.ts'
import { chanceOf } from './chance.ts'
import type { Design } from './design.ts'
import { fillOrganization } from './fill-organization.ts'
import { KINDS } from './fixtures/catalogue.ts'
import { DESIGNS, PLACES } from './fixtures/organizations.ts'

const DEMO_SEED = 'manyi'
/** From so many answers on they are spread over many organizations. */
const MANY_ANSWERS = 200_000
const MANY_ORGANIZATIONS = 200
/** In a large demo the ledger tells step by step of these last days. */
const RECENT_DAYS = 30

export interface DemoOrder {
  readonly seed?: string | undefined
  /** About so many answers; the demo of ordinary size unless told. */
  readonly responses?: number | undefined
  readonly passwordHash: string
  readonly progress?: ((stored: number, total: number) => void) | undefined
}

export interface Demo {
  /** Token of the poster that /s/demo shows. */
  readonly code: string
  readonly organizationIds: readonly string[]
  /** Answers, those given again not counted. */
  readonly stored: number
}

/** Fills an empty database with eighteen months of an invented city, the same for one seed and day. */
export async function fillDemo(ctx: Context, order: DemoOrder): Promise<Demo> {
  const { seed = DEMO_SEED, passwordHash, progress } = order
  const days = demoDays(businessDayOf(ctx.now()))
  const sizes = sizesOf(order.responses, seed)
  const total = sizes.reduce((sum, { answers }) => sum + answers, 0)
  const platformId = await addPerson(ctx, 'platform@demo.example', '平台管理员', passwordHash)
  const reviewerId = await addPerson(ctx, 'reviewer@demo.example', '复核员', passwordHash)
  const platform = { kind: 'platform', accountId: platformId } as const
  await give(ctx, platformId, 'platform-admin', [])
  const factsFrom = (total >= MANY_ANSWERS ? days.at(-RECENT_DAYS) : days[0]) ?? ''
  let stored = 0
  const filled = []
  for (const [index, { design, answers }] of sizes.entries()) {
    const email = index === 0 ? 'org@demo.example' : `org-${index + 1}@demo.example`
    const administrator = { email, name: '机构管理员', passwordHash }
    const made = { seed, days, platform, reviewerId, design, answers, index, administrator, factsFrom }
    filled.push(
      await fillOrganization(ctx, {
        ...made,
        stored: count => {
          stored += count
          progress?.(stored, total)
        },
      }),
    )
  }
  const organizationIds = filled.map(each => each.organizationId)
  const [first] = filled
  if (!first) throw new Error('The demo has no organization')
  await addOthers(ctx, organizationIds, reviewerId, passwordHash)
  return { code: first.hall, organizationIds, stored }
}

/** The evaluator's side, and colleagues in the first organization. */
async function addOthers(ctx: Context, organizationIds: readonly string[], reviewerId: string, passwordHash: string) {
  const first = organizationIds.slice(0, 1)
  const evaluatorId = await addPerson(ctx, 'evaluator@demo.example', '评价员', passwordHash)
  await give(ctx, evaluatorId, 'evaluator', organizationIds)
  await give(ctx, reviewerId, 'reviewer', organizationIds)
  await give(ctx, await addPerson(ctx, 'head@demo.example', '陈主任', passwordHash), 'org-head', first)
  await give(ctx, await addPerson(ctx, 'staff@demo.example', '梁晓彤', passwordHash), 'org-staff', first)
}

function addPerson(ctx: Context, email: string, name: string, passwordHash: string): Promise<string> {
  return inScope(ctx.db, { kind: 'accounts' }, trx => createAccount(ctx, trx, { email, name, passwordHash }))
}

function give(ctx: Context, accountId: string, role: Parameters<typeof addMembership>[3], list: readonly string[]) {
  return inScope(ctx.db, { kind: 'accounts' }, trx => addMembership(ctx, trx, accountId, role, list))
}

interface Size {
  readonly design: Design
  readonly answers: number
}

/** Each designed organization in its size, or in proportion; beyond a measure, with many more beside them. */
function sizesOf(responses: number | undefined, seed: string): Size[] {
  if (responses === undefined) return DESIGNS.map(design => ({ design, answers: design.answers }))
  const others = responses >= MANY_ANSWERS ? furtherDesigns(MANY_ORGANIZATIONS - DESIGNS.length, seed) : []
  const designs = [...DESIGNS, ...others]
  const growing = designs.filter(design => !design.isFixed)
  const weightOf = (design: Design) => (others.length > 0 ? 800 + design.answers / 4 : design.answers)
  const sum = growing.reduce((all, design) => all + weightOf(design), 0)
  let left = responses
  let weight = sum
  return designs.map(design => {
    if (design.isFixed) return { design, answers: design.answers }
    const answers = Math.round((left * weightOf(design)) / weight)
    left -= answers
    weight -= weightOf(design)
    return { design, answers }
  })
}

/** Ordinary organizations by place and function, no two of one name. */
function furtherDesigns(count: number, seed: string): Design[] {
  const chance = chanceOf(`${seed} further`)
  return Array.from({ length: count }, (_, index): Design => {
    const serviceFunction = FUNCTIONS[index % FUNCTIONS.length] ?? 'comprehensive'
    const place = PLACES[Math.floor(index / FUNCTIONS.length) % PLACES.length]
    const rate = 0.7 + 0.25 * Math.sqrt(chance.number())
    return {
      name: { zh: `${place}${KINDS[serviceFunction]}` },
      function: serviceFunction,
      answers: Math.round(400 + 1600 * chance.number() ** 2),
      matters: 0.25 + 0.3 * chance.number(),
      rate: { visit: rate, matter: rate - 0.03 + 0.04 * chance.number() },
      weakest: chance.pick(['acceptance', 'management', 'quality', 'personnel'] as const),
    }
  })
}
