import { useLocation } from '../frame/router.tsx'
import { addressWith, type Changes, type ComparisonAddress, readAddress } from './comparison-query.ts'

export interface AddressInUse {
  readonly address: ComparisonAddress
  /** Filters live in the address; Back leads out of the screen, not through every choice. */
  readonly change: (changes: Changes) => void
  readonly link: (changes: Changes) => string
}

export function useAddress(): AddressInUse {
  const { path, query, route } = useLocation()
  const address = readAddress(query)
  const link = (changes: Changes) => addressWith(path, address, changes)
  return { address, link, change: changes => route(link(changes), true) }
}
