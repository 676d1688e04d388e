import { defineConfig } from 'vitest/config'
import { SummaryReporter } from './test/reporter.ts'

const summaryFile = process.env.MANYI_TEST_SUMMARY
const POSTGRES = ['test/support/postgres-setup.ts']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // Ends what hangs; a machine with two busy cores may take its time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    teardownTimeout: 15_000,
    reporters: ['default', ...(summaryFile ? [new SummaryReporter(summaryFile)] : [])],
    sequence: { shuffle: { files: false, tests: false } },
    projects: [
      project('domain'),
      project('api', { globalSetup: POSTGRES }),
      project('apps'),
      { extends: true, test: { name: 'architecture', include: ['test/architecture.test.ts'] } },
      project('journey', {
        globalSetup: POSTGRES,
        maxWorkers: 1,
        testTimeout: 180_000,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
})

function project(name: string, options: Record<string, unknown> = {}) {
  return { extends: true as const, test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], ...options } }
}
