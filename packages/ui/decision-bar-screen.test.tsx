import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { DecisionAction } from './decision-action.ts'
import { DecisionBar } from './decision-bar.tsx'
import { show } from './test-screen.tsx'

beforeEach(() => sessionStorage.clear())

const run = vi.fn()
beforeEach(() => run.mockReset().mockResolvedValue({ positions: [1] }))

const returning: DecisionAction = { key: 'return', label: '退回', run, tone: 'danger', needsReason: true }
const settling: DecisionAction = { key: 'approve', label: '审定通过', run, tone: 'primary', needsChecks: true }

function opinion() {
  return screen.getByLabelText<HTMLTextAreaElement>('意见')
}

test('a return without an opinion is not sent, and the box asks for it', () => {
  show(<DecisionBar facts="37 项" actions={[returning, settling]} busy={false} />)
  fireEvent.click(screen.getByRole('button', { name: '退回' }))
  expect(run).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(opinion())
  expect(opinion().getAttribute('aria-invalid')).toBe('true')
})

test('a return is sent with its opinion, which is gone afterwards', async () => {
  show(<DecisionBar facts="37 项" actions={[returning]} busy={false} draftKey="submission/1" />)
  fireEvent.change(opinion(), { target: { value: ' 公开时限过长。 ' } })
  fireEvent.click(screen.getByRole('button', { name: '退回' }))
  await waitFor(() => expect(run).toHaveBeenCalledWith('公开时限过长。'))
  await waitFor(() => expect(opinion().value).toBe(''))
})

test('an opinion whose sending failed stays, also when the page is left and opened again', async () => {
  run.mockResolvedValue(undefined)
  const bar = <DecisionBar facts="" actions={[returning]} busy={false} draftKey="submission/1" />
  const first = show(bar)
  fireEvent.change(opinion(), { target: { value: '公开依据不全。' } })
  fireEvent.click(screen.getByRole('button', { name: '退回' }))
  await waitFor(() => expect(run).toHaveBeenCalledOnce())
  first.unmount()
  show(bar)
  expect(opinion().value).toBe('公开依据不全。')
})

test('a double click sends once', async () => {
  let answer: (receipt: object) => void = () => {}
  run.mockReturnValue(new Promise((resolve) => (answer = resolve)))
  show(<DecisionBar facts="" actions={[settling]} busy={false} />)
  const button = screen.getByRole('button', { name: '审定通过' })
  fireEvent.click(button)
  fireEvent.click(button)
  answer({})
  await waitFor(() => expect(run).toHaveBeenCalledOnce())
})

test('a decision that waits says which check it waits for, and leads there', () => {
  const jump = vi.fn()
  const checks = [
    { met: true, label: '必改已清' },
    { met: false, label: '“招生计划”还没有审核意见', jump },
  ]
  show(<DecisionBar facts="" checks={checks} actions={[settling]} busy={false} />)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '审定通过' }).disabled).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: '还不能办理：“招生计划”还没有审核意见' }))
  expect(jump).toHaveBeenCalledOnce()
})

test('an action that is blocked says why in words', () => {
  const blocked = { ...settling, blocked: '审定须由负责人办理' }
  show(<DecisionBar facts="" actions={[blocked]} busy={false} />)
  expect(screen.getByText('还不能办理：审定须由负责人办理')).toBeTruthy()
})

test('what cannot be taken back is asked once more, with its numbers', async () => {
  const filing = { key: 'file', label: '上报省厅', run, confirm: '将 12 县 441 项上报省厅，1 县例外。' }
  show(<DecisionBar facts="" actions={[filing]} busy={false} wordless />)
  fireEvent.click(screen.getByRole('button', { name: '上报省厅' }))
  expect(run).not.toHaveBeenCalled()
  expect(await screen.findByText('将 12 县 441 项上报省厅，1 县例外。')).toBeTruthy()
  const [, confirm] = screen.getAllByRole('button', { name: '上报省厅' })
  fireEvent.click(confirm as HTMLElement)
  await waitFor(() => expect(run).toHaveBeenCalledOnce())
})

test('Ctrl+Enter sends what was chosen before the words were written; where nothing was chosen it sends nothing', async () => {
  show(<DecisionBar facts="" actions={[returning, settling]} busy={false} />)
  fireEvent.change(opinion(), { target: { value: '公开时限过长。' } })
  fireEvent.keyDown(opinion(), { key: 'Enter', ctrlKey: true })
  expect(run).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '退回' }))
  opinion().focus()
  fireEvent.keyDown(opinion(), { key: 'Enter', ctrlKey: true, isComposing: true })
  expect(run).not.toHaveBeenCalled()
  fireEvent.keyDown(opinion(), { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(run).toHaveBeenCalledWith('公开时限过长。'))
})
