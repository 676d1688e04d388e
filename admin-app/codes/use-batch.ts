import { useRef } from 'preact/hooks'
import type { z } from 'zod'
import type { BatchReply, newBatch } from '../../shared/contract/code-batches.ts'
import { codeBatchesTexts } from '../../shared/texts/admin/code-batches.ts'
import { api } from '../frame/api.ts'
import { ApiError } from '../frame/api-error.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'
import type { Fields } from '../frame/use-form.ts'

type Body = z.input<typeof newBatch>
type Without<T> = T extends unknown ? Omit<T, 'key'> : never

/** Sends a batch under one key as long as the form stands open: sent twice, it is made once. */
export function useBatch() {
  const key = useRef(crypto.randomUUID())
  const { id } = useHere()
  const { route } = useLocation()
  /** `nameOfRow`: how a path like matters.3 is called on the screen. */
  return async (body: Without<Body>, nameOfRow: (path: string) => string | undefined = () => undefined) => {
    const wanted = { ...body, key: key.current }
    const batch = await api<BatchReply>('POST', `/organizations/${id}/code-batches`, wanted).catch((error: unknown) => {
      throw error instanceof ApiError ? named(error, nameOfRow) : error
    })
    route(`/admin/organizations/${id}/codes/batches/${batch.id}`)
  }
}

function named(error: ApiError, nameOfRow: (path: string) => string | undefined): ApiError {
  const words = wordsOf(codeBatchesTexts)
  const problems = error.problems.map(({ path, message }) => {
    const row = nameOfRow(path)
    return { path, message: row === undefined ? message : words.rowProblem(row, message) }
  })
  return new ApiError(error.status, error.code, error.message, error.params, problems)
}

export function nothingChosen(): ApiError {
  return new ApiError(0, 'body.invalid', wordsOf(codeBatchesTexts).nothingChosen)
}

/** The label and the purpose, which every batch may have. */
export function commonOf(fields: Fields) {
  const [zh, en] = [fields['label.zh'], fields['label.en']]
  return {
    ...(zh && { label: en ? { zh, en } : { zh } }),
    purpose: fields.purpose === 'test' ? 'test' : 'live',
  } as const
}

export function daysOf(fields: Fields) {
  return fields.validDays ? { validDays: Number(fields.validDays) } : {}
}
