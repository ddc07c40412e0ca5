import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '../test-screen.tsx'
import { ClockState } from './clock-state.tsx'
import { askedLonger, clockNames, standing } from './test-clock.ts'

const act = { refusal: undefined, error: undefined, reset: () => {}, busy: false }
const opened = { clock: standing, names: clockNames }

test('a clock that stands says what is asked and by whom; who may answer does so in words, who may not is told whose it is', async () => {
  const answer = vi.fn().mockResolvedValue({})
  const { unmount } = show(<ClockState opened={opened} act={act} answer={answer} />)
  expect(screen.getByText('成都市审核人于2021-10-12 10:00提出：缺主管科室盖章页（涉及 1 项）')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '答复并恢复计时' }))
  expect(screen.getByText('请先写明内容。')).toBeTruthy()
  expect(answer).not.toHaveBeenCalled()
  fireEvent.change(screen.getByRole('textbox'), { target: { value: ' 已补 ' } })
  fireEvent.click(screen.getByRole('button', { name: '答复并恢复计时' }))
  await waitFor(() => expect(answer).toHaveBeenCalledWith('c-1', '已补'))
  unmount()
  show(<ClockState opened={opened} act={act} />)
  expect(screen.getByText('由县里经办人或负责人答复。')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})

test('an extension that waits is answered by who may, and says to all others whose answer it is', async () => {
  const decide = vi.fn().mockResolvedValue({})
  const asked = { clock: askedLonger('review'), names: clockNames }
  const { unmount } = show(
    <ClockState opened={asked} act={act} decide={decide} mayDecide={({ of }) => of === 'review'} />,
  )
  fireEvent.change(screen.getByLabelText('答复意见'), { target: { value: '同意' } })
  fireEvent.click(screen.getByRole('button', { name: '同意延期' }))
  await waitFor(() => expect(decide.mock.calls[0]?.slice(1)).toEqual(['granted', '同意']))
  unmount()
  show(
    <ClockState
      opened={{ ...asked, clock: askedLonger('filing') }}
      act={act}
      decide={decide}
      mayDecide={() => false}
    />,
  )
  expect(screen.getByText('由市教育局负责人答复。')).toBeTruthy()
})
