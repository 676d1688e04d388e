/** The id of an item's fieldset, which error links lead to. */
export function fieldsetId(item: string): string {
  return `q-${item}`
}
