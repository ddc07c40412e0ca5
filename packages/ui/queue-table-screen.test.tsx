import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { type QueueLine, QueueTable } from './queue-table.tsx'
import { show } from './test-screen.tsx'

const line: QueueLine = {
  stream: 'submission/2021-pilot/510113/disclosure_catalog/1',
  key: 'to_review',
  division: '510113',
  kind: 'disclosure_catalog',
  n: 1,
  turn: 2,
  task: 'to_review',
  reason: 'refiled_after_return',
  since: '2021-10-13T01:00:00.000Z',
  dueDate: '2021-10-18',
  due: null,
  partCount: 37,
  scopeCount: 5,
  mustFixOpen: 1,
}
const other: QueueLine = { ...line, stream: 'other', division: '510116', kind: 'implementation_plan', scopeCount: 3 }
const open = ({ stream }: QueueLine) => `/filing/${stream}`

test('a line says how long is left, whose it is, what is to be looked at, what must be fixed, how long it waited and why', () => {
  show(<QueueTable rows={[line]} open={open} />)
  const [, row] = screen.getAllByRole('row')
  const cells = within(row as HTMLElement)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)
  expect(cells).toEqual([
    expect.stringContaining('剩1工作日'),
    '青白江区',
    '标准目录 第2稿',
    '待审核',
    '5/37项',
    '1',
    '2天',
    '退回后重新报送',
    '审核',
  ])
  expect(screen.getByRole('link', { name: '审核' }).getAttribute('href')).toBe(`/filing/${line.stream}`)
})

test('a plan is counted in sections, and a joint filing in counties, without a draft’s number', () => {
  const joint: QueueLine = { ...line, stream: 'package/2021-pilot/510100', kind: 'implementation_plan', partCount: 8 }
  show(<QueueTable rows={[other, joint]} open={open} />)
  const [, plan, filing] = screen.getAllByRole('row').map((row) => row.textContent)
  expect(plan).toContain('3/37节')
  expect(filing).toContain('8县')
  expect(filing).not.toContain('稿')
})

test('j and k move from line to line, but not while an input method is composing', () => {
  show(<QueueTable rows={[line, other]} open={open} />)
  const [first, second] = screen.getAllByRole('link', { name: '审核' })
  first?.focus()
  fireEvent.keyDown(first as HTMLElement, { key: 'j' })
  expect(document.activeElement).toBe(second)
  fireEvent.keyDown(second as HTMLElement, { key: 'k', isComposing: true })
  expect(document.activeElement).toBe(second)
  fireEvent.keyDown(second as HTMLElement, { key: 'k' })
  expect(document.activeElement).toBe(first)
})

test('what waits on another post is looked at, and no act of theirs is offered', () => {
  show(<QueueTable rows={[line]} open={open} ofOthers />)
  expect(screen.getByRole('link', { name: '查看' }).getAttribute('href')).toBe(`/filing/${line.stream}`)
  expect(screen.queryByRole('link', { name: '审核' })).toBeNull()
})

test('the days for 签收 of what was called in count from 调取, and it says so', () => {
  const due = {
    startDate: '2021-10-12',
    rule: { amount: 3, unit: 'working_day', holidayPolicy: 'keep' },
    dueDate: '2021-10-15',
  }
  const waiting = {
    ...line,
    task: 'to_accept',
    due: {
      ...due,
      explanation: { skipped: [], weekendDays: 0, makeupWorkdays: [], stoppedDays: 0, move: null, calendars: [] },
    },
    dueDate: due.dueDate,
  } as const
  const told = (reason: QueueLine['reason']) => {
    show(<QueueTable rows={[{ ...waiting, reason } as unknown as QueueLine]} open={open} />)
    const said = screen.getByText(/10\/12/).textContent
    cleanup()
    return said
  }
  expect(told('called_in')).toContain('10/12 调取')
  expect(told('first_filing')).toContain('10/12 报送')
})

test('an empty desk says what happens next', () => {
  show(<QueueTable rows={[]} open={open} />)
  expect(screen.getByText(/暂无待办。/)).toBeTruthy()
})

test('a county’s own queue does not name the county', () => {
  show(<QueueTable rows={[line]} open={open} hideDivision />)
  expect(screen.queryByText('青白江区')).toBeNull()
})

test('when asking failed that is said, and what was there stays', () => {
  const retry = vi.fn()
  show(<QueueTable rows={[line]} open={open} error={new TypeError('Failed to fetch')} retry={retry} />)
  expect(screen.getByText('连接中断，内容已保留，正在重连…')).toBeTruthy()
  expect(screen.getByText('青白江区')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '重试' }))
  expect(retry).toHaveBeenCalledOnce()
})

test('whoever comes back to the list is at the line they opened, or at what stands in its place', () => {
  const last: QueueLine = { ...line, stream: 'last', division: '510117' }
  const links = () => screen.getAllByRole('link', { name: '审核' })
  const first = show(<QueueTable rows={[line, other, last]} open={open} />)
  fireEvent.click(links()[1] as HTMLElement)
  first.unmount()
  const second = show(<QueueTable rows={[line, other, last]} open={open} />)
  expect(document.activeElement).toBe(links()[1])
  fireEvent.click(links()[1] as HTMLElement)
  second.unmount()
  show(<QueueTable rows={[line, last]} open={open} />)
  expect(document.activeElement).toBe(links()[1])
})
