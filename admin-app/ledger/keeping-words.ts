import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ApiError } from '../frame/api-error.ts'
import { wordsOf } from '../frame/language.ts'

/** A conflict reads the row anew behind the form, which keeps what was typed and says so; problems in a list's lines
 * belong to the list. */
export function keepingWords(reload: () => void) {
  return (error: ApiError): never => {
    const { status, code, message, params, problems } = error
    if (code === 'conflict' || code === 'matter.step-not-now') reload()
    if (code === 'conflict') throw new ApiError(status, code, wordsOf(ledgerTexts).conflict, params)
    const lines = problems.map(each => ({ ...each, path: each.path.replace(/^list\.\d+$/, 'list') }))
    const once = lines.filter((each, index) => lines.findIndex(other => other.path === each.path) === index)
    throw new ApiError(status, code, message, params, once)
  }
}
