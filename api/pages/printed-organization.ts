import type { ProfileDetails } from '../../shared/domain/catalogue.ts'
import type { PrintedOrganization } from '../../shared/ui/print/printed-code.ts'
import { names } from '../names.ts'
import type { ReadTrx } from '../scope/in-scope.ts'

/** Name, contact and complaint route as the organization published them, with the key of its codes. */
export async function findPrintedOrganization(
  trx: ReadTrx,
  organizationId: string,
): Promise<PrintedOrganization & { readonly key: string }> {
  const row = await trx
    .selectFrom('organization')
    .leftJoin('organizationProfile', 'organizationProfile.organizationId', 'organization.id')
    .select(['organization.key', 'organization.nameZh', 'organization.nameEn', 'organizationProfile.details'])
    .where('organization.id', '=', organizationId)
    .executeTakeFirstOrThrow()
  const { phone, complaints } = JSON.parse(row.details ?? '{}') as ProfileDetails
  const isSaid = complaints !== undefined && Object.keys(complaints).length > 0
  return { key: row.key, name: names(row.nameZh, row.nameEn), phone, complaints: isSaid ? complaints : undefined }
}
