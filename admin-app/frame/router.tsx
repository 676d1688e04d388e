import { type ComponentChildren, type ComponentType, createContext } from 'preact'
import { useContext, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { ownLink, type Place, paramsOf, placeOf } from './place.ts'

interface Location extends Place {
  readonly route: (url: string, replace?: boolean) => void
}

const here = () => location.pathname + location.search
const LocationContext = createContext<Location>({ ...placeOf('/'), route: () => {} })
const ParamsContext = createContext<Record<string, string>>({})

/** Keeps the address: links below the scope change it without asking the server for a page. */
export function LocationProvider({ scope, children }: { scope: string; children: ComponentChildren }) {
  const [url, setUrl] = useState(here)
  const route = (next: string, replace = false) => {
    history[replace ? 'replaceState' : 'pushState'](null, '', next)
    setUrl(here())
  }
  useLayoutEffect(() => {
    const onClick = (event: MouseEvent) => {
      const next = ownLink(event, scope)
      if (next === undefined) return
      event.preventDefault()
      route(next)
    }
    const onPopState = () => setUrl(here())
    addEventListener('click', onClick)
    addEventListener('popstate', onPopState)
    return () => {
      removeEventListener('click', onClick)
      removeEventListener('popstate', onPopState)
    }
  }, [scope])
  const value = useMemo(() => ({ ...placeOf(url), route }), [url])
  return <LocationContext.Provider value={value}>{children}</LocationContext.Provider>
}

export function useLocation(): Location {
  return useContext(LocationContext)
}

/** What the path holds at the places that the route names with a colon. */
export function useRoute(): { params: Record<string, string> } {
  return { params: useContext(ParamsContext) }
}

/** Screens by the paths that lead to them; the first that fits is shown. */
export type Routes = Readonly<Record<string, ComponentType>>

export function Router({ routes, otherwise: Otherwise }: { routes: Routes; otherwise: ComponentType }) {
  const { path } = useLocation()
  for (const [pattern, Screen] of Object.entries(routes)) {
    const params = paramsOf(path, pattern)
    if (!params) continue
    return (
      <ParamsContext.Provider value={params}>
        <Screen />
      </ParamsContext.Provider>
    )
  }
  return <Otherwise />
}
