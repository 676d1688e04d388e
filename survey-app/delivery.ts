/** An answer on its way: everything needed to send it again, unchanged, from any later page. */
export interface Letter {
  /** Path of the page it was filled in on. */
  readonly page: string
  readonly url: string
  readonly lang: string
  /** The JSON that is sent, nonce included. */
  readonly body: string
}

/** The receipt's path, or why it was refused for good, or how long at least to wait before sending it again. */
export type Outcome = { readonly receipt: string } | { readonly refusal: string } | { readonly afterMs: number }

const TIMEOUT_MS = 15_000

/**
 * Sends it once. Only the server's own words settle it: 201 with a receipt, or a refusal with a code. Whatever else
 * comes back (no network, 429, 5xx, the sign-in page of a hotel's network) leaves it to be sent again.
 */
export async function deliver({ url, lang, body }: Letter, fetch: typeof globalThis.fetch): Promise<Outcome> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS)
  let afterMs = 0
  try {
    const headers = { 'content-type': 'application/json', 'accept-language': lang }
    const reply = await fetch(url, { method: 'POST', headers, body, keepalive: true, signal: abort.signal })
    const { status } = reply
    afterMs = Number(reply.headers.get('retry-after')) * 1000 || 0
    const said = await reply.json()
    if (status === 201 && said.url) return { receipt: said.url }
    if (status > 399 && status < 500 && status !== 429 && said.code) return { refusal: said.message }
  } catch {
    // No answer, or not one of ours.
  } finally {
    clearTimeout(timer)
  }
  return { afterMs }
}
