import type { RecordRow } from '../../shared/contract/records.ts'
import { nameOf } from '../frame/language.ts'

/** Service, window, staff member. */
export function aboutOf({
  service,
  window,
  staff,
}: Pick<RecordRow, 'service' | 'window'> & { staff?: RecordRow['staff'] }) {
  return [service, window, staff].flatMap(each => (each ? [nameOf(each)] : [])).join(' · ')
}
