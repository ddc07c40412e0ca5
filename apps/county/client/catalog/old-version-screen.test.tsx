import { chainOf, itemFrom, rowOf } from '@mingce/domain/guide-upgrade/given'
import { show } from '@mingce/ui/test-screen'
import { screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { Draft, DraftItem, GuideRow } from '../questions.ts'
import { useGuideTexts } from './grid/guide-texts.ts'
import type { GridRow } from './grid/rows.ts'
import { GuideDrawer } from './guide-drawer.tsx'
import { useGuideText } from './guide-text.ts'
import { ImprovementTab } from './improvement-tab.tsx'

vi.mock('../api.ts', () => ({
  api: {
    catalog: {
      ...{ guides: { query: vi.fn() }, guide: { query: vi.fn() }, versions: { query: vi.fn() } },
      draftItem: { mutate: vi.fn() },
    },
  },
}))

// 青白江区 took its item from 招生计划 of the first version and calls it otherwise; the version that stands calls that row 招生安排.
const plan = rowOf('v1-1', '招生计划')
const [, standing] = chainOf({ rows: [plan] }, { rows: [], renames: [{ from: 'v1-1', row: 'v2-1' }] })
const now = rowOf('v2-1', '招生安排', { contentElements: ['招生安排', '咨询电话'] })
const told: GuideRow = {
  ...{ ...now, guide: 'v2', category: now.item.category, name: now.item.name, ids: ['v1-1', 'v2-1'] },
  names: [plan.item, now.item],
  notes: [{ note: 'n-1', text: '各县可结合实际细化。', writtenOn: '2021-10-14' }],
}
const own = itemFrom(1, plan, { name: '入学办法', contentElements: ['招生计划', '咨询电话', '家访安排'] })
const item = { ...own, category: own.content.category, name: own.content.name, retired: null } as unknown as DraftItem
const draft = { head: { lockedBy: null }, items: [item] } as unknown as Draft

beforeEach(() => {
  const head = { guide: 'v2', ...standing?.head, supersededBy: null }
  vi.mocked(api.catalog.guides.query).mockResolvedValue([head] as never)
  vi.mocked(api.catalog.guide.query).mockResolvedValue([told])
  vi.mocked(api.catalog.versions.query).mockResolvedValue([])
})

test('an item of a county on the old version is held against its row as it is called now', async () => {
  show(<ImprovementTab draft={draft} />)
  expect(await screen.findByText('0 项，另有 0 项在比照之外')).toBeTruthy()
  expect(screen.queryByText(/比照中有/)).toBeNull()
})

test('its form and its line in the grid show what that row says now', async () => {
  const line = { content: own.content, server: item, edit: undefined } as unknown as GridRow
  function Texts() {
    const [form, grid] = [useGuideText(item), useGuideTexts()(line)]
    return <p>{[form, grid].map((each) => each?.row ?? 'none').join(' ')}</p>
  }
  show(<Texts />)
  expect(await screen.findByText('v2-1 v2-1')).toBeTruthy()
})

test('从标准指引选用 does not offer it as a new item, and shows what the province says to it', async () => {
  show(<GuideDrawer draft={draft} isOpen close={() => {}} />)
  const drawer = within(await screen.findByRole('dialog'))
  expect((await drawer.findByRole<HTMLInputElement>('checkbox', { name: '招生管理 › 招生安排' })).disabled).toBe(true)
  const notes = within(drawer.getByRole('complementary', { name: '省厅说明' }))
  expect(notes.getByText('各县可结合实际细化。（2021年10月14日）')).toBeTruthy()
})
