import { type Person, PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { ItemDrawer } from './item-drawer.tsx'
import { content, declinedSweep, draft, draftItem, sweep } from './test-sweep.ts'

vi.mock('../api.ts', () => {
  const empty = { query: vi.fn(async () => []) }
  const mutate = () => ({ mutate: vi.fn() })
  return {
    api: {
      law: { changes: { query: vi.fn() } },
      catalog: {
        ...{ pages: empty, guides: empty, reviseItem: mutate(), retireItem: mutate() },
        ...{ renameItem: mutate(), mergeItems: mutate(), splitItem: mutate() },
        evidence: { query: vi.fn(async () => ({ entries: [], names: {} })) },
      },
    },
  }
})

const drafter: Person = {
  ...{ account: 'acc-510113-01', name: '经办人', role: 'drafter', level: 'county' },
  ...{ authority: '510113', bureau: '青白江区教育局', place: '青白江区' },
}
const row = draftItem('i-1', {
  name: content.name,
  category: content.category,
  guideRow: null,
  missing: [],
  adopted: [],
  lineage: [],
  retired: null,
  revision: 1,
})
const open = (lockedBy: string | null) =>
  show(
    <PersonContext value={drafter}>
      <ItemDrawer draft={draft(lockedBy, [row])} item="i-1" close={vi.fn()} />
    </PersonContext>,
  )
const told = '不按 2021年4月30日 的修改改引（县级 2021年10月14日 答复）：省厅同意沿用'

test('what the county does not follow of a change of a law stands at the item’s 公开依据, with its law and the reason', async () => {
  vi.mocked(api.law.changes.query).mockResolvedValue([declinedSweep])
  open(null)
  const field = (await screen.findByText(told)).closest('[data-element]')
  expect(field?.getAttribute('data-element')).toBe('legalBases')
  expect(field?.textContent).toContain('《教育法》')
})

test('so it does while the catalog is examined', async () => {
  vi.mocked(api.law.changes.query).mockResolvedValue([declinedSweep])
  open('submission/2021-pilot/510113/disclosure_catalog/1')
  expect((await screen.findByText(told)).closest('dd')?.textContent).toContain('教师法')
})

test('an answer to another item, or one that is not given yet, is not this one’s', async () => {
  const others = declinedSweep.items.map((each) => ({ ...each, item: 'i-2' }))
  vi.mocked(api.law.changes.query).mockResolvedValue([{ ...declinedSweep, items: [...others, ...sweep.items] }])
  open(null)
  await waitFor(() => expect(api.law.changes.query).toHaveBeenCalled())
  expect(await screen.findByLabelText(/^公开依据/)).toBeTruthy()
  expect(screen.queryByText(/不按/)).toBeNull()
})
