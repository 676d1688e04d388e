import { networkInterfaces } from 'node:os'
import { z } from 'zod'

/** A link stays ≤ 60 bytes: origin + /s/ + 27 characters. */
const LONGEST_ORIGIN = 30

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine(isOrigin, 'must be an origin without a path')
    .transform(url => new URL(url).origin)
    .optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  KEY_FILE: z.string().min(1).optional(),
  TRUSTED_PROXY: z
    .string()
    .transform(text => text.split(',').map(each => each.trim()))
    .pipe(z.array(z.union([z.ipv4(), z.ipv6()])))
    .default([]),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export interface Config {
  readonly port: number
  readonly host: string
  /** Origin that codes encode, without a trailing slash. */
  readonly publicUrl: string
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  /** The login that owns the tables and migrates them; the application itself never uses it otherwise. */
  readonly databaseOwnerUrl: string | undefined
  readonly keyFile: string
  /** Addresses of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed. */
  readonly trustedProxies: readonly string[]
  readonly logLevel: string
  /** Everything is invented and every page says so. Only the demo command turns this on, no setting. */
  readonly isDemo: boolean
  /** Demo accounts need no second factor (decisions 14); no setting turns this on. */
  readonly withoutTotp: boolean
}

/** A setting that can't be used: the message is one sentence that names it. */
export class ConfigError extends Error {}

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) throw new ConfigError(sentence(parsed.error.issues[0]))
  const found = parsed.data
  if (found.DATABASE_OWNER_URL && !found.DATABASE_URL) {
    throw new ConfigError("The setting DATABASE_URL can't be left out where DATABASE_OWNER_URL is set.")
  }
  const publicUrl = found.PUBLIC_URL ?? `http://${localAddress()}:${found.PORT}`
  if (publicUrl.length > LONGEST_ORIGIN) {
    throw new ConfigError(
      `PUBLIC_URL has ${publicUrl.length} characters; printed codes stay readable only up to ${LONGEST_ORIGIN}.`,
    )
  }
  return Object.freeze({
    port: found.PORT,
    host: found.HOST,
    publicUrl,
    dataDir: found.DATA_DIR,
    databaseUrl: found.DATABASE_URL,
    databaseOwnerUrl: found.DATABASE_OWNER_URL,
    keyFile: found.KEY_FILE ?? `${found.DATA_DIR}/keys.json`,
    trustedProxies: found.TRUSTED_PROXY,
    logLevel: found.LOG_LEVEL,
    isDemo: false,
    withoutTotp: false,
  })
}

function sentence(issue: z.core.$ZodIssue | undefined): string {
  return `The setting ${String(issue?.path[0] ?? '?')} can't be used: ${issue?.message ?? 'unknown reason'}.`
}

function isOrigin(url: string): boolean {
  return URL.canParse(url) && new URL(url).href === `${new URL(url).origin}/`
}

/** An address that a phone on the same network can reach. */
function localAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap(list => list ?? [])
  const outside = all.find(each => each.family === 'IPv4' && !each.internal)
  return outside?.address ?? '127.0.0.1'
}
