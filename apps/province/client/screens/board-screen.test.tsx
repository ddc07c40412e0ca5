import { seedWorkCalendar } from '@mingce/domain/deadline/calendars'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Route, Routes, useNavigate } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { boardSheet } from '../board/board-sheet.ts'
import { readLateness } from '../board/read-lateness.ts'
import { shownPart } from '../board/shown-part.ts'
import type { BoardView } from '../board/use-board-view.ts'
import type { Board } from '../questions.ts'
import { BoardScreen } from './board-screen.tsx'

vi.mock('../api.ts', () => ({ api: { round: { list: { query: vi.fn() }, board: { query: vi.fn() } } } }))

const pilot = { round: '2021-pilot', title: '2021年先行县', cohort: ['510113'] }
const all = { round: '2021-all', title: '2021年各县', cohort: ['510113', '510116', '510521'] }
const noDates = { filedOn: null, settledOn: null, reportedOn: null, receivedOn: null }
const deliverables = [
  { kind: 'implementation_plan', dueDate: '2021-09-20', owedBy: 'county' },
  { kind: 'disclosure_catalog', dueDate: '2021-10-20', owedBy: 'county' },
] as const

const cell = (division: string, kind: string, state: string, dates = {}) => ({
  ...{ division, kind, state, dates: { ...noDates, ...dates } },
  filing: state === 'not_filed' ? null : { n: 1 },
  inForceFrom: state === 'published' ? '2021-10-20' : null,
  ...{ withdrawnOn: null, unpublishedSince: null },
})
const dateRule = { dueDayIncluded: true, holidayPolicy: 'keep' }
const goal = { date: '2021-12-31', recipient: 'public', deliverable: null }
const filedAndSettled = { filedOn: '2021-09-18', settledOn: '2021-09-27' }
const board = {
  round: { ...all, document: { issuedOn: '2021-09-10' }, settings: { deliverables, clauses: [goal], ...dateRule } },
  deliverables,
  ofCities: [],
  cells: [
    cell('510113', 'implementation_plan', 'approved', filedAndSettled),
    cell('510113', 'disclosure_catalog', 'returned', { filedOn: '2021-10-08' }),
    cell('510116', 'implementation_plan', 'draft'),
    cell('510116', 'disclosure_catalog', 'not_filed'),
    cell('510521', 'implementation_plan', 'submitted', { filedOn: '2021-09-20' }),
    cell('510521', 'disclosure_catalog', 'not_filed'),
  ],
} as unknown as Board

beforeEach(() => {
  vi.mocked(api.round.list.query).mockResolvedValue([all, pilot] as never)
  vi.mocked(api.round.board.query)
    .mockReset()
    .mockResolvedValue(board as never)
})

function open(address = '/board/2021-all') {
  const Start = () => {
    const navigate = useNavigate()
    return (
      <button type="button" onClick={() => navigate(address)}>
        start
      </button>
    )
  }
  show(
    <Routes>
      <Route path="/" element={<Start />} />
      <Route path="/board/:round" element={<BoardScreen />} />
    </Routes>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'start' }))
}
const sheetOf = (shown: Board, day: string, over: Partial<BoardView> = {}) => {
  const view: BoardView = { ...{ view: 'table', on: '', city: '', cohort: '', done: '' }, ...over }
  const part = shownPart(readLateness(shown, day, seedWorkCalendar), { view, cohorts: [], day })
  return boardSheet(part, { on: '', cohorts: [], today: day, calendar: seedWorkCalendar })
}
const tiles = () => screen.findByRole('region', { name: '各县三项材料' })

test('each county is a tile under its city, each deliverable a mark in words; what was filed leads into the filing, a draft does not', async () => {
  open()
  const links = within(await tiles()).getAllByRole('link')
  expect(links.map((each) => [each.getAttribute('aria-label'), each.getAttribute('href')])).toEqual([
    ['青白江区 实施方案：审定通过，逾期', '/filing/2021-all/510113/implementation_plan/1'],
    ['青白江区 标准目录：退回修改', '/filing/2021-all/510113/disclosure_catalog/1'],
    ['泸县 实施方案：待签收，逾期', '/filing/2021-all/510521/implementation_plan/1'],
  ])
  expect(screen.getByText('双流区 实施方案：草稿，缺报')).toBeTruthy()
  expect(screen.getByTitle('应报 4，已报 2，审定 1，上报 0，收悉 0；逾期 2（其中缺报 1）').textContent).toContain(
    '成都市',
  )
  const ways = ['五个提升', '本地化'].map((name) => screen.getByRole('link', { name }).getAttribute('href'))
  expect(ways).toEqual(['/improvement', '/uniformity'])
})

test('the arrows go from mark to mark, and one of them is the stop of the Tab key', async () => {
  open()
  const [first, second] = within(await tiles()).getAllByRole('link')
  expect([first?.tabIndex, second?.tabIndex]).toEqual([0, -1])
  first?.focus()
  fireEvent.keyDown(first as HTMLElement, { key: 'ArrowRight' })
  expect(document.activeElement).toBe(second)
  expect([first?.tabIndex, second?.tabIndex]).toEqual([-1, 0])
})

test('the totals count each deliverable, the pilots apart from the others', async () => {
  open()
  const table = await screen.findByRole('table', { name: '合计表' })
  const rows = within(table).getAllByRole('row').slice(2)
  expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent).join(' '))).toEqual([
    '合计（3） 3 2 1 0 0 3 0 3 1 0 0 0 0 0',
    '“2021年先行县”各县（1） 1 1 1 0 0 1 0 1 1 0 0 0 0 0',
    '其余各县（2） 2 1 0 0 0 2 0 2 0 0 0 0 0 0',
  ])
})

test('a city alone, and the file of it, hold that city’s counties and nothing else', async () => {
  open('/board/2021-all?city=510500')
  expect(within(await tiles()).getAllByRole('link')).toHaveLength(1)
  const cells = board.cells.filter(({ division }) => division === '510521')
  const { headings, rows } = sheetOf({ ...board, cells }, '2021-10-15', { city: '510500' })
  expect(headings).toHaveLength(16)
  const [plan, catalog] = [
    ['待签收', '逾期', '2021-09-20', '', '', ''],
    ['未报', '', '', '', '', ''],
  ]
  expect(rows[0]).toEqual([
    ...['泸州市', '泸县', '现在', ...plan, ...catalog],
    '实施方案未审定（待签收）；标准目录未审定（未报）',
  ])
})

test('a board after the day is not like one before it: 中秋 postponed is late from 09-23 on, and what came then is late for ever', () => {
  const postponed = { ...board.round.settings, holidayPolicy: 'postpone' as const }
  const reported = { filedOn: '2021-09-18', reportedOn: '2021-09-23' }
  const cells = [...board.cells, cell('510104', 'implementation_plan', 'reported', reported)] as Board['cells']
  const asOf = (today: string) =>
    readLateness({ ...board, round: { ...board.round, settings: postponed }, cells }, today, seedWorkCalendar)
      .cells.filter(({ kind }) => kind === 'implementation_plan')
      .map(({ lateness }) => lateness)
  expect(asOf('2021-09-22').slice(0, 3)).toEqual([null, null, null])
  expect(asOf('2021-09-23')).toEqual(['overdue', 'not_filed', 'overdue', 'filed_late'])
})

test('the trend tells each day on which something moved, in words and in a table', async () => {
  open()
  const label = '实施方案逐日累计：至2021年9月27日，已报 2，审定 1，收悉 0，应报 3'
  expect(await screen.findByRole('img', { name: label })).toBeTruthy()
  const days = within(screen.getAllByRole('group')[0] as HTMLElement).getAllByRole('row')
  expect(days.slice(1).map(({ textContent }) => textContent)).toEqual([
    '2021年9月18日100',
    '2021年9月20日200',
    '2021年9月27日210',
  ])
})

test('a past day is asked for and said; the outlines are off until chosen, and say what is not settled about them', async () => {
  open('/board/2021-all?on=2021-09-25')
  expect(await screen.findByText('2021年9月25日24时的情况；点开的报送件是现在的样子。')).toBeTruthy()
  expect(vi.mocked(api.round.board.query).mock.calls[0]).toEqual([{ round: '2021-all', on: '2021-09-25' }])
  await tiles()
  expect(screen.queryByText(/审图号/)).toBeNull()
  fireEvent.click(screen.getByText('轮廓图'))
  expect(await screen.findByText(/尚未确认审图号/)).toBeTruthy()
  expect((screen.getByRole('button', { name: '打印' }) as HTMLButtonElement).disabled).toBe(true)
})

test('a day before the round says so, and a failure can be tried again', async () => {
  vi.mocked(api.round.board.query).mockResolvedValueOnce(null as never)
  open('/board/2021-all?on=2021-09-01')
  expect(await screen.findByText('2021年9月1日还没有这个轮次。请换一个日期，或回到现在。')).toBeTruthy()
  vi.mocked(api.round.board.query).mockRejectedValueOnce(new TypeError('network'))
  fireEvent.click(screen.getByRole('button', { name: '现在' }))
  fireEvent.click(await screen.findByRole('button', { name: /重试/ }))
  await tiles()
})

test('a filter that leaves nothing can be cleared', async () => {
  open('/board/2021-all?city=510300')
  fireEvent.click(await screen.findByRole('button', { name: '清除筛选' }))
  await waitFor(() => expect(screen.queryByText('没有符合条件的县（市、区）。')).toBeNull())
  await tiles()
})

test('what is complete is told with its numbers: all settled and the catalog in force, by the day and by the goal of the notice', async () => {
  const complete = [
    cell('510113', 'implementation_plan', 'approved', filedAndSettled),
    cell('510113', 'disclosure_catalog', 'published', filedAndSettled),
  ]
  const others = board.cells.filter(({ division }) => division !== '510113')
  vi.mocked(api.round.board.query).mockResolvedValue({ ...board, cells: [...complete, ...others] } as never)
  open('/board/2021-all?on=2021-10-31')
  const told =
    '截至2021年10月31日，3 县中 1 县已完成（应报材料全部审定 1 县，目录已施行 1 县）。应于2021年12月31日前完成。'
  expect((await screen.findByText(/^截至2021年10月31日，3 县中/)).textContent?.replace('查看未完成的 2 县', '')).toBe(
    told,
  )
})

test('from the line one click leads to the counties that are not complete, by city, with what each lacks and the way to it', async () => {
  const settled = { filedOn: '2021-09-18', settledOn: '2021-10-08' }
  const withdrawn = { ...cell('510116', 'disclosure_catalog', 'approved', settled), withdrawnOn: '2021-10-12' }
  const unpublished = {
    ...cell('510521', 'disclosure_catalog', 'approved', settled),
    unpublishedSince: '2021-10-08T02:00:00.000Z',
  }
  const cells = [
    cell('510113', 'implementation_plan', 'approved', settled),
    { ...cell('510113', 'disclosure_catalog', 'published', settled), inForceFrom: '2021-10-10' },
    cell('510116', 'implementation_plan', 'approved', settled),
    withdrawn,
    cell('510521', 'implementation_plan', 'returned', { filedOn: '2021-09-18' }),
    unpublished,
  ]
  const told = { ...board, cells } as unknown as Board
  vi.mocked(api.round.board.query).mockResolvedValue(told as never)
  open()
  fireEvent.click(await screen.findByRole('button', { name: '查看未完成的 2 县' }))
  const rows = within(await screen.findByRole('table', { name: '未完成' }))
    .getAllByRole('row')
    .slice(1)
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    '成都市双流区标准目录2021年10月12日撤销公布，未再公布',
    expect.stringMatching(/^泸州市泸县实施方案未审定（.*退回修改.*）；标准目录已审定，未公布.*2021年11月4日/),
  ])
  expect(screen.queryByText('青白江区')).toBeNull()
  const way = screen.getByRole('link', { name: '标准目录已审定，未公布' }).getAttribute('href')
  expect(way).toBe('/filing/2021-all/510521/disclosure_catalog/1')
  const sheet = sheetOf(told, '2021-11-06', { done: 'incomplete' })
  expect(sheet.rows.map((row) => [row[0], row[1], row.at(-1)])).toEqual([
    ['成都市', '双流区', '标准目录2021年10月12日撤销公布，未再公布'],
    ['成都市', '小计（2）', '2 县中 1 县已完成'],
    ['泸州市', '泸县', '实施方案未审定（退回修改）；标准目录已审定，未公布（应于2021年11月4日前公布，已逾期）'],
    ['泸州市', '小计（1）', '1 县中 0 县已完成'],
    ['合计', '合计（3）', '3 县中 1 县已完成'],
  ])
})

test('what a city owes itself stands in its own tile and in a row of its own in the file, and in no count of counties', async () => {
  const own = (division: string, state: string, told = {}) => ({
    ...{ division, kind: 'work_summary', state, reportedOn: null, receivedOn: null, reason: null, ...told },
  })
  const ofCities = [
    own('510100', 'reported', { reportedOn: '2021-12-17' }),
    own('510500', 'excepted', { reason: '机构改革' }),
  ] as unknown as Board['ofCities']
  vi.mocked(api.round.board.query).mockResolvedValue({ ...board, ofCities } as never)
  open()
  const links = within(await tiles()).getAllByRole('link', { name: /本级/ })
  expect(links.map((each) => each.getAttribute('aria-label'))).toEqual([
    '成都市本级工作总结：已上报',
    '泸州市本级工作总结：已说明缺报',
  ])
  expect(screen.getByText('应报 2，上报 1，收悉 0；已说明缺报 1')).toBeTruthy()
  expect(screen.getByTitle('应报 4，已报 2，审定 1，上报 0，收悉 0；逾期 2（其中缺报 1）').textContent).toContain(
    '成都市',
  )
  const { headings, rows } = sheetOf({ ...board, ofCities }, '2021-09-19')
  expect([headings.length, rows.length]).toEqual([22, 8])
  const untold = Array(12).fill('')
  expect(rows[0]).toEqual(['成都市', '市（州）本级', '现在', ...untold, '已上报', '', '', '', '2021-12-17', '', ''])
  expect(rows[4]).toEqual([
    '泸州市',
    '市（州）本级',
    '现在',
    ...untold,
    '已说明缺报（机构改革）',
    '',
    '',
    '',
    '',
    '',
    '',
  ])
})

test('a city is late with its own as a county is: in its mark, its count and its row; nothing grows late after the round was closed', async () => {
  const own = (division: string, state: string, told = {}) => ({
    ...{ division, kind: 'implementation_plan', state, reportedOn: null, receivedOn: null, reason: null, ...told },
  })
  const ofCities = [
    own('510100', 'reported', { reportedOn: '2021-09-27' }),
    own('510500', 'excepted', { reason: '机构改革' }),
  ] as unknown as Board['ofCities']
  vi.mocked(api.round.board.query).mockResolvedValue({ ...board, ofCities } as never)
  open()
  const links = within(await tiles()).getAllByRole('link', { name: /本级/ })
  expect(links.map((each) => each.getAttribute('aria-label'))).toEqual([
    '成都市本级实施方案：已上报，迟报',
    '泸州市本级实施方案：已说明缺报，缺报',
  ])
  expect(screen.getByText('应报 2，上报 1，收悉 0；缺报 1（其中已说明理由 1）；迟报 1')).toBeTruthy()
  const { rows } = sheetOf({ ...board, ofCities }, '2021-10-15')
  expect(rows[4]?.slice(3, 5)).toEqual(['已说明缺报（机构改革）', '缺报'])
  const closing = { at: '2021-09-18T08:00:00.000Z', by: 'account', reason: '试填结束' }
  const closed = { ...board, round: { ...board.round, closing }, ofCities } as Board
  const read = readLateness(closed, '2021-10-15', seedWorkCalendar)
  expect(read.cells.some(({ lateness }) => lateness !== null)).toBe(false)
  expect(read.ofCities.map(({ lateness }) => lateness)).toEqual(['filed_late', null])
})

test('a closed round says since when, and shows no clock', async () => {
  const closing = { at: '2021-10-12T08:00:00.000Z', by: 'account', reason: '试填结束' }
  vi.mocked(api.round.board.query).mockResolvedValue({
    ...board,
    round: { ...board.round, status: 'closed', closing },
  } as never)
  open()
  expect(await screen.findByText(/^轮次已于2021-10-12 16:00结束/)).toBeTruthy()
  expect(screen.queryByText(/^超\d+工作日/)).toBeNull()
})
