import { Modal } from 'antd'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { type DeskDay, DeskDayContext } from './desk-day.ts'
import { calendarOf } from './due-state.ts'
import { ErrorNotice } from './error-notice.tsx'
import { Loading } from './loading.tsx'
import { PersonContext, type Session } from './person.ts'
import { onSessionEnd } from './session-end.ts'
import { type SignIn, SignInForm, SignInScreen } from './sign-in-screen.tsx'
import { t } from './words/t.ts'

/** How an app asks its server who is there, signs in, and signs out: `api.session.whoAmI`, `.signIn`, `.signOut`. */
export type Entrance = {
  readonly session: () => Promise<Session>
  readonly signIn: SignIn
  readonly signOut: () => Promise<unknown>
}

type GateProps = {
  readonly title: string
  readonly entrance: Entrance
  /** Draws what only someone signed in sees. */
  readonly children: (session: Session) => ReactNode
  /** Called when the session goes on after an interruption: what stands on the screen is asked for again. */
  readonly onReturn: () => void
}

/**
 * Lets in who is signed in, and asks everyone else to. When a session ends, the question comes over the page, which stays
 * as it is with every word typed; another account that signs in there begins anew.
 */
export function Gate({ title, entrance, children, onReturn }: GateProps) {
  const [session, setSession] = useState<Session>()
  const deskDay = useMemo(() => deskDayOf(session), [session])
  const [error, setError] = useState<unknown>()
  const [ended, setEnded] = useState(false)
  const load = useCallback(async () => {
    setError(undefined)
    try {
      setSession(await entrance.session())
    } catch (failure) {
      setError(failure)
    }
  }, [entrance])
  useEffect(() => void load(), [load])
  useEffect(() => onSessionEnd(() => setEnded(true)), [])

  if (error) return <ErrorNotice error={error} retry={load} />
  if (!session) return <Loading />
  const { officer, demonstration } = session
  if (!officer)
    return <SignInScreen title={title} demonstration={demonstration} signIn={entrance.signIn} onSignedIn={load} />

  const goOn = async () => {
    const next = await entrance.session()
    if (next.officer?.account !== officer.account) return location.reload()
    setEnded(false)
    onReturn()
  }
  return (
    <PersonContext value={officer}>
      <DeskDayContext value={deskDay}>{children(session)}</DeskDayContext>
      <Modal open={ended} title={t('signIn.heading')} footer={null} closable={false} destroyOnHidden width={420}>
        <p>{t('signIn.again')}</p>
        <SignInForm signIn={entrance.signIn} onSignedIn={goOn} />
      </Modal>
    </PersonContext>
  )
}

function deskDayOf(session: Session | undefined): DeskDay {
  const clockAheadMs = session ? Date.parse(session.now) - Date.now() : 0
  return { clockAheadMs, calendar: calendarOf(session?.calendars ?? []) }
}
