import { seedWorkCalendar } from '@mingce/domain/deadline/calendars'
import { deadlineOf } from '@mingce/domain/deadline/deadline'
import { isRefusal } from '@mingce/domain/refusal'
import { noticeSettings, openRound } from '@mingce/domain/round/given'
import type { RoundNews } from '@mingce/domain/round/news'
import { clockNames, standing } from '@mingce/ui/clock/test-clock'
import { type Person, PersonContext } from '@mingce/ui/person'
import { item as itemText } from '@mingce/ui/test-items'
import { show } from '@mingce/ui/test-screen'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Navigate, Route, Routes } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { filingAddress } from '../addresses.ts'
import { api } from '../api.ts'
import type { FilingSheet } from '../questions.ts'
import { approved, comment, filing, leader, openOutlook, part, reviewer, sheet } from '../review/test-sheet.ts'
import { ReviewScreen } from './review-screen.tsx'

vi.mock('../api.ts', () => {
  const query = () => ({ query: vi.fn() })
  const mutate = () => ({ mutate: vi.fn() })
  return {
    api: {
      workbench: query(),
      todo: query(),
      rounds: query(),
      roundNews: { list: query(), read: mutate() },
      laws: query(),
      checks: { pages: query() },
      guides: query(),
      guide: query(),
      filing: {
        ...{ open: query(), outlook: query(), trail: query(), evidence: query(), feedback: query() },
        ...{ versions: query(), marks: query(), mark: mutate() },
        ...{
          withdrawNote: mutate(),
          accept: mutate(),
          comment: mutate(),
          resolveComment: mutate(),
          reviewItem: mutate(),
        },
        ...{ rewordComment: mutate(), withdrawComment: mutate(), reopenComment: mutate(), addNote: mutate() },
        ...{ returnForRevision: mutate(), approve: mutate(), reject: mutate(), recall: mutate(), callIn: mutate() },
      },
      clock: {
        open: query(),
        ...{
          requestCorrection: mutate(),
          withdrawCorrection: mutate(),
          requestExtension: mutate(),
          decideExtension: mutate(),
        },
      },
      fourEyes: {
        ...{ colleagues: query(), openSigning: mutate(), sign: mutate(), addSigner: mutate(), removeSigner: mutate() },
        ...{ closeSigning: mutate(), recuse: mutate(), liftRecusal: mutate(), confirmOverride: mutate() },
      },
    },
  }
})

/** What waits on a post, as much of it as the desk reads. */
const queueLine = {
  key: 'review',
  round: '2021-pilot',
  kind: 'disclosure_catalog',
  n: 1,
  handler: null,
  task: 'to_review',
}
const receipt = { positions: [48213], shown: true }

beforeEach(() => {
  vi.clearAllMocks()
  sessionStorage.clear()
  localStorage.clear()
  const none = {
    todo: [],
    elsewhere: [],
    acted: [],
    copied: [],
    followed: [],
    colleagues: [],
    assigns: false,
    names: {},
  }
  vi.mocked(api.todo.query).mockResolvedValue({ count: 0, next: [] })
  vi.mocked(api.workbench.query).mockResolvedValue(none)
  vi.mocked(api.rounds.query).mockResolvedValue([])
  vi.mocked(api.roundNews.list.query).mockResolvedValue({ news: [], read: [] })
  vi.mocked(api.laws.query).mockResolvedValue([])
  vi.mocked(api.checks.pages.query).mockResolvedValue([])
  vi.mocked(api.filing.versions.query).mockResolvedValue({ filed: [], settled: [], approved: {}, texts: {} })
  vi.mocked(api.filing.marks.query).mockResolvedValue({ marks: [] })
  vi.mocked(api.filing.mark.mutate).mockResolvedValue({ marks: [] })
  vi.mocked(api.filing.evidence.query).mockResolvedValue({ entries: [], names: {} })
  vi.mocked(api.filing.feedback.query).mockResolvedValue([])
  vi.mocked(api.guides.query).mockResolvedValue([])
  vi.mocked(api.filing.outlook.query).mockResolvedValue(openOutlook)
  vi.mocked(api.clock.open.query).mockResolvedValue(null)
})

async function open(person: Person, opened: FilingSheet) {
  vi.mocked(api.filing.open.query).mockResolvedValue(opened)
  const shown = show(
    <PersonContext value={person}>
      <Routes>
        <Route path="/" element={<Navigate to={filingAddress(filing)} />} />
        <Route path="/filing/:round/:division/:kind/:n" element={<ReviewScreen />} />
      </Routes>
    </PersonContext>,
  )
  await screen.findAllByRole('heading', { level: 2 })
  return shown
}

function button(name: string, within_: HTMLElement = document.body) {
  return within(within_).getByRole<HTMLButtonElement>('button', { name })
}

/** Chooses what the side shows from 更多. */
async function lookAt(view: string) {
  const side = within(screen.getByRole('complementary', { name: '批注与历史' }))
  fireEvent.click(side.getByRole('button', { name: /^更多/ }))
  fireEvent.click(await screen.findByRole('menuitem', { name: view }))
}

function item(): string | null | undefined {
  return screen.getByRole('heading', { level: 2 }).textContent
}

/** These texts beside those of the other items. */
function texted(texts: FilingSheet['texts']) {
  return { texts: { 'digest-a': itemText({ name: '招生范围a' }), ...texts } }
}

/** The bar of the filing as a whole stands last; the bar of one item above it. */
function bars() {
  const all = screen.getAllByRole('region', { name: '办理' })
  return { ofItem: all[0] as HTMLElement, ofFiling: all.at(-1) as HTMLElement }
}

function opinion(bar: HTMLElement) {
  return within(bar).getByLabelText<HTMLTextAreaElement>('意见')
}

function refusal(refused: string, about: readonly string[]) {
  return Object.assign(new Error(refused), { data: { httpStatus: 409, refusal: { refused, about } } })
}

test('审定 waits for the first check that is not met, names it and leads to the item', async () => {
  await open(leader, sheet([part('a', approved), part('b', approved), part('c')]))
  fireEvent.click(screen.getByText('招生范围a'))
  const { ofFiling } = bars()
  expect(button('审定', ofFiling).disabled).toBe(true)
  expect(item()).toContain('招生范围a')
  fireEvent.click(within(ofFiling).getAllByText(/1 项没有审核意见/)[0] as HTMLElement)
  expect(item()).toContain('招生范围c')
})

test('a time to review that was amended after the county filed stands over the filing, old and new, until it was read', async () => {
  const amended: RoundNews = {
    ...{ key: 'round/2021-pilot 0', about: 'amended', round: '2021-pilot', title: '2021年先行县' },
    ...{ at: '2021-10-13T01:00:00.000Z', reason: '国庆前后工作时间较紧。', innerDates: [] },
    changes: [{ about: 'reviewWithin', was: 20, is: 15 }],
  }
  vi.mocked(api.roundNews.list.query).mockResolvedValue({ news: [amended], read: [] })
  vi.mocked(api.roundNews.read.mutate).mockResolvedValue({ news: [], read: [] })
  await open(reviewer, sheet([part('a')]))
  const strip = within(await screen.findByRole('region', { name: '“2021年先行县”有调整' }))
  expect(strip.getByRole('listitem').textContent).toBe('市级审核时限20个工作日 → 15个工作日')
  expect(strip.getByText(/本件已于 2021-10-12 09:00 报送/)).toBeTruthy()
  fireEvent.click(strip.getByRole('button', { name: '知道了' }))
  await waitFor(() => expect(screen.queryByRole('region', { name: '“2021年先行县”有调整' })).toBeNull())
  expect(api.roundNews.read.mutate).toHaveBeenCalledWith({ key: 'round/2021-pilot 0' })
})

test('in a closed round nothing is passed, changed or settled, no light runs, and only 退回 is offered', async () => {
  const closing = { reason: '先行县工作已完成。', by: 'manager', at: '2021-10-14T01:00:00.000Z' }
  const closed = { ...openRound({ status: 'closed', settings: { ...noticeSettings, rejectAllowed: true } }), closing }
  vi.mocked(api.rounds.query).mockResolvedValue([{ ...closed, round: filing.round }] as never)
  const rule = { amount: 20, unit: 'working_day', holidayPolicy: 'postpone' } as const
  const explanation = {
    ...{ skipped: [], weekendDays: 6, makeupWorkdays: [], stoppedDays: 0, move: null },
    calendars: [{ year: 2021, version: 1 }],
  }
  const reviewBy = { startDate: '2021-09-14', rule, dueDate: '2021-10-20', explanation }
  const late = sheet([part('a')], { head: { reviewBy } })
  const { container } = await open(reviewer, late)
  await screen.findByText(/本轮次已于 2021-10-14 09:00 结束.*本件只能退回。/)
  const { ofItem, ofFiling } = bars()
  expect(within(ofItem).getByText(/本轮次已结束/)).toBeTruthy()
  expect(['退回', '修改后通过…', '通过'].map((name) => button(name, ofItem).disabled)).toEqual([false, true, true])
  expect(within(ofItem).queryByRole('button', { name: /更多/ })).toBeNull()
  expect(within(ofFiling).queryByText('审定由负责人办理')).toBeNull()
  expect(container.querySelector('.filing-about .due')).toBeNull()

  cleanup()
  await open(leader, late)
  await screen.findByText(/本件只能退回。/)
  expect(button('审定', bars().ofFiling).disabled).toBe(true)
  expect(within(bars().ofFiling).getByText(/本轮次已结束/)).toBeTruthy()
})

test('the editor for other words gives the keyboard back to the button that opened it', async () => {
  await open(reviewer, sheet([part('a')]))
  const change = button('修改后通过…', bars().ofItem)
  fireEvent.click(change)
  fireEvent.keyDown(await screen.findByRole('dialog'), { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(button('修改后通过…', bars().ofItem)))
})

test('what the checks find stands at its item in the tree, counted for the filing, and leads to a remark on its element', async () => {
  vi.mocked(api.laws.query).mockRejectedValue(new Error('down'))
  const texts = { 'digest-b': itemText({ name: '招生范围b', disclosingBody: '双流区教育局' }) }
  await open(leader, { ...sheet([part('a', approved), part('b', approved)]), ...texted(texts) })
  expect(screen.getByRole('button', { name: /招生范围b/ }).textContent).toContain('检查1')
  expect(screen.getByRole('button', { name: /招生范围a/ }).textContent).not.toContain('检查')
  fireEvent.click(screen.getByRole('button', { name: '检查：须看 1 项，建议 2 项' }))
  expect(item()).toContain('招生范围b')
  expect(button('审定', bars().ofFiling).disabled).toBe(false)
  fireEvent.click(screen.getByRole('tab', { name: '检查 2' }))
  expect(screen.getByText(/读作：形成或者变更后 20 个工作日内公开/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '公开主体：出现外地名称：双流区，请核对是否为本地名称' }))
  expect(screen.getByRole('tab', { selected: true, name: /批注/ })).toBeTruthy()
})

test('no panel says that the checks found nothing while the published pages could not be read, or the laws are not', async () => {
  vi.mocked(api.laws.query).mockReturnValue(new Promise(() => {}) as never)
  vi.mocked(api.checks.pages.query).mockRejectedValue(new Error('down'))
  await open(leader, sheet([part('a', approved)]))
  fireEvent.click(screen.getByRole('tab', { name: /^检查/ }))
  const again = await screen.findByRole('button', { name: '重试' })
  expect(screen.queryByText('检查没有发现问题。')).toBeNull()
  vi.mocked(api.checks.pages.query).mockResolvedValue([])
  fireEvent.click(again)
  expect(await screen.findByText('依据以外的检查没有发现问题。')).toBeTruthy()
  expect(screen.getAllByText('依据未核对：正在读取依据库').length).toBeGreaterThan(0)
  expect(screen.queryByText('检查没有发现问题。')).toBeNull()
})

test('成都市审核人 is told that 审定 is the leader’s, and 成都市负责人 that opinions are the reviewer’s', async () => {
  const { unmount } = await open(reviewer, sheet([part('a', approved)]))
  expect(within(bars().ofFiling).queryByRole('button', { name: '审定' })).toBeNull()
  expect(within(bars().ofFiling).getByText('审定由负责人办理')).toBeTruthy()
  unmount()
  await open(leader, sheet([part('a')]))
  expect(within(bars().ofItem).queryByRole('button', { name: '通过' })).toBeNull()
  expect(within(bars().ofItem).getByText('审核意见由审核人提出')).toBeTruthy()
})

test('a double click on 审定 sends once, with the version that stood on the screen', async () => {
  let answer: (value: typeof receipt) => void = () => {}
  vi.mocked(api.filing.approve.mutate).mockReturnValue(new Promise((resolve) => (answer = resolve)) as never)
  await open(leader, sheet([part('a', approved)]))
  const settle = button('审定', bars().ofFiling)
  fireEvent.click(settle)
  fireEvent.click(settle)
  answer(receipt)
  expect(await screen.findByText(/已审定，回执 48213/)).toBeTruthy()
  expect(api.filing.approve.mutate).toHaveBeenCalledOnce()
  expect(vi.mocked(api.filing.approve.mutate).mock.calls[0]?.[0]).toMatchObject({ filing, seen: 20 })
})

test('a refused 审定 names the items in its way, and the opinion that was typed stays', async () => {
  vi.mocked(api.filing.approve.mutate).mockRejectedValue(refusal('ITEMS_UNSETTLED', ['b']))
  await open(leader, sheet([part('a', approved), part('b', approved)]))
  fireEvent.change(opinion(bars().ofFiling), { target: { value: '同意，请尽快公布。' } })
  fireEvent.click(button('审定', bars().ofFiling))
  const notice = await screen.findByRole('alert')
  expect(notice.textContent).toContain('没有审定')
  expect(notice.textContent).toContain('招生范围b')
  expect(opinion(bars().ofFiling).value).toBe('同意，请尽快公布。')
})

test('an opinion on an item carries the text it was formed on, and the next item without one comes up', async () => {
  vi.mocked(api.filing.reviewItem.mutate).mockResolvedValue(receipt)
  await open(reviewer, sheet([part('a'), part('b', approved), part('c')]))
  fireEvent.click(button('通过', bars().ofItem))
  await waitFor(() => expect(item()).toContain('招生范围c'))
  expect(vi.mocked(api.filing.reviewItem.mutate).mock.calls[0]?.[0]).toMatchObject({
    part: 'a',
    digest: 'digest-a',
    decision: 'approve',
    reason: null,
  })
})

test('with other words proposed for an item the next without an opinion comes up, and the drawer is gone', async () => {
  vi.mocked(api.filing.reviewItem.mutate).mockResolvedValue(receipt)
  await open(reviewer, sheet([part('a'), part('b')]))
  fireEvent.click(button('修改后通过…', bars().ofItem))
  fireEvent.change(await screen.findByLabelText('修改理由（县里可见）'), { target: { value: '名称与事项一致' } })
  fireEvent.change(screen.getByLabelText('公开主体'), { target: { value: '青白江区教育和体育局' } })
  fireEvent.click(button('提出修改意见'))
  await waitFor(() => expect(item()).toContain('招生范围b'))
  expect(vi.mocked(api.filing.reviewItem.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ part: 'a', decision: 'approve_with_change', reason: '名称与事项一致' },
    change: { disclosingBody: '青白江区教育和体育局' },
  })
  await waitFor(() => expect(screen.queryByLabelText('修改理由（县里可见）')).toBeNull())
})

test('an item is not returned without a reason, and a refused opinion keeps its words', async () => {
  vi.mocked(api.filing.reviewItem.mutate).mockRejectedValue(refusal('STALE_TEXT', ['a']))
  await open(reviewer, sheet([part('a')]))
  fireEvent.click(button('退回', bars().ofItem))
  expect(api.filing.reviewItem.mutate).not.toHaveBeenCalled()
  fireEvent.change(opinion(bars().ofItem), { target: { value: '公开时限过长。' } })
  fireEvent.click(button('退回', bars().ofItem))
  expect((await screen.findByRole('alert')).textContent).toContain('招生范围a')
  expect(opinion(bars().ofItem).value).toBe('公开时限过长。')
})

test('an item with an open 必改 cannot be approved, and says so', async () => {
  await open(reviewer, sheet([part('b')], { comments: [comment('c1')] }))
  expect(button('通过', bars().ofItem).disabled).toBe(true)
  expect(within(bars().ofItem).getByText(/必改 1 条未解决/)).toBeTruthy()
  expect(button('退回', bars().ofItem).disabled).toBe(false)
})

test('what was filed for record asks for no decision, and is called in with a reason', async () => {
  vi.mocked(api.filing.outlook.query).mockResolvedValue({ ...openOutlook, callIn: null })
  vi.mocked(api.filing.callIn.mutate).mockResolvedValue(receipt)
  await open(reviewer, sheet([part('a')], { head: { stage: 'recorded_only' } }))
  const { ofFiling } = bars()
  expect(ofFiling.textContent).toContain('已备案，不需审核')
  fireEvent.change(opinion(ofFiling), { target: { value: '需核实新增渠道。' } })
  fireEvent.click(button('调取审核', ofFiling))
  fireEvent.click(button('调取审核', await screen.findByRole('dialog')))
  await waitFor(() => expect(api.filing.callIn.mutate).toHaveBeenCalledOnce())
  const [sent] = vi.mocked(api.filing.callIn.mutate).mock.calls[0] ?? []
  expect(sent).toMatchObject({ filing, reason: '需核实新增渠道。' })
})

test('a 公示 that the county has not summed up stands among what is in the way of the settlement', async () => {
  const notice = {
    url: 'https://www.example.gov.cn/gongshi.html',
    from: '2021-10-08',
    until: '2021-10-11',
    ...{ counted: null, extensions: [], kept: [] },
    summedUp: null,
  }
  vi.mocked(api.filing.outlook.query).mockResolvedValue({
    ...openOutlook,
    approve: { refused: 'NOTICE_NOT_SUMMED_UP', about: ['2021-10-11'] },
    acts: [
      { act: 'approve', refusal: { refused: 'NOTICE_NOT_SUMMED_UP', about: ['2021-10-11'] }, able: [], theirs: null },
    ],
  })
  await open(leader, sheet([part('a', approved)], { head: { notice } }))
  expect(bars().ofFiling.textContent).toMatch(/公示至.*县里尚未汇总意见/)
  expect(screen.getByRole('link', { name: '去看公示' }).getAttribute('href')).toBe(notice.url)
  fireEvent.click(button('为什么不能办？'))
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /县里尚未汇总意见/ }))
  expect(document.activeElement?.textContent).toContain('公示：')
})

test('what came in of a 公示 is told where the filing is examined', async () => {
  const summedUp = { received: 2, summary: '均已采纳', by: 'acc-510113-01', at: '2021-10-11T01:00:00.000Z' }
  const days = { from: '2021-10-08', until: '2021-10-12' }
  const due = deadlineOf(
    { startDate: days.from, rule: { amount: 2, unit: 'working_day', holidayPolicy: 'keep' } },
    seedWorkCalendar,
  )
  if (isRefusal(due)) throw new Error(due.refused)
  const { startDate, rule, dueDate, explanation } = due
  const counted = { startDate, rule, dueDate, explanation }
  const at = '2021-10-09T02:00:00.000Z'
  const told = {
    counted,
    extensions: [{ was: '2021-10-11', until: '2021-10-12', reason: '意见较多', by: 'acc-510113-01', at }],
    kept: [{ until: '2021-10-11', deadline: { ...counted, dueDate: '2021-10-12' }, at }],
  }
  const notice = { url: 'https://www.example.gov.cn/gongshi.html', ...days, ...told, summedUp }
  await open(leader, sheet([part('a', approved)], { head: { notice } }))
  expect(screen.getByText(/收到意见 2 条：均已采纳/)).toBeTruthy()
  expect(screen.getByText('10/8 开始公示 + 2 工作日 = 10/11，10/9 补班计入')).toBeTruthy()
  expect(screen.getByText(/按新日历应至2021年10月12日（.*），公示已公告至2021年10月11日，以公告为准/)).toBeTruthy()
  expect(screen.getByText(/延长：原至2021年10月11日，延长至2021年10月12日。理由：意见较多/)).toBeTruthy()
})

test('a filing that is not accepted can be read and nothing else', async () => {
  vi.mocked(api.filing.outlook.query).mockResolvedValue({ ...openOutlook, accept: null })
  vi.mocked(api.filing.accept.mutate).mockResolvedValue(receipt)
  await open(reviewer, sheet([part('a')], { head: { stage: 'submitted' } }))
  expect(screen.queryByLabelText('批注内容')).toBeNull()
  expect(screen.queryByRole('button', { name: '通过' })).toBeNull()
  fireEvent.click(button('签收'))
  await waitFor(() => expect(api.filing.accept.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.filing.accept.mutate).mock.calls[0]?.[0]).toMatchObject({ filing, seen: 20 })
})

test('a key leads to the next item that needs an opinion, but not while words are typed or composed', async () => {
  await open(reviewer, sheet([part('a'), part('b', approved), part('c')]))
  fireEvent.keyDown(screen.getByLabelText('批注内容'), { key: 'n' })
  fireEvent.keyDown(document.body, { key: 'n', isComposing: true })
  expect(item()).toContain('招生范围a')
  fireEvent.keyDown(document.body, { key: 'n' })
  await waitFor(() => expect(item()).toContain('招生范围c'))
})

test('Esc leaves the box that is typed in and keeps its words; keys lead on from there, and Esc leads back to the list', async () => {
  await open(reviewer, sheet([part('a'), part('b')]))
  const box = screen.getByLabelText<HTMLTextAreaElement>('批注内容')
  box.focus()
  fireEvent.change(box, { target: { value: '公开时限过长' } })
  fireEvent.keyDown(box, { key: 'Escape', isComposing: true })
  expect(document.activeElement).toBe(box)
  fireEvent.keyDown(box, { key: 'Escape' })
  expect(document.activeElement?.className).toContain('review-centre-scroll')
  expect(box.value).toBe('公开时限过长')
})

test('a comment is on the field it was begun at, and its words wait where another item was looked at meanwhile', async () => {
  vi.mocked(api.filing.comment.mutate).mockResolvedValue(receipt)
  await open(reviewer, sheet([part('a'), part('b')]))
  fireEvent.click(button('批注“公开渠道和载体”'))
  fireEvent.click(button('附建议'))
  fireEvent.change(screen.getByLabelText('批注内容'), { target: { value: '请补充网站渠道。' } })
  fireEvent.click(screen.getByText('招生范围b'))
  expect(screen.getByLabelText<HTMLTextAreaElement>('批注内容').value).toBe('')
  fireEvent.click(screen.getByText('招生范围a'))
  expect(screen.getByLabelText<HTMLTextAreaElement>('批注内容').value).toBe('请补充网站渠道。')
  expect(screen.getByRole('button', { name: '附建议' })).toBeTruthy() // the place that was opened and left empty is closed
  fireEvent.click(button('提交批注'))
  await waitFor(() => expect(api.filing.comment.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.filing.comment.mutate).mock.calls[0]?.[0]).toMatchObject({
    part: 'a',
    element: 'channels',
    kind: 'must_fix',
    text: '请补充网站渠道。',
  })
})

test('only what must be reviewed again lies open; what carries over is one line', async () => {
  const carried = { inScope: false, carried: { turn: 1 }, settled: true }
  await open(reviewer, sheet([part('a'), part('b', carried), part('c', carried)], { head: { turn: 2 } }))
  expect(screen.queryByText('招生范围b')).toBeNull()
  fireEvent.click(screen.getByText(/沿用 2 项/))
  expect(screen.getByText('招生范围b')).toBeTruthy()
})

test('the words the city proposes are read beside those filed, by the leader who settles with them too', async () => {
  const change = itemText({ name: '招生范围a（含人数）' })
  const proposed = { decision: 'approve_with_change', change, consent: 'awaited', decidedTurn: 1 } as const
  await open(leader, sheet([part('a', proposed)]))
  const proposal = within(screen.getByRole('region', { name: '提出的修改文字' }))
  expect(proposal.getByRole('region', { name: '二级事项' }).textContent).toContain('含人数')
})

test('a renamed, merged or split item says so with the reason, beside its text and in its history, and is set beside what it came of', async () => {
  const opened = sheet([part('a')])
  const names = (name: string) => ({ category: '招生管理', subcategories: [], name })
  const before = itemText({ name: '学校招生', contentElements: ['范围', '流程'] })
  const source = { item: 'x', digest: 'f'.repeat(64), names: names('学校招生') }
  const at = '2021-10-11T01:00:00.000Z'
  const lineage = {
    a: [
      { as: 'renamed', from: names('招生'), to: names('招生范围'), reason: '规范名称', at },
      { as: 'split', from: source, reason: '分别公开', at },
    ],
  } as const
  vi.mocked(api.filing.trail.query).mockResolvedValue({ entries: [], names: {} } as never)
  await open(reviewer, { ...opened, lineage, texts: { ...opened.texts, [source.digest]: before } })
  const told = screen.getByRole('list', { name: '事项来历' })
  expect(told.textContent).toContain('更名 “招生” → “招生范围”理由：规范名称')
  expect(told.textContent).toContain('拆分 由“学校招生”拆分理由：分别公开')
  expect(screen.getByText('拆分前的“学校招生”')).toBeTruthy()
})

test('x marks the text as seen and goes to the next unseen; an older text that was seen is hollow and says so; it is taken back where it stands', async () => {
  const seen = { digest: 'digest-older', turn: 1, at: '2021-10-12T01:00:00.000Z' }
  vi.mocked(api.filing.marks.query).mockResolvedValue({ marks: [{ part: 'c', seen, laterSince: null }] })
  await open(reviewer, sheet([part('a'), part('b'), part('c')]))
  expect(await screen.findByText(/0 已看 3 未看，1 项看过的是旧稿/)).toBeTruthy()
  fireEvent.keyDown(document.body, { key: 'x' })
  await waitFor(() => expect(item()).toContain('招生范围b'))
  expect(await screen.findByText(/1 已看 2 未看/)).toBeTruthy()
  expect(vi.mocked(api.filing.mark.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ part: 'a', digest: 'digest-a', turn: 1, seen: true },
  })
  fireEvent.keyDown(document.body, { key: 'x' })
  await waitFor(() => expect(item()).toContain('招生范围c'))
  fireEvent.click(screen.getByText('招生范围a'))
  fireEvent.click(await screen.findByRole('button', { name: '撤销已看' }))
  expect(await screen.findByText(/1 已看 2 未看/)).toBeTruthy()
})

test('≡ lists the items that are 与指引文字一致, by the row they follow whatever they are called, and stands in the address', async () => {
  vi.mocked(api.guides.query).mockResolvedValue([{ guide: 'g', status: 'partial' }] as never)
  const row = { row: 'g-1', ids: ['g-1'], names: [], category: '招生管理', name: '学区划分' }
  const words = { item: itemText({ name: '学区划分' }), confidence: 'high', doubt: null, evidence: [] }
  vi.mocked(api.guide.query).mockResolvedValue([{ ...row, ...words }] as never)
  const own = itemText({ name: '招生范围b', contentElements: ['本县另列'] })
  const opened = sheet([part('a'), part('b')])
  await open(reviewer, {
    ...opened,
    guideRows: { a: 'g-1', b: 'g-1' },
    texts: { ...opened.texts, 'digest-b': own },
  })
  const tree = within(screen.getByRole('navigation', { name: '事项' }))
  fireEvent.click(await tree.findByRole('tab', { name: '与指引文字一致 1' }))
  expect(tree.getByText('招生范围a')).toBeTruthy()
  expect(tree.queryByText('招生范围b')).toBeNull()
  fireEvent.click(tree.getByText('招生范围a'))
  expect(tree.getByRole('tab', { name: '与指引文字一致 1' }).getAttribute('aria-selected')).toBe('true')
  fireEvent.click(tree.getByRole('tab', { name: /^需复核/ }))
  expect(tree.getByText('招生范围b')).toBeTruthy()
})

test('where no guide is read ≡ counts nothing and says why', async () => {
  await open(reviewer, sheet([part('a')]))
  fireEvent.click(await screen.findByRole('tab', { name: '与指引文字一致 …' }))
  expect(screen.getByText('还没有读到标准指引，无从比对。')).toBeTruthy()
})

test('an opinion marks the text as seen; ⚑ puts a part aside, and the tree lists what lies aside', async () => {
  vi.mocked(api.filing.reviewItem.mutate).mockResolvedValue(receipt)
  await open(reviewer, sheet([part('a'), part('b')]))
  fireEvent.click(button('通过', bars().ofItem))
  expect(await screen.findByText(/1 已看 1 未看/)).toBeTruthy()
  await waitFor(() => expect(item()).toContain('招生范围b'))
  fireEvent.keyDown(document.body, { key: 'm' })
  fireEvent.click(await screen.findByRole('tab', { name: '稍后再看 1' }))
  const tree = within(screen.getByRole('navigation', { name: '事项' }))
  expect(tree.queryByText('招生范围a')).toBeNull()
  expect(tree.getByText('招生范围b')).toBeTruthy()
})

test('an opinion on a text that moved since is a hollow tick with words', async () => {
  const stale = { decision: 'return', decidedTurn: 1, stale: true, reason: '公开时限过长。' } as const
  await open(reviewer, sheet([part('a', stale)], { head: { turn: 2 } }))
  expect(screen.getByText(/意见“退回”是对旧稿（第1稿）提的/)).toBeTruthy()
  expect(screen.getByText('第1稿的意见：退回：公开时限过长。').textContent).toContain(
    '此后文字有变动，请对现文重新提出意见。',
  )
})

test('of a changed item it is said which fields the city approved already, and where; d goes round what it can be compared with', async () => {
  const opened = sheet([part('a')], { head: { turn: 2 } })
  const before = itemText({ name: '招生范围a', disclosingBody: '青白江区教育和体育局' })
  const texts = { old: before, first: itemText({ name: '招生范围' }) }
  vi.mocked(api.filing.versions.query).mockResolvedValue({
    filed: [{ turn: 1, at: '2021-09-20T01:00:00.000Z', parts: { a: { digest: 'first', heading: null, text: null } } }],
    settled: [],
    approved: { a: { digest: 'old', from: { version: 1 } } },
    texts,
  })
  await open(reviewer, opened)
  expect(
    await screen.findByText(/沿用审定稿 v1，9 个要素文字未变：一级事项、二级事项、公开内容（要素）、/),
  ).toBeTruthy()
  expect(screen.getByText('需复核的要素：公开主体。')).toBeTruthy()
  fireEvent.keyDown(document.body, { key: 'd' })
  expect(await screen.findByText('第1稿（2021年9月20日报送）')).toBeTruthy()
})

test('after 审定 the next case opens by itself; the decision is undone from there within ten seconds, with the reason filled in', async () => {
  const opened = sheet([part('a', approved)])
  const next = { ...queueLine, stream: 'submission/2021-pilot/510114/disclosure_catalog/1', division: '510114' }
  vi.mocked(api.todo.query).mockResolvedValue({ count: 1, next: [next] } as never)
  vi.mocked(api.filing.approve.mutate).mockImplementation((async () => {
    const settled = sheet([part('a', approved)], { head: { stage: 'approved', version: 21 } })
    vi.mocked(api.filing.open.query).mockResolvedValue(settled)
    return receipt
  }) as never)
  vi.mocked(api.filing.recall.mutate).mockResolvedValue(receipt)
  await open(leader, opened)
  await screen.findByText(/下一件待办：新都区 标准目录/)
  fireEvent.click(button('审定', bars().ofFiling))
  expect(await screen.findByText('青白江区 标准目录：已审定')).toBeTruthy()
  expect(await screen.findByRole('heading', { level: 1, name: '新都区 标准目录' })).toBeTruthy()
  fireEvent.click(button('撤销'))
  expect(await screen.findByText('已撤销，此件回到审核中')).toBeTruthy()
  const [sent] = vi.mocked(api.filing.recall.mutate).mock.calls[0] ?? []
  expect(sent).toMatchObject({ filing, seen: 21 })
  expect(sent?.reason).toMatch(/^作出后 \d+ 秒撤销，未另写理由。$/)
})

test('where going on by itself is turned off, the decided case stays on the screen', async () => {
  const next = { ...queueLine, stream: 'submission/2021-pilot/510114/disclosure_catalog/1', division: '510114' }
  vi.mocked(api.todo.query).mockResolvedValue({ count: 1, next: [next] } as never)
  vi.mocked(api.filing.returnForRevision.mutate).mockImplementation((async () => {
    vi.mocked(api.filing.open.query).mockResolvedValue(sheet([part('a')], { head: { stage: 'returned' } }))
    return receipt
  }) as never)
  await open(reviewer, sheet([part('a')]))
  fireEvent.click(button('更多操作'))
  fireEvent.click(await screen.findByLabelText('办完自动打开下一件'))
  fireEvent.change(opinion(bars().ofFiling), { target: { value: '请按意见修改。' } })
  fireEvent.click(button('退回修改', bars().ofFiling))
  expect(await screen.findByText('青白江区 标准目录：已退回修改')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('青白江区 标准目录')
})

test('a connection that dies, or a county that files again while one writes, takes no typed word', async () => {
  vi.mocked(api.filing.reviewItem.mutate).mockRejectedValue(refusal('STALE_TEXT', ['a']))
  const opened = sheet([part('a'), part('b')])
  await open(reviewer, opened)
  fireEvent.change(opinion(bars().ofItem), { target: { value: '公开时限过长。' } })
  fireEvent.change(opinion(bars().ofFiling), { target: { value: '请按意见修改。' } })
  const refiled = sheet([part('a', { digest: 'digest-moved' }), part('b')], { head: { turn: 2, version: 24 } })
  vi.mocked(api.filing.open.query).mockResolvedValue(refiled)
  fireEvent.click(button('退回', bars().ofItem))
  expect(await screen.findByText(/第2稿：/)).toBeTruthy()
  expect([opinion(bars().ofItem).value, opinion(bars().ofFiling).value]).toEqual(['公开时限过长。', '请按意见修改。'])
  vi.mocked(api.filing.reviewItem.mutate).mockRejectedValue(new Error('the line is dead'))
  fireEvent.click(button('退回', bars().ofItem))
  await waitFor(() => expect(screen.getAllByRole('alert').length).toBeGreaterThan(0))
  expect(opinion(bars().ofItem).value).toBe('公开时限过长。')
})

test('the pane counts what is open and unsent; what was not sent its author changes or takes back, what was answered is asked again', async () => {
  vi.mocked(api.filing.withdrawComment.mutate).mockResolvedValue(receipt)
  vi.mocked(api.filing.reopenComment.mutate).mockResolvedValue(receipt)
  const answer = {
    stance: 'declined',
    text: '依据现行有效',
    by: 'acc-510113-01',
    at: '2021-10-14T02:00:00.000Z',
    turn: 1,
  } as const
  const comments = [
    comment('c1', { sent: false, text: '缺少线下渠道' }),
    comment('c2', { kind: 'advice', sent: false, writtenBy: leader.account }),
    comment('c3', { kind: 'question', answer }),
  ]
  await open(reviewer, sheet([part('b')], { comments }))
  expect(screen.getByText('必改 1 · 建议 1 · 询问 1 · 未发 2')).toBeTruthy()
  expect(screen.getByText(/此意见将随退回或审定一并发给县/)).toBeTruthy()
  const takesBack = screen.getAllByRole('button', { name: '撤下' })
  expect(takesBack).toHaveLength(1)
  fireEvent.click(takesBack[0] as HTMLElement)
  await waitFor(() => expect(api.filing.withdrawComment.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.filing.withdrawComment.mutate).mock.calls[0]?.[0]).toMatchObject({ filing, comment: 'c1' })
  fireEvent.click(button('仍需修改'))
  fireEvent.change(screen.getByLabelText('还要改什么'), { target: { value: '请写明条款' } })
  fireEvent.click(button('仍需修改'))
  await waitFor(() => expect(api.filing.reopenComment.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.filing.reopenComment.mutate).mock.calls[0]?.[0]).toMatchObject({
    comment: 'c3',
    text: '请写明条款',
  })
})

test('a note within the office says who reads it while it is written, and is taken of a filing that went back too', async () => {
  vi.mocked(api.filing.addNote.mutate).mockResolvedValue(receipt)
  await open(leader, sheet([part('b')], { head: { stage: 'returned' } }))
  await lookAt('内部意见')
  expect(screen.getByText(/内部意见仅本局可见：不发县里，不报省厅，不对公众公开/)).toBeTruthy()
  fireEvent.change(screen.getByLabelText('内部意见'), { target: { value: '审定前再看一遍' } })
  fireEvent.click(button('记下'))
  await waitFor(() => expect(api.filing.addNote.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.filing.addNote.mutate).mock.calls[0]?.[0]).toMatchObject({ part: 'b', text: '审定前再看一遍' })
})

test('all of an unsent comment is worded anew, with a value for the county to take over', async () => {
  vi.mocked(api.filing.rewordComment.mutate).mockResolvedValue(receipt)
  await open(reviewer, sheet([part('b')], { comments: [comment('c1', { sent: false, text: '缺少线下渠道' })] }))
  fireEvent.click(button('修改'))
  const form = within(document.querySelector<HTMLElement>('.comment-words') as HTMLElement)
  fireEvent.click(form.getByRole('radio', { name: '建议' }))
  fireEvent.click(form.getByRole('button', { name: '附建议' }))
  fireEvent.click(form.getByLabelText('公开查阅点'))
  fireEvent.click(form.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(api.filing.rewordComment.mutate).toHaveBeenCalledOnce())
  const [sent] = vi.mocked(api.filing.rewordComment.mutate).mock.calls[0] ?? []
  expect(sent).toMatchObject({
    ...{ comment: 'c1', kind: 'advice', element: 'channels', text: '缺少线下渠道' },
    suggestion: null,
  })
  expect(sent?.suggestedValue).toMatchObject({
    of: 'channels',
    channels: expect.arrayContaining(['public_reading_point']),
  })
})

test('a note is taken back by whoever wrote it', async () => {
  vi.mocked(api.filing.withdrawNote.mutate).mockResolvedValue(receipt)
  const { key: _, ...row } = part('b')
  const written = { ...row, text: '再看一遍', writtenAt: '2021-10-14T01:00:00.000Z', turn: 1 }
  const notes = [leader, reviewer].map(({ account }, at) => ({
    ...written,
    key: `n${at}`,
    note: `n${at}`,
    writtenBy: account,
  }))
  await open(leader, sheet([part('b')], { notes }))
  await lookAt('内部意见 2')
  fireEvent.click(screen.getByRole('button', { name: '撤下' }))
  await waitFor(() => expect(api.filing.withdrawNote.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.filing.withdrawNote.mutate).mock.calls[0]?.[0]).toMatchObject({ note: 'n0' })
})

test('while the clock stands the page says what is asked, 为什么不能办 leads there, and what was asked is taken back', async () => {
  vi.mocked(api.clock.open.query).mockResolvedValue({ clock: standing as never, names: clockNames })
  vi.mocked(api.clock.withdrawCorrection.mutate).mockResolvedValue(receipt)
  const acts = [{ act: 'approve', refusal: { refused: 'CORRECTION_AWAITED', about: ['c-1'] }, able: [], theirs: null }]
  vi.mocked(api.filing.outlook.query).mockResolvedValue({ ...openOutlook, acts })
  await open(reviewer, sheet([part('a')]))
  expect(await screen.findByText('已停表：等县里补充材料')).toBeTruthy()
  fireEvent.click(button('为什么不能办？'))
  fireEvent.click(await screen.findByRole('button', { name: '待补充的材料' }))
  expect(document.activeElement?.id).toBe('clock-notes')
  fireEvent.click(screen.getByRole('button', { name: '‖ 补充材料与延期', hidden: true }))
  fireEvent.change(await screen.findByLabelText('撤回要求的理由'), { target: { value: '已当面核对' } })
  fireEvent.click(screen.getByRole('button', { name: '撤回要求，恢复计时' }))
  await waitFor(() => expect(api.clock.withdrawCorrection.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.clock.withdrawCorrection.mutate).mock.calls[0]?.[0]).toMatchObject({ correction: 'c-1' })
})

test('为什么不能办 leads to what is unmet: an item, a comment, a signer', async () => {
  const acts = [
    { act: 'approve', refusal: { refused: 'ITEMS_UNSETTLED', about: ['b'] }, able: [], theirs: null },
    { act: 'reviewItem', refusal: { refused: 'MUST_FIX_OPEN', about: ['c1'] }, able: [], theirs: null },
    {
      act: 'recall',
      refusal: { refused: 'SIGNATURES_AWAITED', about: [leader.account] },
      able: [leader.account],
      theirs: null,
    },
  ]
  vi.mocked(api.filing.outlook.query).mockResolvedValue({
    ...openOutlook,
    acts,
    names: { [leader.account]: leader.name },
  })
  await open(reviewer, sheet([part('a'), part('b')], { comments: [comment('c1')] }))
  fireEvent.click(button('为什么不能办？'))
  expect(await screen.findByRole('button', { name: '批注“缺少网站渠道”' })).toBeTruthy()
  expect(within(screen.getByRole('dialog')).getByRole('button', { name: leader.name })).toBeTruthy()
  const drawer = document.querySelector<HTMLElement>('.ant-drawer') as HTMLElement
  expect(fireEvent.keyDown(drawer, { key: 'j' })).toBe(true)
  expect(item()).toContain('招生范围a')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '招生范围b' }))
  await waitFor(() => expect(item()).toContain('招生范围b'))
})

test('whoever cannot be asked to sign stands grey in the list, with the reason', async () => {
  vi.mocked(api.fourEyes.colleagues.query).mockResolvedValue({
    colleagues: [
      { account: reviewer.account, role: 'reviewer' },
      { account: leader.account, role: 'leader' },
    ],
    names: { [reviewer.account]: reviewer.name, [leader.account]: leader.name },
  })
  const unfitSigners = { [reviewer.account]: 'PROPOSER_MAY_NOT_COSIGN' } as const
  vi.mocked(api.filing.outlook.query).mockResolvedValue({ ...openOutlook, unfitSigners })
  await open(reviewer, sheet([part('a')]))
  fireEvent.click(button('更多操作'))
  fireEvent.click(button('会签与回避'))
  const [signers] = await screen.findAllByRole('combobox', { name: '会签人（依次会签的，按所选先后）' })
  fireEvent.mouseDown(signers as HTMLElement)
  const grey = await screen.findByTitle('成都市审核人（本轮提出过审核意见，不能会签）')
  expect(grey.className).toContain('disabled')
  expect(screen.getByRole('listbox', { name: '会签人（依次会签的，按所选先后）' })).toBeTruthy()
})

const signing = {
  signing: 'si-1',
  mode: 'all',
  needed: 1,
  openedBy: reviewer.account,
  openedAt: '2021-10-14T01:00:00.000Z',
  signers: [{ account: reviewer.account, role: 'reviewer', signature: null }],
} as const

test('whom 会签 waits for is named once beside 审定, and leads to where it is given; 应急办理 takes a reason', async () => {
  vi.mocked(api.fourEyes.colleagues.query).mockResolvedValue({ colleagues: [], names: {} })
  vi.mocked(api.filing.approve.mutate).mockResolvedValue(receipt)
  const approve = { refused: 'SIGNATURES_AWAITED', about: [reviewer.account] } as const
  vi.mocked(api.filing.outlook.query).mockResolvedValue({ ...openOutlook, approve })
  const opened = sheet([part('a', approved)])
  await open(leader, { ...opened, fourEyes: { ...opened.fourEyes, signing } })
  const bar = within(bars().ofFiling)
  const waits = await bar.findByText('还不能办理：会签待：成都市审核人')
  fireEvent.change(opinion(bars().ofFiling), { target: { value: '会签人出差，当日到期。' } })
  fireEvent.click(bar.getByRole('button', { name: /^更多/ }))
  fireEvent.click(await screen.findByRole('button', { name: '应急办理' }))
  const asked = await screen.findByText(/将越过规则“会签完成后才审定”应急办理/)
  fireEvent.click(
    within(asked.closest<HTMLElement>('.ant-modal') as HTMLElement).getByText('应急办理', {
      selector: '.ant-btn-primary *, .ant-btn-dangerous *',
    }),
  )
  await waitFor(() => expect(api.filing.approve.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.filing.approve.mutate).mock.calls[0]?.[0]).toMatchObject({
    overriding: { reason: '会签人出差，当日到期。' },
  })
  fireEvent.click(waits)
  expect(await screen.findByText('会签与回避', { selector: '.ant-drawer-title' })).toBeTruthy()
})

test('after 减签 nobody stands chosen, so that the next press takes out nobody unseen', async () => {
  const colleagues = [{ account: reviewer.account, role: 'reviewer' } as const]
  vi.mocked(api.fourEyes.colleagues.query).mockResolvedValue({ colleagues, names: {} })
  vi.mocked(api.fourEyes.removeSigner.mutate).mockResolvedValue(receipt)
  const opened = sheet([part('a')])
  await open(reviewer, { ...opened, fourEyes: { ...opened.fourEyes, signing } })
  fireEvent.click(button('更多操作'))
  fireEvent.click(button('会签 0/1'))
  fireEvent.mouseDown(await screen.findByRole('combobox', { name: '加签或减签的人' }))
  fireEvent.click(await screen.findByTitle('成都市审核人'))
  fireEvent.change(screen.getByLabelText(/^理由/), { target: { value: '由负责人直接审定。' } })
  expect(button('减签').disabled).toBe(false)
  fireEvent.click(button('减签'))
  await waitFor(() => expect(button('减签').disabled).toBe(true))
  expect(api.fourEyes.removeSigner.mutate).toHaveBeenCalledOnce()
})

test('a reviewer who is recused is offered neither an opinion nor the return, and is told why', async () => {
  const recusal = {
    account: reviewer.account,
    by: reviewer.account,
    at: '2021-09-27T02:00:00.000Z',
    reason: '亲属关系',
  }
  const opened = sheet([part('a')])
  await open(reviewer, { ...opened, fourEyes: { ...opened.fourEyes, recusals: [recusal] } })
  expect(within(bars().ofItem).getByText('您在此件上已回避，由其他人办理')).toBeTruthy()
  expect(within(bars().ofItem).queryByRole('button', { name: '通过' })).toBeNull()
  expect(button('退回修改', bars().ofFiling).disabled).toBe(true)
})

test('where the registry of laws cannot be read the desk says so beside 审定, which it does not stop', async () => {
  vi.mocked(api.laws.query).mockRejectedValue(new Error('down'))
  await open(leader, sheet([part('a', approved)]))
  expect(await within(bars().ofFiling).findByText('依据未核对：依据库读取失败')).toBeTruthy()
  expect(button('审定', bars().ofFiling).disabled).toBe(false)
})

test('what the province wrote on a filing stands on its desk, with the way to where the city answers it', async () => {
  const written = {
    ...{ feedback: 'f1', part: null, itemName: '学区划分', isOnEarlierText: true, text: '请说明依据。' },
    ...{ sentAt: '2021-10-20T02:00:00.000Z', answer: null },
  }
  vi.mocked(api.filing.feedback.query).mockResolvedValue([written])
  await open(reviewer, sheet([part('a')]))
  expect(await screen.findByText('省厅反馈（1条）')).toBeTruthy()
  expect(screen.getByText('学区划分 · 针对此前报送的文字：')).toBeTruthy()
  expect(screen.getByText('市局尚未答复。')).toBeTruthy()
  expect(screen.getByRole('link', { name: '到统一上报' }).getAttribute('href')).toBe(
    '/package/2021-pilot?kind=disclosure_catalog',
  )
})
