import { useEffect, useState } from 'preact/hooks'
import type { CodeReply, codeList, NewCode } from '../../shared/contract/codes.ts'
import { TEST_CODE_LABEL } from '../../shared/texts/entered-names.ts'
import { api } from '../frame/api.ts'
import type { ApiError } from '../frame/api-error.ts'

type Codes = ReturnType<typeof codeList.parse>

const POLL_MS = 2000

const running = new Map<string, Promise<CodeReply>>()

/** One test code, also when the page is loaded twice. */
export function findOrCreateTestCode(organizationId: string): Promise<CodeReply> {
  const begun = running.get(organizationId)
  if (begun) return begun
  const run = findOrCreate(organizationId).finally(() => running.delete(organizationId))
  running.set(organizationId, run)
  return run
}

async function findOrCreate(organizationId: string): Promise<CodeReply> {
  const path = `/organizations/${organizationId}/codes`
  const { codes } = await api<Codes>('GET', path)
  const usable = codes.find(code => code.purpose === 'test' && code.state === 'open' && code.kind === 'standing')
  if (usable?.code) return usable
  const body: NewCode = { kind: 'standing', purpose: 'test', label: TEST_CODE_LABEL }
  return api<CodeReply>('POST', path, body)
}

/** Asks every two seconds until the first answer is there; a failure is told, and asking goes on. */
export function useAnswers(organizationId: string, code: CodeReply): { answers: number; problem?: ApiError } {
  const [state, setState] = useState<{ answers: number; problem?: ApiError }>({ answers: code.answers })
  const waiting = state.answers === 0
  useEffect(() => {
    if (!waiting) return
    let timer = 0
    let gone = false
    const ask = async () => {
      const next = await api<CodeReply>('GET', `/organizations/${organizationId}/codes/${code.id}`).then(
        ({ answers }) => ({ answers }),
        (problem: ApiError) => ({ answers: 0, problem }),
      )
      if (gone) return
      setState(next)
      timer = window.setTimeout(ask, POLL_MS)
    }
    timer = window.setTimeout(ask, POLL_MS)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [organizationId, code.id, waiting])
  return state
}
