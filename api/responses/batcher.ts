/** Gathers what comes together and hands it on as lists: one list at a time in each lane. */
export interface Batcher<In, Out> {
  /** Settles when the list that carried the item has settled. */
  add(item: In): Promise<Out>
}

export interface BatcherOptions {
  readonly lanes: number
  readonly longest: number
}

interface Waiting<In, Out> {
  readonly item: In
  readonly resolve: (out: Out) => void
  readonly reject: (error: unknown) => void
}

/** `run` returns one result an item, in order; when it throws, every item of that list fails with its error. */
export function createBatcher<In, Out>(
  options: BatcherOptions,
  run: (items: readonly In[]) => Promise<readonly Out[]>,
): Batcher<In, Out> {
  const queue: Waiting<In, Out>[] = []
  let idleLanes = options.lanes
  let isDue = false

  async function work(): Promise<void> {
    idleLanes--
    while (queue.length > 0) await settle(queue.splice(0, options.longest))
    idleLanes++
  }

  async function settle(list: readonly Waiting<In, Out>[]): Promise<void> {
    try {
      const results = await run(list.map(each => each.item))
      for (const [index, each] of list.entries()) each.resolve(results[index] as Out)
    } catch (error) {
      for (const each of list) each.reject(error)
    }
  }

  /** Waits for the end of this turn of the event loop, in which the requests that are there have all been read. */
  function wake(): void {
    if (isDue || idleLanes === 0) return
    isDue = true
    setImmediate(() => {
      isDue = false
      if (idleLanes > 0 && queue.length > 0) void work()
    })
  }

  return {
    add: item =>
      new Promise((resolve, reject) => {
        queue.push({ item, resolve, reject })
        wake()
      }),
  }
}
