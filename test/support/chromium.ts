import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { findChromium, NO_CHROMIUM } from './find-chromium.mjs'

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A headless Chromium with a fresh profile, which goes when it is closed. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = await findChromium()
  if (!executablePath) throw new Error(NO_CHROMIUM)
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = [...QUIET, ...sandbox, ...(options.args ?? [])]
  return chromium.launch({ ...options, executablePath, headless: true, args })
}
