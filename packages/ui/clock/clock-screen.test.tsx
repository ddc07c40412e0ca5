import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '../test-screen.tsx'
import { UnfitFileError } from '../upload/answer.ts'
import { ClockState } from './clock-state.tsx'
import { askedLonger, clockNames, standing, supplied } from './test-clock.ts'

const act = { refusal: undefined, error: undefined, reset: () => {}, busy: false }
const opened = { clock: standing, names: clockNames }

test('a clock that stands says what is asked and by whom; who may answer does so in words, who may not is told whose it is', async () => {
  const answer = vi.fn().mockResolvedValue({})
  const { unmount } = show(<ClockState opened={opened} act={act} division="510113" answer={answer} />)
  expect(screen.getByText('成都市审核人于2021-10-12 10:00提出：缺主管科室盖章页（涉及 1 项）')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '答复并恢复计时' }))
  expect(screen.getByText('请先写明内容。')).toBeTruthy()
  expect(answer).not.toHaveBeenCalled()
  fireEvent.change(screen.getByRole('textbox'), { target: { value: ' 已补 ' } })
  fireEvent.click(screen.getByRole('button', { name: '答复并恢复计时' }))
  await waitFor(() => expect(answer).toHaveBeenCalledWith('c-1', '已补', []))
  unmount()
  show(<ClockState opened={opened} act={act} division="510113" />)
  expect(screen.getByText('由县里经办人或负责人答复。')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})

test('an extension that waits is answered by who may, and says to all others whose answer it is', async () => {
  const decide = vi.fn().mockResolvedValue({})
  const asked = { clock: askedLonger('review'), names: clockNames }
  const { unmount } = show(
    <ClockState opened={asked} act={act} division="510113" decide={decide} mayDecide={({ of }) => of === 'review'} />,
  )
  fireEvent.change(screen.getByLabelText('答复意见'), { target: { value: '同意' } })
  fireEvent.click(screen.getByRole('button', { name: '同意延期' }))
  await waitFor(() => expect(decide.mock.calls[0]?.slice(1)).toEqual(['granted', '同意']))
  unmount()
  show(
    <ClockState
      opened={{ ...asked, clock: askedLonger('filing') }}
      act={act}
      division="510113"
      decide={decide}
      mayDecide={() => false}
    />,
  )
  expect(screen.getByText('由市教育局负责人答复。')).toBeTruthy()
})

test('files go with the answer, and what came with one is there to be taken', async () => {
  const answer = vi.fn().mockResolvedValue({})
  const untaken = { ...act, error: new UnfitFileError('这是网页，不能作为佐证材料。') }
  const { unmount } = show(<ClockState opened={opened} act={untaken} division="510113" answer={answer} />)
  const box = screen.getByLabelText(/^材料附件/)
  const large = new File(['x'], '过大.pdf')
  Object.defineProperty(large, 'size', { value: 21 * 1_048_576 })
  fireEvent.change(box, { target: { files: [large] } })
  expect(screen.getByText(/^没有添加：附件至多/)).toBeTruthy()
  fireEvent.change(box, { target: { files: [new File(['a'], '盖章页.pdf'), new File(['b'], '误选.pdf')] } })
  fireEvent.click(screen.getAllByRole('button', { name: '去掉' })[1] as HTMLElement)
  expect(screen.getByText('文件没有收下：这是网页，不能作为佐证材料。')).toBeTruthy()
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '已补' } })
  fireEvent.click(screen.getByRole('button', { name: '答复并恢复计时' }))
  await waitFor(() => expect(answer).toHaveBeenCalledOnce())
  expect(answer.mock.calls[0]?.[2]).toMatchObject([{ file: { name: '盖章页.pdf' } }])
  unmount()
  show(<ClockState opened={{ clock: supplied, names: clockNames }} act={act} division="510113" />)
  expect(screen.getByRole('link', { name: '盖章页.pdf' }).getAttribute('href')).toBe('/api/evidence/510113/f-1')
})
