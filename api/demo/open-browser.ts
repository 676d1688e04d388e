import { spawn } from 'node:child_process'

const COMMANDS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** Somebody at a terminal sees the page at once; where no browser opens, its address has been printed. */
export function openBrowser(url: string): void {
  if (!process.stdout.isTTY || process.env.CI) return
  const [command = '', ...args] = COMMANDS[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
