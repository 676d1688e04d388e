import { useState } from 'preact/hooks'
import type { SessionReply } from '../../shared/contract/accounts.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { settingsTexts } from '../../shared/texts/admin/settings.ts'
import { api } from '../frame/api.ts'
import { Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { useHere } from '../frame/here.ts'
import { LanguageSwitch } from '../frame/LanguageSwitch.tsx'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { Page } from '../frame/Page.tsx'
import { useForm } from '../frame/use-form.ts'
import { passwordProblem } from '../session/checks.ts'
import { keepSession } from '../session/session.ts'
import { OwnSessions } from './OwnSessions.tsx'

export function Account() {
  const words = wordsOf(settingsTexts)
  const [outcome, setOutcome] = useState<{ text: string; count: number }>({ text: '', count: 0 })
  const done = (text: string) => setOutcome(before => ({ text, count: before.count + 1 }))
  return (
    <Page title={words.accountTitle}>
      {outcome.count > 0 && (
        <Notice key={outcome.count} kind="success" takesFocus>
          {outcome.text}
        </Notice>
      )}
      <div class="code-detail">
        <div>
          <OwnName onDone={done} />
          <SecondFactor />
        </div>
        <div>
          <Password key={outcome.count} onDone={done} />
        </div>
      </div>
      <OwnSessions key={`sessions ${outcome.count}`} onDone={done} />
    </Page>
  )
}

function OwnName({ onDone }: { onDone: (text: string) => void }) {
  const words = wordsOf(settingsTexts)
  const { session } = useHere()
  const form = useForm({
    send: async ({ name }) => {
      keepSession(await api<SessionReply>('PATCH', '/account', { name }))
      onDone(words.saved)
    },
  })
  return (
    <section class="card">
      <h2>{words.ownNameTitle}</h2>
      <Form form={form} submit={wordsOf(frameTexts).save}>
        <Field
          form={form}
          name="name"
          label={words.ownName}
          autocomplete="name"
          maxLength={100}
          value={session.user.name}
        />
      </Form>
      <dl class="facts">
        <dt>{words.email}</dt>
        <dd class="break">
          {session.user.email}
          <span class="means">{words.emailFixed}</span>
        </dd>
        <dt>{wordsOf(frameTexts).language}</dt>
        <dd>
          {words.languageNow} <LanguageSwitch />
        </dd>
      </dl>
    </section>
  )
}

function SecondFactor() {
  const words = wordsOf(settingsTexts)
  const { session } = useHere()
  return (
    <section class="card">
      <h2>{words.twoStep}</h2>
      <p>{session.totp === 'active' ? words.twoStepOn : words.twoStepOff}</p>
    </section>
  )
}

function Password({ onDone }: { onDone: (text: string) => void }) {
  const words = wordsOf(settingsTexts)
  const { session } = useHere()
  const form = useForm({
    check: fields => passwordProblem('password', fields.password, words.passwordShort),
    send: async fields => {
      await api('PUT', '/account/password', { current: fields.current, password: fields.password })
      onDone(words.passwordChanged)
    },
  })
  return (
    <section class="card">
      <h2>{words.password}</h2>
      <Form form={form} submit={words.changePassword}>
        {/* So that a password manager knows whose password it keeps. */}
        <input type="hidden" name="username" autocomplete="username" value={session.user.email} />
        <Field form={form} name="current" label={words.current} type="password" autocomplete="current-password" />
        <Field
          form={form}
          name="password"
          label={words.fresh}
          hint={words.freshHint}
          type="password"
          autocomplete="new-password"
          maxLength={200}
        />
      </Form>
    </section>
  )
}
