import type { Page } from 'playwright-core'
import type { Assets, State, View } from './survey-states.ts'

const ORIGIN = 'http://manyi.test'

/** Shows a state as a page with an address of its own; nothing else answers there. */
export async function openState(page: Page, state: State, view: View, assets: Assets): Promise<void> {
  await page.unrouteAll()
  await page.route('**', route => {
    if (!route.request().isNavigationRequest()) return route.abort()
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: state.html(view, assets) })
  })
  await page.goto(`${ORIGIN}/${state.name}`)
  await state.act?.(page)
}
