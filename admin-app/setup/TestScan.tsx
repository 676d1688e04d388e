import { useEffect, useState } from 'preact/hooks'
import type { CodeReply } from '../../shared/contract/codes.ts'
import { setupTexts } from '../../shared/texts/admin/setup.ts'
import { CodeImage } from '../codes/CodePrints.tsx'
import type { ApiError } from '../frame/api-error.ts'
import { Loading } from '../frame/Loading.tsx'
import { wordsOf } from '../frame/language.ts'
import { Failure, Notice } from '../frame/Notice.tsx'
import { findOrCreateTestCode, useAnswers } from './test-code.ts'

/** A code that is never counted, scanned with the real phone in the real network. */
export function TestScan({ organizationId, onDone }: { organizationId: string; onDone: () => void }) {
  const words = wordsOf(setupTexts)
  const [code, setCode] = useState<CodeReply>()
  const [error, setError] = useState<ApiError>()
  const prepare = () => {
    setError(undefined)
    findOrCreateTestCode(organizationId).then(setCode, setError)
  }
  useEffect(prepare, [organizationId])
  if (error) return <Failure error={error} retry={prepare} />
  if (!code) return <Loading text={words.testPrepare} />
  return <Scan organizationId={organizationId} code={code} onDone={onDone} />
}

function Scan({ organizationId, code, onDone }: { organizationId: string; code: CodeReply; onDone: () => void }) {
  const words = wordsOf(setupTexts)
  const { answers, problem } = useAnswers(organizationId, code)
  const received = answers > 0
  return (
    <>
      <p>{words.testWhy}</p>
      {!received && <CodeImage code={code} />}
      <Notice kind={received ? 'success' : 'info'} {...(received && { title: words.testReceived })}>
        {received ? words.testReceivedNext : words.testWaiting}
      </Notice>
      {problem && <Notice kind="warning">{problem.message}</Notice>}
      {!received && (
        <p class="secondary break">
          {words.testUnreachable}{' '}
          <a href={`/s/${code.code}`} target="_blank" rel="noopener">
            {code.url}
          </a>
          <br />
          {words.testWrongAddress}
        </p>
      )}
      <div class="actions">
        <button type="button" class={received ? 'button primary' : 'button'} onClick={onDone}>
          {received ? words.next : words.skipTest}
        </button>
      </div>
    </>
  )
}
