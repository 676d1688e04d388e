/** So many organizations or accounts make a page of a list. */
export const PAGE_SIZE = 100
