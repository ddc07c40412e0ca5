import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { FilingName } from '../questions.ts'
import { filing, sheet } from './test-sheet.ts'
import { UndoDecision } from './undo-decision.tsx'

vi.mock('../api.ts', () => ({ api: { filing: { open: { query: vi.fn() }, recall: { mutate: vi.fn() } } } }))

const [qingbaijiang, shuangliu] = [filing, { ...filing, division: '510116' } as FilingName]

beforeEach(() => {
  vi.clearAllMocks()
  vi.mocked(api.filing.open.query).mockResolvedValue(sheet([], { head: { stage: 'returned', version: 21 } }))
  vi.mocked(api.filing.recall.mutate).mockResolvedValue({ positions: [48213], shown: true })
})

/** Two decisions one after the other, as their notifications stand on any page. */
function decideBoth() {
  const rest = { decidedAt: Date.now(), onUndone: vi.fn(), onOpen: vi.fn(), onOver: vi.fn() }
  show(
    <>
      <UndoDecision filing={qingbaijiang} {...rest} />
      <UndoDecision filing={shuangliu} {...rest} />
      <textarea aria-label="意见" />
    </>,
  )
}

const undone = () => vi.mocked(api.filing.recall.mutate).mock.calls.map(([sent]) => sent.filing.division)
const named = () =>
  screen.getAllByRole('button', { name: '撤销' }).map((each) => each.getAttribute('aria-keyshortcuts'))
const press = (key: string, over: object = {}) => fireEvent.keyDown(document.body, { key, ...over })

test('z takes back the newest decision, whose button says so, and then the one before it', async () => {
  decideBoth()
  expect(named()).toEqual([null, 'z'])
  press('z')
  await waitFor(() => expect(undone()).toEqual(['510116']))
  await screen.findByText('已撤销，此件回到审核中')
  expect(named()).toEqual(['z'])
  press('z')
  await waitFor(() => expect(undone()).toEqual(['510116', '510113']))
  await waitFor(() => expect(screen.getAllByText('已撤销，此件回到审核中')).toHaveLength(2))
  press('z')
  expect(undone()).toHaveLength(2)
})

test('the button takes back its own decision, whichever is the newest', async () => {
  decideBoth()
  fireEvent.click(screen.getAllByRole('button', { name: '撤销' })[0] as HTMLElement)
  await waitFor(() => expect(undone()).toEqual(['510113']))
  await waitFor(() => expect(named()).toEqual(['z']))
})

test('z undoes nothing while someone types, while an input method composes, or together with Ctrl', () => {
  decideBoth()
  fireEvent.keyDown(screen.getByLabelText('意见'), { key: 'z' })
  press('z', { isComposing: true })
  press('z', { ctrlKey: true })
  expect(undone()).toEqual([])
  expect(named()).toEqual([null, 'z'])
})
