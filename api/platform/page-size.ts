/** So many organizations, accounts or invitations make a page of a list. */
export const PAGE_SIZE = 100
