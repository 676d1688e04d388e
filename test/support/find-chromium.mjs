import { existsSync } from 'node:fs'

export const NO_CHROMIUM =
  'No Chromium found: install it (Debian: apt-get install chromium fonts-noto-cjk; elsewhere: npx playwright-core ' +
  'install chromium) or set CHROMIUM_PATH.'

/** Where a Chromium lies, or undefined. */
export async function findChromium() {
  const own = process.env.CHROMIUM_PATH
  if (own) return existsSync(own) ? own : undefined
  const { chromium } = await import('playwright-core')
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', chromium.executablePath()]
  return places.find(place => place && existsSync(place))
}
