import { Alert, Button, Input, type InputRef } from 'antd'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { DemonstrationStrip } from './demonstration-strip.tsx'
import { ErrorNotice } from './error-notice.tsx'
import type { Session } from './person.ts'
import { signInWords } from './words/refusals.ts'
import { t } from './words/t.ts'
import './sign-in-screen.css'

/** Asks the server to sign in; the answer names the refusal, `{ refused: 'WRONG_LOGIN' }`, or nothing when it is done. */
export type SignIn = (login: string, password: string) => Promise<{ readonly refused?: string | null }>

/** The page of someone who is not signed in. */
export function SignInScreen({
  title,
  demonstration,
  signIn,
  onSignedIn,
}: {
  readonly title: string
  readonly demonstration: Session['demonstration']
  readonly signIn: SignIn
  readonly onSignedIn: () => void
}) {
  return (
    <div className="sign-in">
      <DemonstrationStrip demonstration={demonstration} />
      <main>
        <div className="sign-in-card">
          <h1>{title}</h1>
          <SignInForm signIn={signIn} onSignedIn={onSignedIn} />
        </div>
      </main>
      <footer className="not-secret">{t('notSecret')}</footer>
    </div>
  )
}

/** Login and password. A refusal empties the password and returns to it; the login stays. */
export function SignInForm({ signIn, onSignedIn }: { readonly signIn: SignIn; readonly onSignedIn: () => unknown }) {
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<string | null>()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const passwordBox = useRef<InputRef>(null)
  const missing = { login: tried && login.trim() === '', password: tried && password === '' }

  const send = async () => {
    setTried(true)
    if (busy || login.trim() === '' || password === '') return
    setBusy(true)
    setError(undefined)
    try {
      const answer = await signIn(login.trim(), password)
      setRefused(answer.refused)
      if (!answer.refused) return onSignedIn()
      setPassword('')
      setTried(false)
      passwordBox.current?.focus()
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }

  return (
    <form className="sign-in-form" noValidate onSubmit={submit}>
      <div aria-live="polite">
        {refused && <Alert type="warning" showIcon title={signInWords(refused)} />}
        <ErrorNotice error={error} />
      </div>
      <Field label={t('signIn.login')} fault={missing.login && t('signIn.loginMissing')}>
        <Input
          autoFocus
          autoComplete="username"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={100}
          value={login}
          status={missing.login ? 'error' : ''}
          onChange={(event) => setLogin(event.target.value)}
        />
      </Field>
      <Field label={t('signIn.password')} fault={missing.password && t('signIn.passwordMissing')}>
        <Input.Password
          ref={passwordBox}
          autoComplete="current-password"
          maxLength={200}
          value={password}
          status={missing.password ? 'error' : ''}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Field>
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t('signIn.submit')}
      </Button>
    </form>
  )
}

type FieldProps = { readonly label: string; readonly fault: string | false; readonly children: ReactNode }

function Field({ label, fault, children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the input is the child
    <label>
      <span>{label}</span>
      {children}
      {fault && (
        <span className="sign-in-fault" role="alert">
          {fault}
        </span>
      )}
    </label>
  )
}
