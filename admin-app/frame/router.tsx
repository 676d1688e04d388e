import { type ComponentChildren, type ComponentType, createContext, toChildArray, type VNode } from 'preact'
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

interface RouteProps {
  path?: string
  default?: boolean
  // A screen takes what its own route gives it beside the path.
  // biome-ignore lint/suspicious/noExplicitAny: what that is differs from route to route
  component: ComponentType<any>
  [given: string]: unknown
}

/** One line of a Router, which alone reads it. */
export function Route(_: RouteProps): null {
  return null
}

/** Shows the first route that fits the address, else the default. */
export function Router({ children }: { children: ComponentChildren }) {
  const { path } = useLocation()
  for (const child of toChildArray(children) as VNode<RouteProps>[]) {
    const { path: pattern, default: isDefault, component: Screen, ...given } = child.props
    const params = isDefault ? {} : paramsOf(path, pattern ?? '')
    if (!params) continue
    return (
      <ParamsContext.Provider value={params}>
        <Screen {...given} />
      </ParamsContext.Provider>
    )
  }
  return null
}
