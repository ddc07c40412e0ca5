import { cleanup, fireEvent, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import type { DecisionAction } from '../decision-action.ts'
import { type Person, PersonContext } from '../person.ts'
import { show } from '../test-screen.tsx'
import { AbsencePage } from './absence-page.tsx'
import { AbsenceStrip } from './absence-strip.tsx'
import type { EndEarly } from './absence-table.tsx'
import type { AbsenceSent, AbsencesSent } from './absences.ts'
import { AbsencesContext, signedFor, usePostFor } from './standing-in.ts'
import type { Announce } from './use-announcement.ts'

const checker: Person = {
  ...{ account: 'b', name: '青白江区审核人', role: 'checker', level: 'county' },
  ...{ authority: '510113', bureau: '青白江区教育局', place: '青白江区' },
}
const leader: Person = { ...checker, account: 'c', name: '青白江区负责人', role: 'leader' }
const away: AbsenceSent = {
  ...{ absence: 'x', account: 'c', role: 'leader', substitute: 'b', reason: '年休' },
  ...{ from: '2021-10-14', until: '2021-10-20', announcedBy: 'c', announcedAt: '2021-10-13T01:00:00.000Z' },
  ...{ ended: null, phase: 'running', mayEnd: true },
}
const absences: AbsencesSent = {
  today: '2021-10-15',
  absences: [away],
  people: [
    { account: 'a', role: 'drafter' },
    { account: 'b', role: 'checker' },
    { account: 'c', role: 'leader' },
  ],
  announceable: { a: ['b', 'c'], b: ['c'], c: ['b'] },
  names: { a: '青白江区经办人', b: '青白江区审核人', c: '青白江区负责人' },
}
const command = { busy: false, refusal: undefined, error: undefined, receipt: undefined, reset: vi.fn() }

function at(person: Person, shown: ReactNode, known = absences) {
  show(
    <PersonContext value={person}>
      <AbsencesContext value={known}>{shown}</AbsencesContext>
    </PersonContext>,
  )
}

function Sign() {
  const post = usePostFor('leader')
  const sign: DecisionAction = { key: 'sign', label: '签发', run: () => undefined }
  return <p>{post ? signedFor(sign, post).label : '不能签发'}</p>
}

test('whoever stands in is told for whom and until when, and the button says in whose name', () => {
  at(
    checker,
    <>
      <AbsenceStrip />
      <Sign />
    </>,
  )
  expect(screen.getByText('您代 青白江区负责人 办理至2021年10月20日。')).toBeTruthy()
  expect(screen.getByText('代青白江区负责人签发')).toBeTruthy()
})

test('whoever is away is told who stands in, and signs in their own name all the same', () => {
  at(
    leader,
    <>
      <AbsenceStrip />
      <Sign />
    </>,
  )
  expect(screen.getByText('您已登记外出至2021年10月20日，由 青白江区审核人 代办；您仍可自己办理。')).toBeTruthy()
  expect(screen.getByText('签发')).toBeTruthy()
})

test('an absence to come, over or ended gives no post', () => {
  for (const phase of ['coming', 'over', 'ended'] as const) {
    at(checker, <Sign />, { ...absences, absences: [{ ...away, phase }] })
    expect(document.body.textContent).toContain('不能签发')
    cleanup()
  }
})

test('the leader announces a colleague’s absence in one sentence, and ends one early with a reason', async () => {
  const announced = vi.fn(() => Promise.resolve(undefined))
  const ended = vi.fn(() => Promise.resolve(undefined))
  const announce: Announce = { ...command, run: announced }
  const end: EndEarly = { ...command, run: ended }
  at(leader, <AbsencePage absences={absences} error={null} retry={vi.fn()} announce={announce} end={end} />)
  fireEvent.change(screen.getByLabelText('最后一天'), { target: { value: '2021-10-22' } })
  expect(screen.getByText('2021年10月15日至2021年10月22日，由 青白江区审核人 代 青白江区负责人 办理。')).toBeTruthy()
  expect(screen.getByRole('button', { name: '登记' }).hasAttribute('disabled')).toBe(true)
  fireEvent.change(screen.getByLabelText('事由'), { target: { value: ' 出差 ' } })
  fireEvent.click(screen.getByRole('button', { name: '登记' }))
  expect(announced).toHaveBeenCalledWith(
    expect.objectContaining({ account: 'c', substitute: 'b', from: '2021-10-15', until: '2021-10-22', reason: '出差' }),
  )
  expect(screen.getByText(/余下的人少于所需岗位/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '提前结束' }))
  expect((await screen.findByLabelText<HTMLInputElement>('原因')).value).toBe('提前返岗')
})
