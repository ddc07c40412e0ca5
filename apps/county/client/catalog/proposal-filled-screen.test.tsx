import { show } from '@mingce/ui/test-screen'
import { useQueryClient } from '@tanstack/react-query'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { ItemDesk } from './item-desk.tsx'
import { ProposalFilled } from './proposal-filled.tsx'
import { content, draftItem, proposal, sweep } from './test-sweep.ts'

vi.mock('../api.ts', () => ({
  api: {
    law: { changes: { query: vi.fn() } },
    catalog: { reviseItem: { mutate: vi.fn() }, pages: { query: vi.fn(async () => []) } },
  },
}))

beforeEach(() => {
  vi.clearAllMocks()
  vi.mocked(api.law.changes.query).mockResolvedValue([sweep] as never)
})

const colleague = { ...content, name: '教师培训与考核' }

/** The item opened from the proposal; a button lets a colleague reword it meanwhile. */
function Opened() {
  const [row, setRow] = useState(draftItem('i-1'))
  const queryClient = useQueryClient()
  const reword = () => {
    setRow(draftItem('i-1', { content: colleague, digest: 'i-1 reworded' }))
    void queryClient.invalidateQueries()
  }
  return (
    <>
      <button type="button" onClick={reword}>
        同事改报
      </button>
      <ProposalFilled row={row} law="education 1">
        {(filled) => <ItemDesk row={row} filled={filled} />}
      </ProposalFilled>
    </>
  )
}

const bases = async () => (await screen.findByLabelText<HTMLTextAreaElement>(/^公开依据/)).value
const filledIn = /^已填入《教育法》2021年4月30日变动后的建议文字/

test('what is proposed is filled in and said so', async () => {
  show(<Opened />)
  expect(await bases()).toBe(proposal.legalBases.join('\n'))
  expect(screen.getByText(filledIn)).toBeTruthy()
})

test('after the question failed and was asked again, the form holds what it says it was filled with', async () => {
  vi.mocked(api.law.changes.query).mockRejectedValueOnce(new Error('offline'))
  show(<Opened />)
  fireEvent.click(await screen.findByRole('button', { name: /重\s*试/ }))
  expect(await screen.findByText(filledIn)).toBeTruthy()
  expect(await bases()).toBe(proposal.legalBases.join('\n'))
})

test('what is there no more is said, over the item as it stands', async () => {
  vi.mocked(api.law.changes.query).mockResolvedValue([])
  show(<Opened />)
  expect(await screen.findByText(/^这项改引建议已经没有了/)).toBeTruthy()
  expect(await bases()).toBe(content.legalBases.join('\n'))
})

test('what a colleague wrote meanwhile is compared with the item as it stood, not with the proposal; taken, it is no proposal any more', async () => {
  show(<Opened />)
  expect(await bases()).toBe(proposal.legalBases.join('\n'))
  vi.mocked(api.law.changes.query).mockResolvedValue([])
  fireEvent.click(screen.getByRole('button', { name: '同事改报' }))
  const newer = (await screen.findByText(/^在您修改期间/)).closest('[role=alert]')?.textContent
  expect(newer).toContain('考核')
  expect(newer).not.toContain('2021年修正')
  expect(await bases(), 'one’s own words stay').toBe(proposal.legalBases.join('\n'))
  fireEvent.click(screen.getByRole('button', { name: '放弃我的内容，改用新文字' }))
  await waitFor(async () => expect(await bases()).toBe(content.legalBases.join('\n')))
  expect(screen.queryByText(filledIn)).toBeNull()
})
