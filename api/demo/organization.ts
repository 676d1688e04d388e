import type { Form, Names } from '../../shared/domain/dimensions.ts'
import { createCode } from '../codes/create.ts'
import { type Code, findCode } from '../codes/find.ts'
import { revokeCode } from '../codes/revoke.ts'
import { chooseVersion } from '../questionnaires/choose.ts'
import { listQuestionnaires } from '../questionnaires/list.ts'
import { findVersions, type Version } from '../questionnaires/versions.ts'
import { readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { fillCatalogue } from './catalogue.ts'
import type { Design } from './design.ts'
import { HALLS } from './fixtures/catalogue.ts'
import type { Service } from './sayings.ts'
import type { Traveller } from './traveller.ts'

/** A standing code as its holder has it. */
export interface Poster {
  readonly code: Code
  readonly token: string
}

/** An organization ready to be rated. */
export interface Site {
  readonly scope: TenantScope
  readonly key: string
  readonly services: readonly Service[]
  readonly windows: readonly string[]
  readonly staff: readonly string[]
  readonly posters: {
    readonly hall: Poster
    readonly windows: readonly Poster[]
    readonly staff: readonly Poster[]
    readonly kiosk: Poster
    readonly cards: Poster
    readonly test: Poster
  }
  readonly versions: Readonly<Record<Form, Version>>
}

/** Fills what an organization sets up before its first answer, with the verbs of its administrator. */
export async function setUpSite(ctx: Traveller, scope: TenantScope, design: Design, index: number): Promise<Site> {
  const { services, windows, staff } = await fillCatalogue(ctx, scope, design, index)
  const poster = (wanted: object) => hang(ctx, scope, wanted)
  const hall = await poster({ label: { zh: HALLS[index % HALLS.length] ?? '大厅' } })
  const ofWindows = []
  for (const { id, name } of windows) ofWindows.push(await poster({ windowId: id, label: name }))
  const ofStaff = []
  for (const staffId of staff.slice(0, 3)) ofStaff.push(await poster({ staffId, label: { zh: '工牌' } }))
  const posters = {
    ...{ hall, windows: ofWindows, staff: ofStaff },
    kiosk: await poster({ label: { zh: '自助评价机' } }),
    cards: await poster({ label: { zh: '纸质评价卡' } }),
    test: await poster({ purpose: 'test', label: { zh: '试扫（不计入）' } }),
  }
  await revokeCode(ctx, scope, (await poster({ label: { zh: '旧大厅（已搬迁）' } })).code.id)
  if (design.hasLongMatters) await useLongMatters(ctx, scope)
  const key = posters.hall.token.slice(0, 5)
  const versions = await versionsOf(ctx, scope)
  return { scope, key, services, windows: windows.map(each => each.id), staff, posters, versions }
}

async function hang(ctx: Traveller, scope: TenantScope, wanted: { label?: Names } & object): Promise<Poster> {
  const { code: token } = await createCode(ctx, scope, { kind: 'standing', purpose: 'live', ...wanted })
  const found = token === null ? undefined : await findCode(ctx, token)
  if (token === null || !found) throw new Error('A code that was just made is not there')
  return { code: found.code, token }
}

async function useLongMatters(ctx: Traveller, scope: TenantScope): Promise<void> {
  const found = (await listQuestionnaires(ctx, scope)).questionnaires.find(each => each.builtIn === 'matter-full')
  if (found) await chooseVersion(ctx, scope, 'matter', found.version.id)
}

async function versionsOf(ctx: Traveller, scope: TenantScope): Promise<Record<Form, Version>> {
  const used = (await listQuestionnaires(ctx, scope)).questionnaires.filter(each => each.inUse)
  const ids = used.map(each => each.version.id)
  const versions = await readInScope(ctx.db, scope, trx => findVersions(ctx, trx, [scope.organizationId], ids))
  const of = (form: Form) => {
    const version = versions.get(used.find(each => each.form === form)?.version.id ?? '')
    if (!version) throw new Error(`No ${form} questionnaire is in use`)
    return version
  }
  return { visit: of('visit'), matter: of('matter') }
}
