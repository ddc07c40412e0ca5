import { type Person, PersonContext } from '@mingce/ui/person'
import { item } from '@mingce/ui/test-items'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Route, Routes, useLocation, useNavigate } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { gridSheet } from '../grid/grid-sheet.ts'
import { narrowedGrid } from '../grid/narrowed.ts'
import type { Grid } from '../questions.ts'
import { ColumnScreen } from './column-screen.tsx'
import { GridScreen } from './grid-screen.tsx'

vi.mock('../api.ts', () => ({
  api: {
    round: { list: { query: vi.fn() } },
    grid: { counties: { query: vi.fn() }, column: { query: vi.fn() } },
    package: { sendFeedback: { mutate: vi.fn() } },
    lens: { item: { query: vi.fn() } },
  },
}))

const reviewer: Person = {
  ...{ account: 'acc-510000-02', name: '省教育厅审核人', role: 'reviewer', level: 'province' },
  ...{ authority: '510000', bureau: '四川省教育厅', place: '四川省' },
}
const round = { round: '2021-all', title: '2021年各县', cohort: ['510113', '510116', '510521'] }
const submission = (county: string) => `submission/2021-all/${county}/disclosure_catalog/1`
const mark = { standing: 'settled', sameText: true, likely: false, feedback: 'open', items: 1 } as const
const grid: Grid = {
  columns: [
    { key: '2019-05', guideRow: '2019-05', category: '招生管理', name: '学区划分' },
    { key: '校园餐/食谱', guideRow: null, category: '校园餐', name: '食谱' },
  ],
  marks: [mark, { ...mark, standing: 'returned', sameText: false, likely: true, feedback: 'none' }],
  lines: [
    { county: '510113', submission: submission('510113'), cells: [0, -1], own: 2 },
    { county: '510116', submission: submission('510116'), cells: [1, 0], own: 0 },
    { county: '510521', submission: null, cells: [-1, -1], own: 0 },
  ],
  head: { title: '标准指引', status: 'partial', note: '' },
}

const told = (county: string, over: object) => ({
  ...{
    county,
    part: `part-${county}`,
    digest: `digest-${county}`,
    submission: submission(county),
    standing: 'settled',
  },
  ...{ category: '招生管理', name: '学区划分', subcategories: [], guideRow: '2019-05', feedback: 'none' },
  ...{ sameness: 'certain', arrived: true, text: item(), ...over },
})
const column = {
  column: grid.columns[0],
  guideText: item(),
  items: [
    told('510113', {}),
    told('510116', { arrived: false, text: item({ contentElements: ['本区学区划分及地图'] }) }),
    told('510183', {}),
  ],
  without: ['510181'],
  unfiled: ['510521'],
  feedback: [
    {
      ...{ key: 'f1', about: '510113', part: 'part-510113', text: '请说明依据。', sentAt: '2021-10-12T02:00:00.000Z' },
      answer: { text: '见附件。' },
    },
  ],
}

beforeEach(() => {
  vi.mocked(api.round.list.query).mockResolvedValue([round] as never)
  vi.mocked(api.grid.counties.query)
    .mockReset()
    .mockResolvedValue(grid as never)
  vi.mocked(api.grid.column.query).mockResolvedValue(column as never)
  vi.mocked(api.package.sendFeedback.mutate)
    .mockReset()
    .mockResolvedValue({ positions: [48213], shown: true } as never)
})

function Start({ address }: { readonly address: string }) {
  const navigate = useNavigate()
  return (
    <button type="button" onClick={() => navigate(address)}>
      start
    </button>
  )
}

function Where() {
  const { pathname, search } = useLocation()
  return <output>{decodeURIComponent(pathname + search)}</output>
}

function open(address: string, person = reviewer) {
  show(
    <PersonContext value={person}>
      <Where />
      <Routes>
        <Route path="/" element={<Start address={address} />} />
        <Route path="/grid/:round" element={<GridScreen />} />
        <Route path="/grid/:round/column" element={<ColumnScreen />} />
        <Route path="*" element={null} />
      </Routes>
    </PersonContext>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'start' }))
}
const where = () => screen.getByRole('status').textContent

test('every cell says in words how far the item has come, absence and what was not filed too', async () => {
  open('/grid/2021-all')
  await screen.findByRole('grid', { name: '指引事项与各县的对照' })
  const words = screen.getAllByRole('gridcell').flatMap((each) => each.getAttribute('aria-label') ?? [])
  expect(words).toEqual([
    '青白江区 · 学区划分：已审定，与指引文字一致，有反馈待答复',
    '青白江区 · 食谱：没有此事项',
    '双流区 · 学区划分：退回，名称相近，可能不是同一事项',
    '双流区 · 食谱：已审定，与指引文字一致，有反馈待答复',
    '泸县 · 学区划分：未报目录',
    '泸县 · 食谱：未报目录',
  ])
  expect(screen.getByText('指引尚不完整（1 项）：未列出的事项不等于指引没有。')).toBeTruthy()
  const legend = within(screen.getByRole('list', { name: '图例与合计' })).getAllByRole('listitem')
  const counts = legend.map(({ textContent }) => Number(textContent?.match(/(\d+)$/)?.[1] ?? 0)).slice(0, 9)
  expect(counts.reduce((a, b) => a + b, 0)).toBe(6)
})

test('the arrows move from cell to cell over the cities’ headings, and Enter opens the item at that county', async () => {
  open('/grid/2021-all?city=')
  const table = await screen.findByRole('grid')
  for (const key of ['ArrowDown', 'ArrowRight']) fireEvent.keyDown(table, { key })
  const at = document.getElementById(table.getAttribute('aria-activedescendant') ?? '')
  expect(at?.getAttribute('aria-label')).toContain('双流区 · 食谱')
  fireEvent.keyDown(table, { key: 'Enter' })
  expect(where()).toContain('/grid/2021-all/column?')
  expect(where()).toContain('column=校园餐/食谱&county=510116')
})

test('Enter on a county’s name opens its catalog', async () => {
  open('/grid/2021-all')
  const table = await screen.findByRole('grid')
  for (const key of ['ArrowLeft', 'Enter']) fireEvent.keyDown(table, { key })
  expect(where()).toBe('/filing/2021-all/510113/disclosure_catalog/1')
})

test('the head of a column opens its item over all counties', async () => {
  open('/grid/2021-all')
  fireEvent.click(await screen.findByRole('button', { name: '学区划分' }))
  expect(where()).toBe('/grid/2021-all/column?column=2019-05')
})

test('a category alone, and the file of it, hold its items and every county in words', () => {
  const view = { on: '', city: '', cohort: '', category: '校园餐', scope: 'all' } as const
  const { headings, rows } = gridSheet(narrowedGrid(grid, view, []))
  expect(headings).toEqual(['市（州）', '县（市、区）', '食谱（校园餐）', '本县独有'])
  expect(rows.map(([, county, text]) => [county, text])).toEqual([
    ['青白江区', '没有此事项'],
    ['双流区', '已审定，与指引文字一致，有反馈待答复'],
    ['泸县', '未报目录'],
  ])
  expect(narrowedGrid(grid, { ...view, category: '', scope: 'guide', city: '510500' }, []).lines).toHaveLength(1)
})

test('a column stands each text beside the guide’s; what says the same is told in two words, and who lacks it is no fault', async () => {
  open('/grid/2021-all/column?column=2019-05')
  const rows = within(await screen.findByRole('table')).getAllByRole('row')
  expect(rows[1]?.textContent).toContain('国家指引')
  expect(rows[2]?.textContent).toMatch(/成都市青白江区.*已审定.*2021-10-12 反馈：请说明依据。市（州）答复：见附件。/)
  expect(within(rows[2] as HTMLElement).getAllByText(/同指引/)).toHaveLength(6)
  expect(rows[3]?.textContent).toContain('本区学区划分及地图')
  expect(rows[3]?.textContent).toContain('尚未上报，暂不能反馈')
  expect(screen.getByText(/1 个县报了目录、没有此事项（本身不是问题）：都江堰市/)).toBeTruthy()
})

test('feedback is noted down a column, one county after the other, on the text that was read', async () => {
  open('/grid/2021-all/column?column=2019-05')
  fireEvent.click(await screen.findByRole('button', { name: '反馈 成都市青白江区' }))
  expect(screen.getByText('正在反馈：成都市青白江区')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '请补充渠道。' } })
  fireEvent.click(screen.getByRole('button', { name: '反馈并看下一县' }))
  await screen.findByText('正在反馈：成都市邛崃市')
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
  expect(vi.mocked(api.package.sendFeedback.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ round: '2021-all', city: '510100', kind: 'disclosure_catalog', division: '510113' },
    ...{ part: 'part-510113', digest: 'digest-510113', text: '请补充渠道。' },
  })
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', ctrlKey: true })
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '反馈并看下一县' }))
  fireEvent.click(screen.getByRole('button', { name: '跳过' }))
  await waitFor(() => expect(screen.queryByText(/正在反馈/)).toBeNull())
  expect(vi.mocked(api.package.sendFeedback.mutate).mock.calls).toHaveLength(1)
})

test('on a past day nothing can be written', async () => {
  open('/grid/2021-all/column?column=2019-05&on=2021-10-12')
  await screen.findByRole('table')
  expect(screen.queryByRole('button', { name: /^反馈 / })).toBeNull()
  expect(screen.getByText('看的是过去某日，不能反馈；请回到现在。')).toBeTruthy()
})

test('a round manager is told who writes', async () => {
  open('/grid/2021-all/column?column=2019-05', { ...reviewer, role: 'round_manager' })
  expect(await screen.findByText('反馈由教育厅审核人办理')).toBeTruthy()
})
