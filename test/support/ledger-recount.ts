import type { Selectable } from 'kysely'
import type { CodeTable } from '../../api/db/tables/codes.ts'
import type { Tables } from '../../api/db/tables/tables.ts'
import type { Form } from '../../shared/domain/dimensions.ts'
import type { World } from './world.ts'

export interface Recount {
  /** Null while no ledger of the form is kept. */
  readonly services: number | null
  readonly notInvited: number
  readonly invited: number
  readonly opened: number
  readonly rated: number
}

type Code = Selectable<CodeTable>
type OwnTable = 'visit' | 'matter' | 'code' | 'response' | 'responseEvent' | 'codeOpened'

/** Coverage of some days as method.md says it, service by service from the rows themselves. */
export async function recountCoverage(
  { owner }: World,
  organizationId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Record<Form, Recount>> {
  const rowsOf = <T extends OwnTable>(table: T): Promise<Selectable<Tables[T]>[]> => {
    const query = owner
      .selectFrom(table as 'code')
      .selectAll()
      .where('organizationId', '=', organizationId)
    return query.execute() as unknown as Promise<Selectable<Tables[T]>[]>
  }
  const [visits, matters, codes] = [await rowsOf('visit'), await rowsOf('matter'), await rowsOf('code')]
  const [responses, events] = [await rowsOf('response'), await rowsOf('responseEvent')]
  const opened = new Set((await rowsOf('codeOpened')).map(row => row.codeId))
  const served = {
    visit: visits.map(row => ({ id: row.id, day: row.day as string | null, voidedAt: row.voidedAt })),
    matter: matters.map(row => ({ id: row.id, day: row.deliveredOn, voidedAt: row.voidedAt })),
  }
  const isCounted = (id: string) => {
    const has = (kind: string) => events.filter(event => event.responseId === id && event.kind === kind).length
    return has('test') + has('late') + has('superseded') === 0 && has('excluded') === has('reinstated')
  }
  const recount = (form: Form): Recount => {
    const inDays = (day: string | null) => day !== null && day >= from && day <= to
    const services = served[form].filter(row => inDays(row.day) && row.voidedAt === null)
    const [invited, open, rated] = [new Set<string>(), new Set<string>(), [] as string[]]
    for (const { id } of services) {
      const all = codes.filter(code => (form === 'matter' ? code.matterId : code.visitId) === id)
      const isAnswered = (code: Code) => responses.some(row => row.onceCodeId === code.id)
      for (const code of all.filter(each => each.purpose === 'live')) {
        if (code.revokedAt === null || isAnswered(code)) invited.add(id)
        if (isAnswered(code) || (code.revokedAt === null && opened.has(code.id))) open.add(id)
        if (code.revokedAt !== null && all.some(other => other.revokedAt === null)) continue
        const answers = responses.filter(row => row.onceCodeId === code.id && inDays(row.day) && isCounted(row.id))
        rated.push(...answers.filter(row => /\d/.test(row.levels)).map(row => row.id))
      }
    }
    const notInvited = services.length - invited.size
    const known = served[form].length > 0 ? services.length : null
    return { services: known, notInvited, invited: invited.size, opened: open.size, rated: rated.length }
  }
  return { visit: recount('visit'), matter: recount('matter') }
}
