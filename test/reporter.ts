import { writeFileSync } from 'node:fs'
import type { SerializedError } from 'vitest'
import type { Reporter, TestModule } from 'vitest/node'

export type Summary = {
  passed: number
  failed: number
  skipped: { name: string; reason: string }[]
}

/** Counts for the last line of `npm test`: whatever breaks outside a test counts as failed too. */
export class SummaryReporter implements Reporter {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const summary: Summary = { passed: 0, failed: unhandledErrors.length, skipped: [] }
    for (const module of modules) addModule(summary, module)
    writeFileSync(this.#file, JSON.stringify(summary))
  }
}

function addModule(summary: Summary, module: TestModule): void {
  if (module.errors().length > 0) summary.failed += 1
  for (const suite of module.children.allSuites()) if (suite.errors().length > 0) summary.failed += 1
  for (const test of module.children.allTests()) {
    const result = test.result()
    if (result.state === 'passed') summary.passed += 1
    else if (result.state === 'failed') summary.failed += 1
    else {
      const reason = result.state === 'skipped' ? result.note : 'never finished'
      const name = `${module.relativeModuleId} > ${test.fullName}`
      summary.skipped.push({ name, reason: reason ?? 'no reason given (skip with context.skip("why"))' })
    }
  }
}
