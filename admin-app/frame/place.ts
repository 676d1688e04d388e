export interface Place {
  readonly url: string
  /** Without a slash at its end. */
  readonly path: string
  readonly query: Record<string, string>
}

export function placeOf(url: string): Place {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  return { url, path: pathname.replace(/\/+$/, '') || '/', query: Object.fromEntries(searchParams) }
}

/** `/codes/:code` on `/codes/7` gives `{ code: '7' }`; undefined where it doesn't fit. */
export function paramsOf(path: string, pattern: string): Record<string, string> | undefined {
  const [parts, names] = [path.split('/'), pattern.split('/')]
  if (parts.length !== names.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, name] of names.entries()) {
    const part = parts[index] ?? ''
    if (!name.startsWith(':')) {
      if (part !== name) return undefined
      continue
    }
    const value = decoded(part)
    if (!value) return undefined
    params[name.slice(1)] = value
  }
  return params
}

// An address typed by hand may hold a lone percent sign.
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

/** Where a click leads within the app; undefined leaves it to the browser: other sites, files, new tabs, anchors. */
export function ownLink(event: MouseEvent, scope: string): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.button !== 0) return undefined
  const link = event.composedPath().find(each => each instanceof HTMLAnchorElement)
  const href = link?.getAttribute('href')
  if (!link || !href || href.startsWith('#') || link.hasAttribute('download')) return undefined
  if (link.target && link.target !== '_self') return undefined
  if (link.origin !== location.origin || !`${link.pathname}/`.startsWith(`${scope}/`)) return undefined
  return link.pathname + link.search + link.hash
}
