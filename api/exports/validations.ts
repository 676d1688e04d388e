import type { Column } from './sheet.ts'
import { columnName, xmlText } from './xml-text.ts'

/** As many rows as an import takes. */
const LAST_ROW = 50_001
/** What spreadsheet programs show of a title and a hint, and the longest list that they take. */
const LIMITS = { title: 32, hint: 255, list: 255 } as const

/** Hints and lists for the cells below the headings, as a worksheet has them after its rows. */
export function validations(columns: readonly Column[]): string {
  const all = columns.flatMap((column, index) => validation(column, columnName(index)))
  return all.length === 0 ? '' : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`
}

function validation({ title, entry }: Column, name: string): string[] {
  if (!entry) return []
  const cells = `sqref="${name}2:${name}${LAST_ROW}"`
  const told = `${words('promptTitle', title, LIMITS.title)} ${words('prompt', entry.hint, LIMITS.hint)}`
  const common = `allowBlank="1" showInputMessage="1" ${told} ${cells}`
  const list = entry.choices?.join(',') ?? ''
  if (list === '' || list.length > LIMITS.list) return [`<dataValidation ${common}/>`]
  const asked = `${words('errorTitle', title, LIMITS.title)} ${words('error', entry.hint, LIMITS.hint)}`
  const kind = `type="list" errorStyle="warning" showErrorMessage="1" ${asked}`
  return [`<dataValidation ${kind} ${common}><formula1>"${xmlText(list)}"</formula1></dataValidation>`]
}

function words(attribute: string, text: string, longest: number): string {
  return `${attribute}="${xmlText(text.slice(0, longest))}"`
}
