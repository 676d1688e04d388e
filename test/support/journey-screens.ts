import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectNoViolations } from './axe.ts'

export interface Look {
  readonly width: number
  readonly scheme: 'light' | 'dark'
}

const HEIGHT = 800

/** Wide and narrow, light and dark. */
export const EVERY_LOOK: readonly Look[] = [1280, 320].flatMap(width => [
  { width, scheme: 'light' },
  { width, scheme: 'dark' },
])

/** In each of these looks axe finds nothing, and nothing has to be scrolled sideways. */
export async function expectReadable(page: Page, looks: readonly Look[]): Promise<void> {
  for (const { width, scheme } of looks) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width, height: HEIGHT })
    await expectNoViolations(page)
    await expectNoSideScroll(page)
  }
}

async function expectNoSideScroll(page: Page): Promise<void> {
  const { needed, there, widest } = await page.evaluate(() => {
    const there = document.documentElement.clientWidth
    const right = (element: Element) => element.getBoundingClientRect().right
    const over = [...document.querySelectorAll('body *')].filter(element => right(element) > there + 0.5)
    const widest = over.slice(0, 3).map(element => element.outerHTML.slice(0, 80))
    return { needed: document.scrollingElement?.scrollWidth ?? 0, there, widest }
  })
  if (needed > there) throw new Error(`${page.url()} is ${needed} px wide on ${there} px: ${widest.join(' … ')}`)
}

/** Everything that can be tapped is at least so large; an option's target is the whole tile. */
export async function expectTargets(page: Page, leastPx: number): Promise<void> {
  const small = await page.evaluate(least => {
    const found: string[] = []
    for (const element of document.querySelectorAll('a, button, summary, input, select, textarea')) {
      const label = element.closest('label')
      const { width, height } = (label ?? element).getBoundingClientRect()
      if (width === 0 && height === 0) continue
      if (Math.min(width, height) < least - 0.5) found.push(`${width}×${height} ${element.outerHTML.slice(0, 90)}`)
    }
    return found
  }, leastPx)
  expect(small, page.url()).toEqual([])
}

export async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}
