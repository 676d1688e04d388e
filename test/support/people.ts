import { addMembership } from '../../api/accounts/add-membership.ts'
import { createAccount } from '../../api/accounts/create.ts'
import { createOrganization } from '../../api/organizations/create.ts'
import { inScope } from '../../api/scope/in-scope.ts'
import { openSession } from '../../api/sessions/open.ts'
import type { Role } from '../../shared/contract/accounts.ts'
import type { CodeReply } from '../../shared/contract/codes.ts'
import type { Form } from '../../shared/domain/dimensions.ts'
import type { Rating } from '../../shared/domain/ratings.ts'
import type { World } from './world.ts'

const PLATFORM = { kind: 'platform', accountId: null } as const

export function addOrganization(world: World, zh: string): Promise<string> {
  return inScope(world.ctx.db, PLATFORM, trx =>
    createOrganization(world.ctx, trx, PLATFORM, { name: { zh }, function: 'comprehensive' }),
  )
}

/** Somebody with one membership and an open session. Their second factor counts as set up unless told otherwise. */
export async function addPerson(world: World, role: Role, organizations: readonly string[], withTotp = true) {
  const { ctx } = world
  const email = `${role}-${ctx.newId()}@example.org`
  return inScope(ctx.db, { kind: 'accounts' }, async trx => {
    const id = await createAccount(ctx, trx, { email, name: role, passwordHash: 'nobody signs in with this' })
    if (withTotp) await trx.updateTable('account').set({ totpConfirmedAt: ctx.now() }).where('id', '=', id).execute()
    await addMembership(ctx, trx, id, role, organizations)
    return { id, email, cookie: `__Host-manyi=${await openSession(ctx, trx, id)}` }
  })
}

/** A JSON call as this person; without one, as nobody. */
export function call(world: World, cookie: string | undefined, method: string, path: string, body?: unknown) {
  const headers: Record<string, string> = {}
  if (cookie !== undefined) headers.cookie = cookie
  if (body !== undefined) headers['content-type'] = 'application/json'
  return world.request(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })
}

/** What an organization's administrator reads at one of its routes. */
export async function read<T>(world: World, { path, cookie }: Office, from: string): Promise<T> {
  return (await (await call(world, cookie, 'GET', `${path}/${from}`)).json()) as T
}

/** Status and code of a refusal. */
export async function refusal(reply: Response): Promise<[number, string]> {
  return [reply.status, ((await reply.json()) as { code: string }).code]
}

/** A file as this person. */
export function sendFile(
  world: World,
  cookie: string | undefined,
  path: string,
  { type, text }: { readonly type: string; readonly text: string | Uint8Array<ArrayBuffer> },
) {
  const headers = { 'content-type': type, ...(cookie !== undefined && { cookie }) }
  return world.request(path, { method: 'POST', headers, body: text })
}

export async function addCode(world: World, cookie: string, organization: string, wanted: object): Promise<CodeReply> {
  const reply = await call(world, cookie, 'POST', `/api/v1/organizations/${organization}/codes`, wanted)
  if (reply.status !== 201) throw new Error(await reply.text())
  return (await reply.json()) as CodeReply
}

/** The version in use for a form. */
export async function versionInUse(world: World, cookie: string, organization: string, form: Form): Promise<string> {
  const reply = await call(world, cookie, 'GET', `/api/v1/organizations/${organization}/questionnaires`)
  const { questionnaires } = (await reply.json()) as {
    questionnaires: { form: Form; inUse: boolean; version: { id: string } }[]
  }
  const found = questionnaires.find(each => each.form === form && each.inUse)
  if (!found) throw new Error(`no ${form} questionnaire in use`)
  return found.version.id
}

/** Ratings for the short questionnaire: acceptance, management, quality, personnel. */
export function ratings(acceptance: Rating, management: Rating, quality: Rating, personnel: Rating) {
  return { acceptance, management, quality, personnel }
}

let nonces = 0
/** A nonce nobody has used. */
export function freshNonce(): string {
  return `test-nonce-${String(++nonces).padStart(12, '0')}`
}

/** Sends one answer to a code as JSON. */
export function rate(world: World, code: string, version: string, given: Record<string, Rating>, nonce = freshNonce()) {
  return call(world, undefined, 'POST', `/api/v1/codes/${code}/responses`, { nonce, version, ratings: given })
}

/** The same answer from the page's form, without a script. */
export function rateByForm(
  world: World,
  code: string,
  version: string,
  given: Readonly<Record<string, unknown>>,
  nonce = freshNonce(),
) {
  const ticked = Object.entries(given).map(([item, rating]) => [`r.${item}`, String(rating)])
  return postForm(world, `/s/${code}`, { nonce, version, ...Object.fromEntries(ticked) })
}

export function postForm(world: World, path: string, fields: Record<string, string>, headers: HeadersInit = {}) {
  return world.request(path, { method: 'POST', body: new URLSearchParams(fields), headers })
}

/** An organization with its administrator and the short questionnaires in use. */
export interface Office {
  readonly id: string
  /** Base path of its routes. */
  readonly path: string
  readonly cookie: string
  readonly visit: string
  readonly matter: string
}

export async function addOffice(world: World, zh = '第一服务中心'): Promise<Office> {
  const id = await addOrganization(world, zh)
  const { cookie } = await addPerson(world, 'org-admin', [id])
  const visit = await versionInUse(world, cookie, id, 'visit')
  const matter = await versionInUse(world, cookie, id, 'matter')
  return { id, path: `/api/v1/organizations/${id}`, cookie, visit, matter }
}

/** What stands behind /s/ of a new code. */
export async function openCode(world: World, office: Office, wanted: object = { kind: 'standing' }): Promise<string> {
  const { code } = await addCode(world, office.cookie, office.id, wanted)
  if (code === null) throw new Error('the code is not open')
  return code
}
