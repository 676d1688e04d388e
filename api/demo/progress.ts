const WORTH_TELLING = 100_000

/** One line that is written over on a terminal; elsewhere, of a large demo, one for every tenth. */
export function showProgress(out: NodeJS.WriteStream): (stored: number, total: number) => void {
  const startedMs = Date.now()
  let shownTenth = 0
  return (stored, total) => {
    const text = `${stored} of ${total} answers, ${Math.round((Date.now() - startedMs) / 1000)} s`
    const tenth = Math.floor((10 * stored) / total)
    if (out.isTTY) out.write(`\r${text}${stored >= total ? '\n' : ''}`)
    else if (tenth > shownTenth && total >= WORTH_TELLING) out.write(`${text}\n`)
    shownTenth = tenth
  }
}
