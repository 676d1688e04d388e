/** Mobile numbers, numbers with an area code, e-mail addresses; dates and document numbers pass. */
const DETAILS = /(^|\D)(1[3-9]\d([\s-]?\d{4}){2}|0\d{2,3}[\s-]?\d{7,8})(\D|$)|\S@\S/

/** Whether a text seems to hold contact details, which belong where they can be erased and never into a fact. */
export function hasDetails(text: string): boolean {
  return DETAILS.test(text)
}
