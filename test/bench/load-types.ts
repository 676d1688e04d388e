import type { Target } from '../support/seed.ts'

export interface LoadOrder {
  readonly port: number
  readonly clients: number
  readonly durationMs: number
  readonly targets: readonly Target[]
  /** Each target gets one answer; the run ends with the last. */
  readonly eachOnce: boolean
}

export interface LoadResult {
  readonly answers: number
  readonly elapsedMs: number
  readonly statuses: Readonly<Record<string, number>>
  readonly p50Ms: number
  readonly p99Ms: number
}
