export const LEDGER_TABS = ['matters', 'visits', 'clients', 'appointments', 'coverage'] as const
export type LedgerTab = (typeof LEDGER_TABS)[number]
