import type { Target } from '../support/seed.ts'

export interface LoadOrder {
  readonly port: number
  readonly clients: number
  readonly durationMs: number
  readonly targets: readonly Target[]
}

export interface LoadResult {
  readonly answers: number
  readonly elapsedMs: number
  readonly statuses: Readonly<Record<string, number>>
  readonly p50Ms: number
  readonly p99Ms: number
}
