import type { Frame } from './pages.ts'

/** A path of ours that keeps the reader's language and type size, or changes one of them. */
export function linkTo(frame: Frame, path: string, change: Partial<Pick<Frame, 'lang' | 'large'>> = {}): string {
  const { lang, large } = { ...frame, ...change }
  const query = [lang === 'en' && 'lang=en', large && 'large=1'].filter(Boolean).join('&')
  return query ? `${path}${path.includes('?') ? '&' : '?'}${query}` : path
}
