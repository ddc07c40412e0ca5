import { entry } from '@mingce/domain/law/given'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { CorrectForm } from './correct-form.tsx'

vi.mock('../api.ts', () => ({ api: { law: { correct: { mutate: vi.fn() } } } }))

const before = { id: 'example', ...entry, version: 1, changes: [], articles: [] }
const meanwhile = { ...before, version: 2, issuer: '国务院', doubt: '未见公布文本' }
const correct = vi.mocked(api.law.correct.mutate)
const refused = Object.assign(new Error('LAW_MOVED'), {
  data: { code: 'CONFLICT', refusal: { refused: 'LAW_MOVED' } },
})

test('whoever corrects what another corrected meanwhile sees it first, loses nothing typed and puts back nothing untouched', async () => {
  show(<WhileAnotherCorrects />)
  fireEvent.change(screen.getByLabelText('文号'), { target: { value: '教育部令第2号' } })
  fireEvent.change(screen.getByLabelText('更正理由'), { target: { value: '文号有误' } })
  correct.mockRejectedValueOnce(refused)
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(correct.mock.lastCall?.[0]).toMatchObject({ seen: 1 }))

  fireEvent.click(screen.getByRole('button', { name: '另一人更正' }))
  expect(await screen.findByText('制定机关：教育部 → 国务院')).toBeTruthy()
  expect(screen.getByText('未核对之处：未登记 → 未见公布文本')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '已看过，接着办理' }))

  correct.mockResolvedValueOnce({ positions: [9], shown: true } as never)
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(correct).toHaveBeenCalledTimes(2))
  expect(correct.mock.lastCall?.[0]).toMatchObject({
    ...{ law: 'example', seen: 2, reason: '文号有误' },
    entry: { docNumber: '教育部令第2号', issuer: '国务院', doubt: '未见公布文本' },
  })
})

function WhileAnotherCorrects() {
  const [law, setLaw] = useState<typeof before>(before)
  return (
    <>
      <button type="button" onClick={() => setLaw(meanwhile)}>
        另一人更正
      </button>
      <CorrectForm law={law} onDone={() => undefined} />
    </>
  )
}
