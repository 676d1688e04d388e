import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { api } from './api.ts'
import type { ApiError } from './api-error.ts'

interface Kept {
  readonly data: unknown
  readonly at: number
}

/** Last replies by path: they stay on the screen, with their time, when the server is away. */
const kept = new Map<string, Kept>()

export function forgetReplies(): void {
  kept.clear()
}

export interface Load<T> {
  readonly data: T | undefined
  /** When data was received, epoch ms. */
  readonly at: number
  readonly error: ApiError | undefined
  readonly busy: boolean
  readonly reload: () => void
  /** Puts a reply that a change returned in the place of what was read. */
  readonly replace: (data: T) => void
}

interface State {
  readonly path: string | null
  readonly error: ApiError | undefined
  readonly busy: boolean
}

export function useLoad<T>(path: string | null): Load<T> {
  const [state, setState] = useState<State>({ path, error: undefined, busy: path !== null })
  const latest = useRef(0)

  const reload = useCallback(() => {
    if (path === null) return
    const run = ++latest.current
    const settle = (error: ApiError | undefined) => {
      if (run === latest.current) setState({ path, error, busy: false })
    }
    setState(before => ({ path, error: before.path === path ? before.error : undefined, busy: true }))
    api<T>('GET', path).then(
      data => {
        kept.set(path, { data, at: Date.now() })
        settle(undefined)
      },
      (error: ApiError) => settle(error),
    )
  }, [path])

  useEffect(() => {
    reload()
    return () => {
      latest.current++
    }
  }, [reload])

  const replace = (data: T) => {
    if (path === null) return
    latest.current++
    kept.set(path, { data, at: Date.now() })
    setState({ path, error: undefined, busy: false })
  }

  // Until the effect for a new path runs, the state still tells of the old one.
  const current = state.path === path ? state : { error: undefined, busy: path !== null }
  const entry = path === null ? undefined : kept.get(path)
  return {
    data: entry?.data as T | undefined,
    at: entry?.at ?? 0,
    error: current.error,
    busy: current.busy,
    reload,
    replace,
  }
}
