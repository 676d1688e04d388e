import { Secret, TOTP } from 'otpauth'

const STEP_S = 30
const SECRET_BYTES = 20

/** RFC 6238 with what authenticator apps expect: SHA-1, six digits, 30 seconds. */
function totp(email: string, base32: string): TOTP {
  return new TOTP({ issuer: 'Manyi', label: email, secret: Secret.fromBase32(base32), period: STEP_S, digits: 6 })
}

export function newTotpSecret(random: (bytes: number) => Buffer): string {
  const bytes = random(SECRET_BYTES)
  return new Secret({ buffer: new Uint8Array(bytes).buffer }).base32
}

export function totpUri(email: string, base32: string): string {
  return totp(email, base32).toString()
}

/** The 30-second step whose code this is, one step either way; undefined for a wrong one. */
export function totpStep(base32: string, code: string, nowMs: number): number | undefined {
  const delta = totp('', base32).validate({ token: code, timestamp: nowMs, window: 1 })
  return delta === null ? undefined : Math.floor(nowMs / 1000 / STEP_S) + delta
}
