import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { LANGUAGE_TAGS } from '../../shared/texts/language.ts'
import { ApiError, errorOfReply } from './api-error.ts'
import { language, wordsOf } from './language.ts'

const TIMEOUT_MS = 20_000
/** Files come over slow lines too. */
const FILE_TIMEOUT_MS = 300_000

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Listener = (error: ApiError) => void

const listeners = new Set<Listener>()

/** Called with every refusal, before the caller sees it: the session learns here that it has ended. */
export function onRefusal(listener: Listener): void {
  listeners.add(listener)
}

/** One request to our own API. Throws ApiError, whose message is in the language in use. */
export async function api<T>(method: Method, path: string, body?: unknown): Promise<T> {
  try {
    return await request<T>(method, path, body)
  } catch (error) {
    if (error instanceof ApiError) for (const listener of listeners) listener(error)
    throw error
  }
}

async function request<T>(method: Method, path: string, body: unknown): Promise<T> {
  const init: RequestInit = {
    method,
    credentials: 'same-origin',
    cache: 'no-store',
    headers: { accept: 'application/json', 'accept-language': LANGUAGE_TAGS[language.value] },
    signal: AbortSignal.timeout(body instanceof Blob ? FILE_TIMEOUT_MS : TIMEOUT_MS),
  }
  if (body instanceof Blob) {
    init.headers = { ...init.headers, 'content-type': body.type }
    init.body = body
  } else if (body !== undefined) {
    init.headers = { ...init.headers, 'content-type': 'application/json' }
    init.body = JSON.stringify(body)
  }
  const reply = await fetch(`/api/v1${path}`, init).catch(failure => {
    const words = wordsOf(frameTexts)
    const late = failure instanceof DOMException && failure.name === 'TimeoutError'
    throw new ApiError(0, 'network', late ? words.timeoutError : words.networkError)
  })
  if (reply.status === 204) return undefined as T
  const text = await reply.text().catch(() => '')
  if (!reply.ok) throw errorOfReply(reply.status, text, wordsOf(frameTexts).unreadableReply(reply.status))
  try {
    return JSON.parse(text) as T
  } catch {
    throw new ApiError(reply.status, 'unreadable', wordsOf(frameTexts).unreadableReply(reply.status))
  }
}
