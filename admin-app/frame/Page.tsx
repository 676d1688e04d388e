import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { wordsOf } from './language.ts'

interface PageProps {
  title: string
  /** Stands beside the title in the window's title: the organization. */
  of?: string | undefined
  narrow?: boolean
  /** Stands in for a screen that is still to come: takes no focus. */
  waiting?: boolean
  beside?: ComponentChildren
  children: ComponentChildren
}

// The first screen leaves the focus where the browser puts it.
let shownBefore = false

/** One screen: window title, one h1 that takes the focus when the screen changes, content. */
export function Page({ title, of, narrow = false, waiting = false, beside, children }: PageProps) {
  const { product, productLatin } = wordsOf(frameTexts)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (waiting) return
    if (shownBefore) heading.current?.focus({ preventScroll: true })
    shownBefore = true
  }, [waiting])
  useEffect(() => {
    document.title = [title, of, `${product} ${productLatin}`].filter(Boolean).join(' · ')
  }, [title, of, product, productLatin])
  return (
    <div class={narrow ? 'page narrow' : 'page'}>
      <div class="page-head">
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {beside}
      </div>
      {children}
    </div>
  )
}
