import { Alert, Button, Form, Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
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

type Credentials = { readonly login: string; readonly password: string }

/** Login and password. A refusal empties the password and returns to it; the login stays. */
export function SignInForm({ signIn, onSignedIn }: { readonly signIn: SignIn; readonly onSignedIn: () => void }) {
  const [form] = Form.useForm<Credentials>()
  const password = useRef<InputRef>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>()
  const [error, setError] = useState<unknown>()

  const send = async ({ login, password: secret }: Credentials) => {
    if (busy) return
    setBusy(true)
    setError(undefined)
    try {
      const answer = await signIn(login.trim(), secret)
      setRefused(answer.refused)
      if (!answer.refused) return onSignedIn()
      form.setFieldValue('password', '')
      password.current?.focus()
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Form<Credentials> form={form} layout="vertical" requiredMark={false} onFinish={send}>
      <div className="sign-in-refused" aria-live="polite">
        {refused && <Alert type="warning" showIcon title={signInWords(refused)} />}
        <ErrorNotice error={error} />
      </div>
      <Form.Item name="login" label={t('signIn.login')} rules={[{ required: true, message: t('signIn.loginMissing') }]}>
        <Input autoFocus autoComplete="username" autoCapitalize="off" spellCheck={false} maxLength={100} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('signIn.password')}
        rules={[{ required: true, message: t('signIn.passwordMissing') }]}
      >
        <Input.Password ref={password} autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t('signIn.submit')}
      </Button>
    </Form>
  )
}
