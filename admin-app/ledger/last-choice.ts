import type { SessionReply } from '../../shared/contract/accounts.ts'
import type { Fields } from '../frame/use-form.ts'

const KEPT = ['windowId', 'staffId', 'serviceId', 'way'] as const
export type LastChoice = Partial<Record<(typeof KEPT)[number], string | undefined>>

/** What a clerk chose last, by account and organization; it ends with the page and is stored nowhere. */
const choices = new Map<string, LastChoice>()

interface Desk {
  readonly session: SessionReply
  readonly id: string
}

const keyOf = ({ session, id }: Desk) => `${session.user.id} ${id}`

export function lastChoice(desk: Desk): LastChoice {
  return choices.get(keyOf(desk)) ?? {}
}

export function keepChoice(desk: Desk, fields: Fields): void {
  choices.set(keyOf(desk), Object.fromEntries(KEPT.map(name => [name, fields[name]])))
}
