import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useToday } from './desk-day.ts'
import { type Entrance, Gate } from './gate.tsx'
import type { Person, Session } from './person.ts'
import { announceSessionEnd } from './session-end.ts'
import { show } from './test-screen.tsx'

const reviewer: Person = {
  account: 'acc-510100-01',
  name: '李某',
  role: 'reviewer',
  level: 'city',
  authority: '510100',
  bureau: '成都市教育局',
  place: '成都市',
}
const signedIn: Session = { officer: reviewer, now: '2021-10-15T01:30:00.000Z', demonstration: null }
const signedOut: Session = { ...signedIn, officer: null }

function entrance(...sessions: readonly Session[]): Entrance {
  const session = vi.fn()
  for (const each of sessions) session.mockResolvedValueOnce(each)
  return { session, signIn: vi.fn().mockResolvedValue({ refused: null }), signOut: vi.fn() }
}

function Desk() {
  return (
    <>
      <p>今天 {useToday()}</p>
      <textarea aria-label="意见" />
    </>
  )
}

const door = { title: '市（州）教育局', onReturn: () => {}, children: () => <Desk /> }

function signInAgain() {
  fireEvent.change(screen.getByLabelText('账号'), { target: { value: 'chengdu-shenhe' } })
  fireEvent.change(screen.getByLabelText('密码'), { target: { value: 'right' } })
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
}

test('who is signed in sees the desk, on the day of the desk’s own clock', async () => {
  show(<Gate {...door} entrance={entrance(signedIn)} />)
  expect(await screen.findByText('今天 2021-10-15')).toBeTruthy()
})

test('who is not signed in sees the desk after signing in', async () => {
  show(<Gate {...door} entrance={entrance(signedOut, signedIn)} />)
  await screen.findByRole('heading', { name: '市（州）教育局' })
  expect(screen.queryByLabelText('意见')).toBeNull()
  signInAgain()
  expect(await screen.findByLabelText('意见')).toBeTruthy()
})

test('a session that ends asks to sign in over the page, and what was typed is still there', async () => {
  const onReturn = vi.fn()
  show(<Gate {...door} onReturn={onReturn} entrance={entrance(signedIn, signedIn)} />)
  fireEvent.change(await screen.findByLabelText('意见'), { target: { value: '公开时限过长' } })
  act(() => announceSessionEnd())
  expect(await screen.findByText(/登录已失效，请重新登录/)).toBeTruthy()
  signInAgain()
  await waitFor(() => expect(onReturn).toHaveBeenCalledOnce())
  expect(screen.getByLabelText<HTMLTextAreaElement>('意见').value).toBe('公开时限过长')
})

test('a server that does not answer is said, and asked again', async () => {
  const failing = entrance()
  vi.mocked(failing.session).mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValueOnce(signedIn)
  show(<Gate {...door} entrance={failing} />)
  fireEvent.click(await screen.findByRole('button', { name: '重试' }))
  expect(await screen.findByLabelText('意见')).toBeTruthy()
})
