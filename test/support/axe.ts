import axe from 'axe-core'
import type { Page } from 'playwright-core'

type Finding = { id: string; help: string; nodes: { target: unknown }[] }

/** WCAG 2.2 A and AA of the page as it stands, by axe; throws with each rule and the elements that break it. */
export async function expectNoViolations(page: Page, { except = [] }: { except?: string[] } = {}): Promise<void> {
  const findings = await runAxe(page, except)
  if (findings.length === 0) return
  const lines = findings.map(({ id, help, nodes }) => {
    const places = nodes.map(node => JSON.stringify(node.target)).join(' ')
    return `${id}: ${help}\n    ${places}`
  })
  throw new Error(`${findings.length} accessibility problems on ${page.url()}\n  ${lines.join('\n  ')}`)
}

/** Over the debugger, which the page's content security policy does not stop. */
async function runAxe(page: Page, except: string[]): Promise<Finding[]> {
  const session = await page.context().newCDPSession(page)
  try {
    await session.send('Runtime.evaluate', { expression: axe.source })
    const options = {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: Object.fromEntries(except.map(id => [id, { enabled: false }])),
      resultTypes: ['violations'],
    }
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `axe.run(document, ${JSON.stringify(options)}).then(result => result.violations)`,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  } finally {
    await session.detach()
  }
}
