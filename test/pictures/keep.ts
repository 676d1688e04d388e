import { writeFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { PNG } from 'pngjs'

const LARGEST_BYTES = 200_000

/** From the top of the page down to the end of this. */
export async function keepUntil(page: Page, last: Locator, path: string): Promise<void> {
  const box = await last.boundingBox()
  const height = Math.floor((box?.y ?? 0) + (box?.height ?? 0))
  const width = page.viewportSize()?.width ?? 0
  keep(await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height } }), path)
}

/** Even areas without a filter and with all the patience of zlib come out smallest. */
export function keep(png: Buffer, path: string): void {
  const small = PNG.sync.write(PNG.sync.read(png), { colorType: 2, filterType: 0, deflateStrategy: 0, deflateLevel: 9 })
  writeFileSync(path, small)
  if (small.length > LARGEST_BYTES) throw new Error(`${path} is larger than ${LARGEST_BYTES / 1000} kB`)
  console.log(`${path}: ${Math.round(small.length / 1000)} kB`)
}
