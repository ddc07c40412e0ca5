import { type Person, PersonContext } from '@mingce/ui/person'
import { item } from '@mingce/ui/test-items'
import { show } from '@mingce/ui/test-screen'
import { createEvent, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { GridView } from '../catalog/grid/grid-view.tsx'
import type { Draft, DraftItem } from '../questions.ts'

vi.mock('../api.ts', () => ({
  api: {
    catalog: {
      guides: { query: vi.fn() },
      guide: { query: vi.fn() },
      saveItems: { mutate: vi.fn() },
      editing: { mutate: vi.fn() },
      widths: { query: vi.fn() },
      keepWidths: { mutate: vi.fn() },
    },
  },
}))

const drafter: Person = {
  ...{ account: 'acc-510113-01', name: '经办人', role: 'drafter', level: 'county' },
  ...{ authority: '510113', bureau: '青白江区教育局', place: '青白江区' },
}

function standing(id: string, content = item(), digest = 'a'.repeat(64)): DraftItem {
  return {
    ...{ stream: 'catalog/510113', key: id, division: '510113', height: 0, heldFrom: 1, heldUntil: null },
    ...{ item: id, ordinal: 1, digest, category: content.category, name: content.name, content },
    ...{
      revision: 1,
      adopted: [],
      editors: [],
      lineage: [],
      retired: null,
      origin: { kind: 'local', ref: null },
      guideRow: null,
      missing: [],
    },
  }
}

const draft = {
  head: { lockedBy: null },
  items: [standing('i-1'), standing('i-2', item({ name: '招生计划', disclosingBody: null }))],
} as unknown as Draft
const showGrid = () =>
  show(
    <PersonContext value={drafter}>
      <GridView draft={draft} />
    </PersonContext>,
  )
const hand = () => screen.getByRole<HTMLTextAreaElement>('textbox')
const press = (key: string, more = {}) => fireEvent.keyDown(hand(), { key, ...more })
const type = (text: string) => fireEvent.input(hand(), { target: { value: text } })
const cell = (at: string) => document.querySelector(`[data-at="${at}"]`)?.textContent

beforeEach(() => {
  localStorage.clear()
  vi.mocked(api.catalog.guides.query).mockResolvedValue([{ guide: 'moe-2019' }] as never)
  vi.mocked(api.catalog.guide.query).mockResolvedValue([
    {
      guide: 'moe-2019',
      ...{
        row: 'g-7',
        ids: ['g-7'],
        names: [],
        notes: [{ note: 'n1', text: '结合本地细化', writtenOn: '2021-10-14' }],
      },
      category: '招生管理',
      name: '招生计划',
      item: item({ disclosingBody: '县级教育行政部门' }),
    },
  ] as never)
  vi.mocked(api.catalog.editing.mutate).mockResolvedValue({ others: [], names: {} })
  vi.mocked(api.catalog.widths.query).mockResolvedValue({ disclosingBody: 180 })
  vi.mocked(api.catalog.keepWidths.mutate)
    .mockReset()
    .mockResolvedValue(undefined as never)
  vi.mocked(api.catalog.saveItems.mutate).mockReset().mockResolvedValue({ outcomes: [] })
})

test('what is typed is kept at once, undone, redone, and recorded with what was seen once its row is left', async () => {
  showGrid()
  for (const _ of '12345') press('ArrowRight')
  type('区教育局')
  expect(localStorage.getItem(`mingce.grid-cell.${drafter.account}`)).toContain('区教育局')
  press('Enter')
  expect(cell('0,5')).toBe('区教育局')
  expect(localStorage.getItem(`mingce.grid.${drafter.account}.i-1`)).toContain('区教育局')
  press('z', { ctrlKey: true })
  expect(cell('0,5')).toBe('青白江区教育局')
  press('y', { ctrlKey: true })

  await waitFor(() => expect(api.catalog.saveItems.mutate).toHaveBeenCalled())
  const [sent] = vi.mocked(api.catalog.saveItems.mutate).mock.calls[0] ?? []
  expect(sent?.items).toMatchObject([{ item: 'i-1', seen: 'a'.repeat(64), content: { disclosingBody: '区教育局' } }])
})

test('no key is ours while an input method composes, and its words land in the chosen cell', () => {
  showGrid()
  press('ArrowRight')
  fireEvent.compositionStart(hand())
  type('zhao sheng')
  press('Enter', { isComposing: true, keyCode: 229 })
  press('ArrowDown', { key: 'Process', keyCode: 229 })
  expect(hand().value).toBe('zhao sheng')
  fireEvent.compositionEnd(hand())
  type('招生咨询')
  press('Enter')
  expect(cell('0,1')).toBe('招生咨询')
})

test('the guide’s words stand grey in an empty cell, are taken by Ctrl+Enter, and are recorded as the guide’s', async () => {
  showGrid()
  press('ArrowDown')
  for (const _ of '12345') press('ArrowRight')
  expect(await screen.findByText('指引文字：县级教育行政部门')).toBeTruthy()
  expect(screen.getByRole('complementary', { name: '省厅说明' }).textContent).toContain('结合本地细化')
  press('Enter', { ctrlKey: true })
  expect(cell('1,5')).toBe('县级教育行政部门')
  expect(document.querySelector('[data-at="1,5"] .grid-ghost')).toBeNull()
  press('ArrowUp')
  await waitFor(() => expect(api.catalog.saveItems.mutate).toHaveBeenCalled())
  const [sent] = vi.mocked(api.catalog.saveItems.mutate).mock.calls[0] ?? []
  const adopted = { guide: 'moe-2019', row: 'g-7', elements: ['disclosingBody'] }
  expect(sent?.items).toMatchObject([{ item: 'i-2', adopted }])
})

test('rows pasted from a spreadsheet begin items; what cannot be saved yet says why and is found in the list', async () => {
  showGrid()
  press('End', { ctrlKey: true })
  press('Home')
  const text = '教育概况\t教育统计\r\n教育概况\t\r\n'
  const pasting = createEvent.paste(hand(), {
    clipboardData: { getData: (how: string) => (how === 'text/plain' ? text : '') },
  })
  fireEvent(hand(), pasting)
  expect(cell('2,1')).toBe('教育统计')
  expect(screen.getByText('已粘贴，新增 2 项。')).toBeTruthy()

  fireEvent.click(screen.getByRole('button', { name: /缺项与存疑/ }))
  fireEvent.click(screen.getByRole('button', { name: /^4 .*请填写二级事项/ }))
  expect(hand().getAttribute('aria-label')).toBe('第4行 教育概况 › ，二级事项：（空）')
  await waitFor(() => expect(api.catalog.saveItems.mutate).toHaveBeenCalled())
  const [sent] = vi.mocked(api.catalog.saveItems.mutate).mock.calls[0] ?? []
  expect(sent?.items).toMatchObject([{ seen: null, content: { name: '教育统计' }, origin: { kind: 'local' } }])
})

test('a line that was left without its name is said not to be in the draft, and leads to the empty cell', async () => {
  showGrid()
  press('End', { ctrlKey: true })
  press('Home')
  type('教育概况')
  press('Enter')
  press('ArrowUp')
  expect(screen.queryByText(/还没有进入草稿/)).toBeNull()
  press('ArrowUp')
  expect(await screen.findByText(/^1 项改动还没有进入草稿，提请内审时不会带上/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /第3行.*请填写二级事项/ }))
  expect(hand().getAttribute('aria-label')).toContain('二级事项：（空）')
  expect(api.catalog.saveItems.mutate).not.toHaveBeenCalled()
})

test('a column is as wide as this person left it, moved by keys and by its edge, kept, and given its own width back', async () => {
  showGrid()
  const width = () => document.querySelector<HTMLElement>('[data-at="0,5"]')?.style.width
  await waitFor(() => expect(width()).toBe('180px'))
  for (const _ of '12345') press('ArrowRight')
  press('ArrowRight', { altKey: true, shiftKey: true })
  await waitFor(() => expect(width()).toBe('196px'))
  const edge = screen.getByRole('columnheader', { name: '公开主体' }).querySelector('.grid-width') as HTMLElement
  edge.setPointerCapture = () => {}
  fireEvent.pointerDown(edge, { clientX: 400, pointerId: 1 })
  fireEvent.pointerMove(edge, { clientX: 360, pointerId: 1 })
  fireEvent.pointerUp(edge, { clientX: 360, pointerId: 1 })
  await waitFor(() => expect(width()).toBe('156px'))
  await waitFor(() => expect(api.catalog.keepWidths.mutate).toHaveBeenCalledWith({ disclosingBody: 156 }))
  fireEvent.doubleClick(edge)
  await waitFor(() => expect(width()).toBe('110px'))
  await waitFor(() => expect(api.catalog.keepWidths.mutate).toHaveBeenLastCalledWith({}))
})

test('the grid says of itself what a grid says: rows and columns with their numbers, what is chosen, and where one is', async () => {
  showGrid()
  const grid = screen.getByRole('grid', { name: '目录表格' })
  expect([grid.getAttribute('aria-rowcount'), grid.getAttribute('aria-colcount')]).toEqual(['4', '14'])
  expect(screen.getAllByRole('row')).toHaveLength(4)
  press('ArrowRight')
  press('ArrowDown', { shiftKey: true })
  const chosen = screen.getAllByRole('gridcell', { selected: true })
  expect(chosen.map((each) => each.getAttribute('aria-colindex'))).toEqual(['3', '3'])
  expect(await screen.findByText(/^已选 2 行 1 列，第2行 招生管理 › 招生计划，二级事项：招生计划/)).toBeTruthy()
})
