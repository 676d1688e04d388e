import { useEffect, useRef, useState } from 'preact/hooks'
import type { DraftReply, QuestionnaireDetail } from '../../shared/contract/questionnaires.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { tidyQuestionnaire } from '../../shared/domain/tidy-questionnaire.ts'
import { api } from '../frame/api.ts'
import { ApiError } from '../frame/api-error.ts'

/** What stands on the server now; no draft where it was published or thrown away. */
export type Theirs = Pick<QuestionnaireDetail, 'draft'>

export interface DraftState {
  readonly content: QuestionnaireContent
  /** What is saved of it on the server. */
  readonly saved: DraftReply
  readonly isChanged: boolean
  /** Brought back from before this screen was left. */
  readonly isRestored: boolean
  readonly busy: boolean
  /** What somebody else has made of it meanwhile. */
  readonly conflict: Theirs | undefined
  readonly problem: ApiError | undefined
  readonly change: (content: QuestionnaireContent) => void
  /** Saves over the given revision, by default the one that was changed; undefined where that failed. */
  readonly save: (over?: string | null) => Promise<DraftReply | undefined>
  readonly take: (theirs: Theirs) => void
  /** Runs a request; its refusal is kept as `problem` or `conflict`. */
  readonly attempt: <T>(run: () => Promise<T>) => Promise<T | undefined>
}

interface Unsaved {
  readonly content: QuestionnaireContent
  readonly saved: DraftReply
}

/** By questionnaire: changes outlive a look at another screen, and a session that ends. */
const unsaved = new Map<string, Unsaved>()

const sameContent = (a: QuestionnaireContent, b: QuestionnaireContent) =>
  JSON.stringify(tidyQuestionnaire(a)) === JSON.stringify(tidyQuestionnaire(b))

/** A draft under change: nothing is stored before it is asked for, and nothing of anybody is overwritten unseen. */
export function useDraft(path: string, id: string, draft: DraftReply): DraftState {
  const kept = unsaved.get(id)
  const [{ content, saved }, setState] = useState<Unsaved>(kept ?? { content: draft.content, saved: draft })
  const [isRestored] = useState(kept !== undefined)
  const [busy, setBusy] = useState(false)
  const [conflict, setConflict] = useState<Theirs>()
  const [problem, setProblem] = useState<ApiError>()
  const latest = useRef(content)
  latest.current = content
  const isChanged = !sameContent(content, saved.content)

  useEffect(() => {
    if (isChanged) unsaved.set(id, { content, saved })
    else unsaved.delete(id)
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    if (isChanged) addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isChanged, content, saved, id])

  const settle = (reply: DraftReply, next: QuestionnaireContent) => {
    setConflict(undefined)
    setState({ content: next, saved: reply })
  }

  async function readTheirs(): Promise<void> {
    try {
      setConflict(await api<Theirs>('GET', path))
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      // A questionnaire of which nothing was published goes with its draft.
      if (error.code === 'not-found') setConflict({ draft: null })
      else setProblem(error)
    }
  }

  async function attempt<T>(run: () => Promise<T>): Promise<T | undefined> {
    if (busy) return undefined
    setBusy(true)
    setProblem(undefined)
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (error.code === 'conflict') await readTheirs()
      else setProblem(error)
      return undefined
    } finally {
      setBusy(false)
    }
  }

  const save = (over: string | null = saved.revision) =>
    attempt(async () => {
      const detail = await api<QuestionnaireDetail>('PUT', `${path}/draft`, { content, revision: over })
      if (!detail.draft) return undefined
      // What was typed while the request was under way stays, unsaved.
      settle(detail.draft, latest.current === content ? detail.draft.content : latest.current)
      return detail.draft
    })

  const take = ({ draft: theirs }: Theirs) => {
    if (theirs) settle(theirs, theirs.content)
  }
  const change = (next: QuestionnaireContent) => setState(before => ({ ...before, content: next }))
  return { content, saved, isChanged, isRestored, busy, conflict, problem, change, save, take, attempt }
}

/** Once a draft is published or thrown away, nothing of it is to come back. */
export function forgetDraft(id: string): void {
  unsaved.delete(id)
}
