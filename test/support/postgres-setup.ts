import type { TestProject } from 'vitest/node'
import { type Cluster, startCluster } from './cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: Cluster
  }
}

type Running = { started: ReturnType<typeof startCluster>; users: number }
const shared = globalThis as { manyiCluster?: Running }

/** One cluster for all projects that ask; Vitest loads this file once for each of them, hence the global. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.manyiCluster ??= { started: startCluster(), users: 0 }
  const running = shared.manyiCluster
  running.users += 1
  const { cluster, stop } = await running.started
  project.provide('cluster', cluster)
  return async () => {
    running.users -= 1
    if (running.users > 0) return
    delete shared.manyiCluster
    await stop()
  }
}
