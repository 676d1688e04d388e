import { businessDayOf } from '../../shared/domain/business-day.ts'
import type { Names } from '../../shared/domain/dimensions.ts'
import type { Code } from '../codes/find.ts'
import type { Context } from '../context.ts'
import { names, namesOrNull } from '../names.ts'
import { findVersions, type Version } from '../questionnaires/versions.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { Subject } from './render.ts'

/** What the page of a code shows. */
export interface CodePage {
  readonly organization: Names
  readonly subject: Subject
  readonly day: string
  readonly version: Version
}

/** `versionId`: the version of a page that is out there already; where it isn't of this form, the one in use. */
export function getCodePage(ctx: Context, code: Code, versionId?: string): Promise<CodePage> {
  const scope = { kind: 'intake', organizationIds: [code.organizationId] } as const
  return readInScope(ctx.db, scope, async trx => {
    const { organizationId } = code
    const organization = await trx
      .selectFrom('organization')
      .select(['nameZh', 'nameEn'])
      .where('id', '=', organizationId)
      .executeTakeFirstOrThrow()
    return {
      organization: names(organization.nameZh, organization.nameEn),
      subject: await subjectOf(trx, code),
      day: code.serviceDay ?? businessDayOf(ctx.now()),
      version: await versionFor(ctx, trx, code, versionId),
    }
  })
}

async function subjectOf(trx: ReadTrx, code: Code): Promise<Subject> {
  const { organizationId, serviceId, windowId, staffId } = code
  return {
    service: await nameOf(trx, 'service', organizationId, serviceId),
    window: await nameOf(trx, 'serviceWindow', organizationId, windowId),
    staff: await nameOf(trx, 'staff', organizationId, staffId),
    matter: code.reference ?? undefined,
    label: namesOrNull(code.labelZh, code.labelEn) ?? undefined,
  }
}

async function nameOf(
  trx: ReadTrx,
  table: 'service' | 'serviceWindow' | 'staff',
  organizationId: string,
  id: string | null,
) {
  if (id === null) return undefined
  const row = await trx
    .selectFrom(table as 'staff')
    .select(['nameZh', 'nameEn'])
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && names(row.nameZh, row.nameEn)
}

async function versionFor(ctx: Context, trx: ReadTrx, code: Code, wanted: string | undefined): Promise<Version> {
  const { organizationId, form } = code
  if (wanted !== undefined) {
    const version = (await findVersions(ctx, trx, [organizationId], [wanted])).get(wanted)
    if (version?.organizationId === organizationId && version.content.form === form) return version
  }
  const use = await trx
    .selectFrom('questionnaireUse')
    .select('versionId')
    .where('organizationId', '=', organizationId)
    .where('form', '=', form)
    .executeTakeFirstOrThrow()
  const version = (await findVersions(ctx, trx, [organizationId], [use.versionId])).get(use.versionId)
  if (!version) throw new Error(`The version in use for ${form} isn't there`)
  return version
}
