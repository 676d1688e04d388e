import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { SessionReply } from '../../shared/contract/accounts.ts'
import type { OrganizationReply } from '../../shared/contract/organizations.ts'

/** The organization in the path, and who is looking. */
export interface Here {
  readonly session: SessionReply
  /** Those that may be opened. */
  readonly organizations: readonly OrganizationReply[]
  readonly id: string
  readonly name: string
  /** Reads the list of organizations anew: a name has changed. */
  readonly refresh: () => void
}

export const HereContext = createContext<Here | undefined>(undefined)

export function useHere(): Here {
  const here = useContext(HereContext)
  if (!here) throw new Error('useHere outside of Screens')
  return here
}
