import { useEffect, useState } from 'preact/hooks'
import { App } from './App.tsx'
import { wordsReady } from './language.ts'
import { NoWords } from './NoWords.tsx'

/** The app, as soon as there are words to show it with. */
export function Start() {
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')
  const begin = () => {
    wordsReady().then(
      () => setState('ready'),
      () => setState('failed'),
    )
  }
  useEffect(begin, [])
  if (state === 'ready') return <App />
  if (state === 'loading') return null
  return (
    <main class="page narrow">
      <h1>
        满意 <span lang="en">Manyi</span>
      </h1>
      <NoWords retry={begin} busy={false} />
    </main>
  )
}
