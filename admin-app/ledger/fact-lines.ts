import type { LedgerFact } from '../../shared/contract/matter-steps.ts'
import type { MatterDay } from '../../shared/domain/matter-steps.ts'
import { ledgerStepsTexts } from '../../shared/texts/admin/ledger-steps.ts'
import { language, wordsOf } from '../frame/language.ts'
import { yuanText } from './fen.ts'

type Details = LedgerFact['details']

/** What a fact says beside its name, line by line. */
export function linesOf({ kind, details }: LedgerFact): string[] {
  const words = wordsOf(ledgerStepsTexts)
  const { fen, text, title, isPublic, asAgreed, feedback, fields, list } = details
  return [
    ...moved(kind, details),
    ...(typeof fen === 'number' ? [words.yuanText(yuanText(fen))] : []),
    ...(typeof title === 'string' ? [title] : []),
    ...(typeof text === 'string' ? [text] : []),
    ...(typeof asAgreed === 'boolean' ? [words.agreed[asAgreed ? 'yes' : 'no']] : []),
    ...(feedback === 'none' || feedback === 'handled' ? [words.feedbacks[feedback]] : []),
    ...(Array.isArray(list) ? list.map((each, index) => `${index + 1}. ${each}`) : []),
    ...(Array.isArray(fields) ? [] : said(details, kind)),
    ...(typeof isPublic === 'boolean' ? [isPublic ? words.public : words.internal] : []),
  ]
}

/** A day that took the place of another. */
function moved(kind: string, { which, from, to, promisedOn }: Details): string[] {
  const words = wordsOf(ledgerStepsTexts)
  const next = kind === 'promised' ? promisedOn : to
  if (typeof next !== 'string') return []
  const name = kind === 're-dated' && typeof which === 'string' ? `${words.which[which as MatterDay]}${colon()}` : ''
  return [`${name}${typeof from === 'string' ? words.fromTo(from, next) : next}`]
}

function said(details: Details, kind: string): string[] {
  const { fields } = wordsOf(ledgerStepsTexts)
  return Object.entries(fields).flatMap(([name, label]) => {
    const value = details[name]
    if (typeof value !== 'string' || (kind === 'promised' && name === 'promisedOn')) return []
    return [`${label}${colon()}${value}`]
  })
}

const colon = () => (language.value === 'zh' ? '：' : ': ')
