/** The page's own colours and font, read when a chart is drawn: light and dark come from one place, admin.css. */
export function chartColours(element: Element) {
  const style = getComputedStyle(element)
  const read = (name: string) => style.getPropertyValue(name).trim()
  return {
    text: read('--text'),
    secondary: read('--secondary'),
    grid: read('--grid'),
    surface: read('--surface'),
    line: read('--line-1'),
    band: read('--band'),
    font: style.fontFamily,
  }
}
