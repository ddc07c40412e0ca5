import { seedLaws } from '@mingce/domain/law/seed'
import { formerSettings } from '@mingce/domain/round/former-settings'
import type { RoundNews } from '@mingce/domain/round/news'
import { clockNames, standing } from '@mingce/ui/clock/test-clock'
import { type Person, PersonContext } from '@mingce/ui/person'
import { item } from '@mingce/ui/test-items'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Route, Routes, useNavigate } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { Draft, FilingSheet, Outlook, RoundHead } from '../questions.ts'
import { FilingScreen } from './filing-screen.tsx'

vi.mock('../api.ts', () => {
  const query = () => ({ query: vi.fn() })
  const mutate = () => ({ mutate: vi.fn() })
  return {
    api: {
      clock: { open: query(), answerCorrection: mutate(), requestExtension: mutate() },
      round: { list: query(), open: query() },
      roundNews: { list: query(), read: mutate() },
      law: { changes: query(), registry: query() },
      catalog: {
        ...{ draft: query(), evidence: query(), texts: query(), versions: query(), reviseItem: mutate() },
        pages: query(),
      },
      filing: {
        ...{ open: query(), outlook: query(), trail: query(), passages: query(), removeFile: mutate() },
        ...{ draftSection: mutate(), removeSection: mutate(), prepare: mutate(), check: mutate(), submit: mutate() },
        ...{ withdraw: mutate(), answerComment: mutate(), consentToChange: mutate(), declineChange: mutate() },
        ...{ adoptSuggestion: mutate(), answerReturn: mutate(), reviewDisclosure: mutate(), enterRuling: mutate() },
        ...{
          confirmOverride: mutate(),
          fileForRecord: mutate(),
          openNotice: mutate(),
          extendNotice: mutate(),
          closeNotice: mutate(),
        },
      },
    },
  }
})

const received = { positions: [48], shown: true }
const districts = { item: 'i-1', content: item({ name: '入学流程' }), digest: 'd'.repeat(64) }

/** As much of an answer as the screen reads. */
const some = <T,>(part: object) => part as T

function draftOf(...rows: readonly object[]): Draft {
  const items = rows.map((row) => ({
    category: '招生管理',
    name: '入学流程',
    missing: [],
    retired: null,
    lineage: [],
    ...row,
  }))
  return some({ head: { itemCount: items.length, incompleteCount: 0, lockedBy: null }, items })
}

function sheetOf(head: object, more: object = {}): FilingSheet {
  const plain = { version: 3, turn: 0, checked: null, disclosureReview: null, returned: null, decided: null }
  return some({
    ...{
      parts: [],
      comments: [],
      texts: {},
      settledBefore: null,
      lineage: {},
      guideRows: {},
      names: { 'acc-1': '成都市审核人' },
    },
    fourEyes: { signing: null, recusals: [], overrides: [] },
    ...more,
    head: { ...plain, ...head },
  })
}

function outlookOf(steps: object = {}): Outlook {
  const none = { prepare: null, pass: null, sendBack: null, submit: null, fileForRecord: null, withdraw: null }
  return {
    version: 3,
    steps: { ...none, fileForRecord: { refused: 'NO_RECORD_LANE' }, ...steps },
    inPlaceOf: none,
    notice: {
      open: { refused: 'NOTICE_NOT_ASKED' },
      extend: { refused: 'NO_NOTICE' as const },
      close: { refused: 'NO_NOTICE' },
      turn: null,
    },
    acts: [],
    names: {},
    asks: [],
    referred: [],
    scope: [{ part: 'i-1', why: ['new'] }],
    carried: 0,
    changed: false,
  }
}

const post: Omit<Person, 'role'> = {
  account: 'acc-510113-01',
  name: '青白江区经办人',
  level: 'county',
  authority: '510113',
  bureau: '青白江区教育局',
  place: '青白江区',
}

function open(role: 'drafter' | 'checker' | 'leader', kind = 'disclosure_catalog') {
  return show(
    <PersonContext value={{ ...post, role }}>
      <Routes>
        <Route path="/" element={<Entry to={`/filing/2021-pilot/${kind}/1`} />} />
        <Route path="/filing/:round/:kind/:n" element={<FilingScreen />} />
      </Routes>
    </PersonContext>,
  )
}

function Entry({ to }: { readonly to: string }) {
  const navigate = useNavigate()
  return (
    <button type="button" onClick={() => navigate(to)}>
      打开报送件
    </button>
  )
}

function enter() {
  fireEvent.click(screen.getByRole('button', { name: '打开报送件' }))
}

const button = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name })
const refusedBy = (refused: string, about: readonly string[] = []) =>
  Object.assign(new Error(refused), { data: { httpStatus: 409, refusal: { refused, about } } })

beforeEach(() => {
  sessionStorage.clear()
  vi.clearAllMocks()
  const round = {
    round: '2021-pilot',
    title: '2021年先行县',
    status: 'open',
    owes: true,
    settings: { ...formerSettings, deliverables: [], extraFields: [] },
  }
  vi.mocked(api.round.list.query).mockResolvedValue([some<RoundHead>(round)])
  vi.mocked(api.roundNews.list.query).mockResolvedValue({ news: [], read: [] })
  vi.mocked(api.filing.passages.query).mockResolvedValue({ asOf: '2021-10-15', passages: [] })
  vi.mocked(api.round.open.query).mockResolvedValue({
    cells: [],
    filings: [],
    innerDates: [],
    extensions: [],
  })
  vi.mocked(api.catalog.draft.query).mockResolvedValue(draftOf(districts))
  vi.mocked(api.catalog.versions.query).mockResolvedValue([])
  vi.mocked(api.catalog.pages.query).mockResolvedValue([])
  vi.mocked(api.law.changes.query).mockResolvedValue([])
  vi.mocked(api.law.registry.query).mockResolvedValue([...seedLaws])
  vi.mocked(api.catalog.texts.query).mockResolvedValue([])
  vi.mocked(api.catalog.evidence.query).mockResolvedValue({ entries: [], names: {} })
  vi.mocked(api.filing.open.query).mockResolvedValue(null)
  vi.mocked(api.filing.outlook.query).mockResolvedValue(outlookOf())
  vi.mocked(api.filing.trail.query).mockResolvedValue({ entries: [], names: {} })
  vi.mocked(api.clock.open.query).mockResolvedValue(null)
})

test('a drafter hands the catalog on; what the server refuses is said with the items’ names, and all stays', async () => {
  vi.mocked(api.filing.prepare.mutate).mockRejectedValue(refusedBy('INCOMPLETE', ['i-1']))
  open('drafter')
  enter()
  fireEvent.click(await button('提请内审'))
  const notice = (await screen.findByText(/^没有办理：部分公开事项缺少必填要素/)).closest('[role="alert"]')
  expect(notice?.textContent).toContain('涉及：入学流程')
  expect(screen.getByText('公开事项 1 项')).toBeTruthy()
})

test('an amendment of its dates stands on the filing it came after, with both values, until it was read', async () => {
  const due = (dueDate: string) => ({ kind: 'disclosure_catalog', dueDate, owedBy: 'county' }) as const
  const amended: RoundNews = {
    ...{ key: 'round/2021-pilot 0', about: 'amended', round: '2021-pilot', title: '2021年先行县' },
    ...{ at: '2021-10-13T01:00:00.000Z', reason: '国庆前后工作时间较紧。', innerDates: [] },
    changes: [{ about: 'deliverable', name: 'disclosure_catalog', was: due('2021-10-20'), is: due('2021-10-29') }],
  }
  vi.mocked(api.roundNews.list.query).mockResolvedValue({ news: [amended], read: [] })
  vi.mocked(api.roundNews.read.mutate).mockResolvedValue({ news: [], read: [] })
  vi.mocked(api.filing.open.query).mockResolvedValue(
    sheetOf({ stage: 'submitted', submittedAt: '2021-10-12T01:00:00.000Z' }),
  )
  open('drafter')
  enter()
  const strip = within(await screen.findByRole('region', { name: '“2021年先行县”有调整' }))
  expect(strip.getByRole('listitem').textContent).toBe('标准目录到省时间2021年10月20日 → 2021年10月29日')
  expect(strip.getByText(/本件已于 2021-10-12 09:00 报送/)).toBeTruthy()
  fireEvent.click(strip.getByRole('button', { name: '知道了' }))
  await waitFor(() => expect(screen.queryByRole('region', { name: '“2021年先行县”有调整' })).toBeNull())
})

test('an amendment of another deliverable is left to the workbench', async () => {
  const due = (dueDate: string) => ({ kind: 'work_summary', dueDate, owedBy: 'county' }) as const
  const amended: RoundNews = {
    ...{ key: 'round/2021-pilot 0', about: 'amended', round: '2021-pilot', title: '2021年先行县' },
    ...{ at: '2021-10-13T01:00:00.000Z', reason: '年底工作较多。', innerDates: [] },
    changes: [{ about: 'deliverable', name: 'work_summary', was: due('2021-12-20'), is: due('2021-12-29') }],
  }
  vi.mocked(api.roundNews.list.query).mockResolvedValue({ news: [amended], read: [] })
  open('drafter', 'disclosure_catalog')
  enter()
  await button('提请内审')
  await waitFor(() => expect(api.roundNews.list.query).toHaveBeenCalled())
  expect(screen.queryByRole('region', { name: '“2021年先行县”有调整' })).toBeNull()
})

test('what the checks find is said beside 提请内审 and stops nothing, leads to the first that must be looked at, and is a filter of the items', async () => {
  const foreign = item({ name: '学生资助', contentElements: ['资助政策'], disclosingBody: '双流区教育局' })
  const short = item({
    name: '招生计划',
    contentElements: ['各校招生计划数'],
    audiences: ['specific_group'],
    audienceNote: null,
  })
  vi.mocked(api.catalog.draft.query).mockResolvedValue(
    draftOf(districts, { item: 'i-2', content: short }, { item: 'i-3', content: foreign }),
  )
  open('drafter')
  enter()
  fireEvent.click(await button('检查：须看 1 项，建议 1 项'))
  const reading = within(await screen.findByRole('dialog', { name: /学生资助/ }))
  expect(reading.getByText('公开主体：出现外地名称：双流区，请核对是否为本地名称')).toBeTruthy()
  expect(reading.getByRole('link', { name: '到目录编制中修改' }).getAttribute('href')).toBe('/catalog?item=i-3')
  fireEvent.click(screen.getByRole('radio', { name: '有检查结果 2' }))
  expect(screen.queryByText('入学流程')).toBeNull()
  expect((await button('提请内审')).disabled).toBe(false)
})

test('what was filed is checked as it was filed', async () => {
  const foreign = item({ name: '学生资助', disclosingBody: '双流区教育局' })
  const filed = { part: 'i-1', digest: 'f'.repeat(64), inScope: true, carried: null, decision: null, consent: null }
  vi.mocked(api.filing.open.query).mockResolvedValue(
    sheetOf({ stage: 'under_review', turn: 1 }, { parts: [filed], texts: { [filed.digest]: foreign } }),
  )
  open('leader')
  enter()
  expect(await screen.findByText('须看 1')).toBeTruthy()
  fireEvent.click(await button('查看'))
  const reading = within(await screen.findByRole('dialog', { name: /学生资助/ }))
  expect(reading.getByText(/出现外地名称：双流区/)).toBeTruthy()
  expect(reading.queryByRole('link', { name: '到目录编制中修改' })).toBeNull()
})

test('the drafter is told whose the check is, and not shown it as an act of their own', async () => {
  const refused = { refused: 'NOT_YOUR_POST' }
  vi.mocked(api.filing.open.query).mockResolvedValue(sheetOf({ stage: 'checking', checked: 'awaited' }))
  vi.mocked(api.filing.outlook.query).mockResolvedValue(outlookOf({ pass: refused, sendBack: refused }))
  open('drafter')
  enter()
  expect(await screen.findByText('由审核人内审，起草人不能审核自己编制的内容')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '内审通过' })).toBeNull()
})

test('a checker who wrote part of it is told that another checker takes it', async () => {
  const refused = { refused: 'DRAFTER_MAY_NOT_CHECK' }
  vi.mocked(api.filing.open.query).mockResolvedValue(sheetOf({ stage: 'checking', checked: 'awaited' }))
  vi.mocked(api.filing.outlook.query).mockResolvedValue(outlookOf({ pass: refused, sendBack: refused }))
  open('checker')
  enter()
  expect((await button('内审通过')).disabled).toBe(true)
  expect(screen.getByText(/您起草或修改过其中内容，须由另一位审核人内审/)).toBeTruthy()
})

test('a checker passes it with an opinion and the disclosure review, and not without', async () => {
  vi.mocked(api.filing.check.mutate).mockResolvedValue(received)
  vi.mocked(api.filing.open.query).mockResolvedValue(sheetOf({ stage: 'checking', checked: 'awaited' }))
  open('checker')
  enter()
  expect((await button('内审通过')).disabled).toBe(true)
  expect(screen.getByText(/请先填写公开审查的结论和意见/)).toBeTruthy()
  fireEvent.click(screen.getByLabelText('可以公开'))
  fireEvent.change(screen.getByLabelText('审查意见'), { target: { value: '不涉密。' } })
  fireEvent.change(screen.getByLabelText('意见'), { target: { value: '同意报送。' } })
  fireEvent.click(await button('内审通过'))
  await waitFor(() => expect(api.filing.check.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.filing.check.mutate).mock.calls[0]?.[0]).toMatchObject({
    filing: { round: '2021-pilot', kind: 'disclosure_catalog', n: 1 },
    seen: 3,
    outcome: 'passed',
    opinion: '同意报送。',
    disclosure: { outcome: 'may_disclose', opinion: '不涉密。' },
  })
})

test('what must not be disclosed is not passed', async () => {
  vi.mocked(api.filing.open.query).mockResolvedValue(sheetOf({ stage: 'checking', checked: 'awaited' }))
  open('checker')
  enter()
  fireEvent.click(await screen.findByLabelText('不得公开'))
  fireEvent.change(screen.getByLabelText('审查意见'), { target: { value: '涉及学生个人信息。' } })
  expect((await button('内审通过')).disabled).toBe(true)
  expect((await button('退回经办人')).disabled).toBe(false)
})

const checkingPart = (disclosure: object | null) =>
  sheetOf(
    { stage: 'checking', checked: 'awaited' },
    { parts: [{ part: 'i-1', digest: districts.digest, stale: false, consent: null, disclosure }] },
  )

test('审核人 refers one item upward and says to whom', async () => {
  vi.mocked(api.filing.open.query).mockResolvedValue(checkingPart(null))
  vi.mocked(api.filing.reviewDisclosure.mutate).mockResolvedValue(received)
  open('checker')
  enter()
  fireEvent.click(await screen.findByRole('tab', { name: '逐项公开审查' }))
  fireEvent.click(await button('逐项审查'))
  const line = within(screen.getByRole('listitem', { name: '入学流程' }))
  fireEvent.click(line.getByLabelText('不能确定，报有关部门确定'))
  fireEvent.click(line.getByLabelText('保密行政管理部门'))
  fireEvent.change(line.getByLabelText('审查意见，必填'), { target: { value: '涉及校舍布局。' } })
  fireEvent.click(line.getByRole('button', { name: '保存审查结论' }))
  await waitFor(() => expect(api.filing.reviewDisclosure.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.filing.reviewDisclosure.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ part: 'i-1', digest: districts.digest, outcome: 'refer_upward', opinion: '涉及校舍布局。' },
    referredTo: 'secrecy_administration',
  })
})

test('what was referred upward is said to every post, and ends when what came back is entered', async () => {
  const found = { digest: districts.digest, outcome: 'refer_upward', opinion: '涉及校舍布局。', ruling: null }
  const referred = { ...found, referredTo: 'secrecy_administration', by: 'acc-2', at: '2021-09-27T01:00:00Z' }
  vi.mocked(api.filing.open.query).mockResolvedValue(checkingPart(referred))
  const refused = { refused: 'REFERRED_UPWARD', about: ['i-1'] }
  vi.mocked(api.filing.outlook.query).mockResolvedValue(outlookOf({ pass: refused }))
  vi.mocked(api.filing.enterRuling.mutate).mockResolvedValue(received)
  open('checker')
  enter()
  expect(await screen.findByText(/^“入学流程”：确定结果登记之前，不能含此事项报送。/)).toBeTruthy()
  fireEvent.click(screen.getByLabelText('可以公开'))
  fireEvent.change(screen.getByLabelText('审查意见'), { target: { value: '其余可以公开。' } })
  expect(screen.getByText(/有 1 项报请确定能否公开，结果登记前不能报送/)).toBeTruthy()
  fireEvent.click(await screen.findByRole('tab', { name: '逐项公开审查' }))
  fireEvent.click(await button('登记确定结果'))
  const line = within(screen.getByRole('listitem', { name: '入学流程' }))
  fireEvent.click(line.getByLabelText('可以公开'))
  fireEvent.change(line.getByLabelText('确定的部门，必填'), { target: { value: '区国家保密局' } })
  fireEvent.change(line.getByLabelText('确定的内容，必填'), { target: { value: '可以公开。' } })
  fireEvent.click(line.getByRole('button', { name: '登记' }))
  await waitFor(() => expect(api.filing.enterRuling.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.filing.enterRuling.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ part: 'i-1', outcome: 'may_disclose', ruledBy: '区国家保密局', docNumber: null, opinion: '可以公开。' },
  })
})

test('the leader signs after reading in one sentence how much is filed and to whom', async () => {
  vi.mocked(api.filing.submit.mutate).mockResolvedValue(received)
  vi.mocked(api.filing.open.query).mockResolvedValue(sheetOf({ stage: 'checking', checked: 'passed' }))
  open('leader')
  enter()
  fireEvent.click(await button('签发报送'))
  expect(await screen.findByText('将 1 项公开事项报送成都市教育局，其中需市级审核 1 项，沿用 0 项。')).toBeTruthy()
  expect(api.filing.submit.mutate).not.toHaveBeenCalled()
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '签发报送' }))
  await waitFor(() => expect(api.filing.submit.mutate).toHaveBeenCalledOnce())
})

test('where the round has the lane, small changes are filed for record after one sentence', async () => {
  vi.mocked(api.filing.fileForRecord.mutate).mockResolvedValue(received)
  vi.mocked(api.filing.open.query).mockResolvedValue(sheetOf({ stage: 'checking', checked: 'passed' }))
  vi.mocked(api.filing.outlook.query).mockResolvedValue(outlookOf({ fileForRecord: null }))
  open('leader')
  enter()
  const isPrimary = async (name: string) => (await button(name)).classList.contains('ant-btn-primary')
  expect([await isPrimary('备案'), await isPrimary('签发报送')]).toEqual([true, false])
  fireEvent.click(await button('备案'))
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain('备案后即可公布，不再审核')
  fireEvent.click(within(dialog).getByRole('button', { name: '备案' }))
  await waitFor(() => expect(api.filing.fileForRecord.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.filing.fileForRecord.mutate).mock.calls[0]?.[0]).toMatchObject({ seen: 3 })
})

test('what was filed for record shows what was changed, and nothing to be reviewed', async () => {
  const { digest } = districts
  const part = { part: 'i-1', digest, inScope: true, carried: null, decision: null, stale: false, consent: null }
  const texts = { [digest]: districts.content }
  vi.mocked(api.filing.open.query).mockResolvedValue(
    sheetOf(
      { stage: 'recorded_only', turn: 1, partCount: 1, scopeCount: 1, settledCount: 1 },
      { parts: [part], texts },
    ),
  )
  open('leader')
  enter()
  expect(await screen.findByText('公开事项 1 项 · 调整 1 · 未动 0')).toBeTruthy()
  expect(await screen.findByText('调整 1')).toBeTruthy()
  expect(screen.queryByText(/需复核|沿用 1|已通过/)).toBeNull()
})

test('what the city called in says why and by whom, until the city is done with it', async () => {
  const call = {
    ...{ heldFrom: 40, type: 'CalledInForReview', recordedAt: '2021-10-15T01:00:00.000Z', onBehalfOf: null },
    ...{ account: 'acc-510100-01', post: 'reviewer', authority: '510100', detail: { reason: '请说明推送对象。' } },
  }
  const names = { 'acc-510100-01': '成都市审核人' }
  vi.mocked(api.filing.trail.query).mockResolvedValue({ entries: [call], names } as never)
  vi.mocked(api.filing.open.query).mockResolvedValue(sheetOf({ stage: 'submitted', turn: 1 }))
  open('leader')
  enter()
  expect(await screen.findByText('市级已调取审核')).toBeTruthy()
  expect(screen.getByText(/请说明推送对象。/).textContent).toContain('成都市审核人')
})

test('a drafter is offered to hand it on anew once a text has changed, and not before', async () => {
  vi.mocked(api.filing.open.query).mockResolvedValue(sheetOf({ stage: 'checking', checked: 'awaited' }))
  const others = { refused: 'NOT_YOUR_POST' }
  const outlook = outlookOf({ pass: others, sendBack: others })
  vi.mocked(api.filing.outlook.query).mockResolvedValue(outlook)
  const { unmount } = open('drafter', 'implementation_plan')
  enter()
  expect(await screen.findByText('由审核人内审，起草人不能审核自己编制的内容')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '重新提请内审' })).toBeNull()
  unmount()
  vi.mocked(api.filing.outlook.query).mockResolvedValue({ ...outlook, changed: true })
  open('drafter', 'implementation_plan')
  enter()
  expect(await button('重新提请内审')).toBeTruthy()
})

test('where the round has no lane nobody is offered 备案', async () => {
  vi.mocked(api.filing.open.query).mockResolvedValue(sheetOf({ stage: 'checking', checked: 'passed' }))
  vi.mocked(api.filing.outlook.query).mockResolvedValue(outlookOf())
  open('leader')
  enter()
  await button('签发报送')
  expect(screen.queryByRole('button', { name: '备案' })).toBeNull()
})

test('where the round asks for a 公示 the drafter enters its address; a bad one is said, and nothing is sent', async () => {
  vi.mocked(api.filing.openNotice.mutate).mockResolvedValue(received)
  vi.mocked(api.filing.open.query).mockResolvedValue(sheetOf({ stage: 'under_review', notice: null }))
  const notice = {
    open: null,
    extend: { refused: 'NO_NOTICE' as const },
    close: { refused: 'NO_NOTICE' as const },
    turn: 'give' as const,
  }
  vi.mocked(api.filing.outlook.query).mockResolvedValue({ ...outlookOf(), notice })
  open('drafter')
  enter()
  expect(await screen.findByText(/请经办人或负责人登记公示/)).toBeTruthy()
  expect(screen.queryByText(/县里暂时不用办理/)).toBeNull()
  fireEvent.change(screen.getByLabelText('公示网址'), { target: { value: '县政府网站' } })
  fireEvent.click(await button('登记公示'))
  expect(screen.getByText(/请填写完整网址/)).toBeTruthy()
  expect(api.filing.openNotice.mutate).not.toHaveBeenCalled()
  const url = 'https://www.example.gov.cn/gongshi.html'
  fireEvent.change(screen.getByLabelText('公示网址'), { target: { value: url } })
  fireEvent.click(await button('登记公示'))
  await waitFor(() => expect(api.filing.openNotice.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.filing.openNotice.mutate).mock.calls[0]?.[0]).toMatchObject({ seen: 3, url })
})

test('a 公示 that is over is summed up; one that runs says until when, and takes nothing yet', async () => {
  const given = {
    url: 'https://www.example.gov.cn/gongshi.html',
    from: '2021-10-08',
    until: '2021-10-11',
    ...{ counted: null, extensions: [], kept: [] },
    summedUp: null,
  }
  vi.mocked(api.filing.closeNotice.mutate).mockResolvedValue(received)
  vi.mocked(api.filing.open.query).mockResolvedValue(sheetOf({ stage: 'under_review', notice: given }))
  const running = { refused: 'NOTICE_RUNNING' as const }
  const early = {
    open: running,
    extend: { refused: 'NO_NOTICE' as const },
    close: { refused: 'NOTICE_NOT_OVER' as const, about: ['2021-10-11'] },
    turn: null,
  }
  const acts = [{ act: 'closeNotice', refusal: early.close, able: [], theirs: null }]
  vi.mocked(api.filing.outlook.query).mockResolvedValueOnce({ ...outlookOf(), notice: early, acts })
  const { unmount } = open('drafter')
  enter()
  expect(await screen.findByText('公示中，至2021年10月11日')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '结束公示' })).toBeNull()
  expect(screen.getByText(/公示中，至2021年10月11日；期满后请汇总意见/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '为什么不能办？' }))
  fireEvent.click(await screen.findByRole('button', { name: /^公示至/ }))
  expect(document.activeElement?.textContent).toContain('公示中')
  unmount()
  vi.mocked(api.filing.outlook.query).mockResolvedValue({
    ...outlookOf(),
    notice: { open: running, extend: { refused: 'NO_NOTICE' as const }, close: null, turn: 'sum_up' },
  })
  open('drafter')
  enter()
  fireEvent.change(await screen.findByLabelText('意见及采纳情况'), { target: { value: '未收到意见' } })
  fireEvent.click(await button('结束公示'))
  await waitFor(() => expect(api.filing.closeNotice.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.filing.closeNotice.mutate).mock.calls[0]?.[0]).toMatchObject({
    received: 0,
    summary: '未收到意见',
  })
})

test('a 公示 that runs is lengthened to a later day, with a reason, and to no other', async () => {
  const given = { url: 'https://www.example.gov.cn/gongshi.html', from: '2021-10-08', until: '2021-10-29' }
  const notice = { ...given, counted: null, extensions: [], kept: [], summedUp: null }
  vi.mocked(api.filing.extendNotice.mutate).mockResolvedValue(received)
  vi.mocked(api.filing.open.query).mockResolvedValue(sheetOf({ stage: 'under_review', notice }))
  const no = { refused: 'NOTICE_RUNNING' as const }
  vi.mocked(api.filing.outlook.query).mockResolvedValue({
    ...outlookOf(),
    notice: { open: no, extend: null, close: no, turn: null },
  })
  open('drafter')
  enter()
  const lengthen = await button('延长公示')
  const day = (value: string) => fireEvent.change(screen.getByLabelText('新的截止日'), { target: { value } })
  day('2021-10-29')
  fireEvent.change(screen.getByLabelText(/延长的理由/), { target: { value: '意见较多' } })
  fireEvent.click(lengthen)
  expect(screen.getByText('请选择现截止日之后、2021年12月28日以前的日期')).toBeTruthy()
  expect(api.filing.extendNotice.mutate).not.toHaveBeenCalled()
  day('2021-11-03')
  fireEvent.click(lengthen)
  await waitFor(() => expect(api.filing.extendNotice.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.filing.extendNotice.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ seen: 3, until: '2021-11-03', reason: '意见较多' },
  })
})

test('the checker, who has no part in a 公示, reads that it still runs, and not that it is over', async () => {
  const given = {
    url: 'https://www.example.gov.cn/gongshi.html',
    from: '2021-10-08',
    until: '2021-10-11',
    ...{ counted: null, extensions: [], kept: [] },
    summedUp: null,
  }
  vi.mocked(api.filing.open.query).mockResolvedValue(sheetOf({ stage: 'under_review', notice: given }))
  const others = { refused: 'NOT_YOUR_POST' as const }
  vi.mocked(api.filing.outlook.query).mockResolvedValue({
    ...outlookOf(),
    notice: { open: others, extend: { refused: 'NO_NOTICE' as const }, close: others, turn: null },
  })
  open('checker')
  enter()
  expect((await screen.findAllByText(/公示中，至2021年10月11日/)).length).toBeGreaterThan(0)
  expect(screen.queryByText(/公示已期满/)).toBeNull()
})

test('what is not for the record is named, item and element, and may still be signed and filed', async () => {
  const refusal = { refused: 'SUBSTANTIVE_CHANGE', about: ['00000000-0000-4000-8000-000000000007 contentElements'] }
  vi.mocked(api.filing.open.query).mockResolvedValue(sheetOf({ stage: 'checking', checked: 'passed' }))
  vi.mocked(api.filing.outlook.query).mockResolvedValue(outlookOf({ fileForRecord: refusal }))
  open('leader')
  enter()
  expect((await button('备案')).disabled).toBe(true)
  expect(screen.getByText(/备案不适用于：某一事项的公开内容/)).toBeTruthy()
  expect((await button('签发报送')).disabled).toBe(false)
})

const returned = sheetOf(
  {
    stage: 'returned',
    turn: 1,
    returned: { parts: ['i-1'], opinion: '请补充渠道。', by: 'acc-1', at: '2021-09-27T01:00:00Z' },
  },
  {
    parts: [
      { part: 'i-1', digest: districts.digest, decision: 'return', reason: '渠道过少', stale: false, consent: null },
    ],
    comments: [
      {
        ...{ comment: 'c-1', part: 'i-1', element: 'channels', kind: 'must_fix', text: '请补充公开查阅点。' },
        ...{
          suggestion: null,
          suggestedValue: null,
          writtenBy: 'acc-1',
          writtenAt: '2021-09-27T01:00:00Z',
          answer: null,
          resolved: false,
        },
        ...{ digest: 'd1', sent: true, exchanges: [] },
      },
    ],
  },
)

const ask = { part: 'i-1', comment: 'c-1', element: 'channels', changed: false, met: null }
const asked = (over: object = {}) => some<Outlook>({ ...outlookOf(), asks: [{ ...ask, ...over }], carried: 32 })
const answerBox = () => screen.findByLabelText<HTMLTextAreaElement>('回应“入学流程”的公开渠道和载体意见')

test('what came back opens on the items to revise, with the reviewer’s reason and the comment at its field', async () => {
  vi.mocked(api.filing.open.query).mockResolvedValue(returned)
  vi.mocked(api.filing.outlook.query).mockResolvedValue(asked())
  open('drafter')
  enter()
  const tab = await screen.findByRole('tab', { name: '需修改 1' })
  expect(tab.getAttribute('aria-selected')).toBe('true')
  expect(await screen.findByText('市级审核意见：退回：渠道过少')).toBeTruthy()
  expect(screen.getByText('请补充公开查阅点。').closest('[data-element="channels"]')).toBeTruthy()
  expect(screen.getByText('共 1 处须回应：已修改 0 · 不采纳 0 · 已答复 0 · 未回应 1')).toBeTruthy()
})

test('before it is refiled it says what the city will read again, why, and how much carries over', async () => {
  vi.mocked(api.filing.open.query).mockResolvedValue(returned)
  const scope = [{ part: 'i-1', why: ['returned', 'must_fix'] }]
  vi.mocked(api.filing.outlook.query).mockResolvedValue(some({ ...asked(), scope }))
  open('leader')
  enter()
  const again = (await screen.findByText('本次需复核 1 项 · 沿用 32 项')).closest('details')
  expect(again?.textContent).toContain('入学流程 市级退回、必改意见未解决')
})

test('handing on again names what is not answered and leads to its box', async () => {
  vi.mocked(api.filing.open.query).mockResolvedValue(returned)
  const { steps } = outlookOf({ prepare: { refused: 'ASKS_OPEN', about: ['i-1'] } })
  vi.mocked(api.filing.outlook.query).mockResolvedValue(some({ ...asked(), steps }))
  open('drafter')
  enter()
  expect((await button('提请内审')).disabled).toBe(true)
  fireEvent.click(screen.getByRole('tab', { name: '公开事项' }))
  fireEvent.click(screen.getByRole('button', { name: /还有 1 处未回应：入学流程/ }))
  expect(screen.getByRole('tab', { name: '需修改 1' }).getAttribute('aria-selected')).toBe('true')
  const box = await answerBox()
  await waitFor(() => expect(document.activeElement).toBe(box))
})

test('what came back on a part that was taken out since still has its box to be answered in', async () => {
  vi.mocked(api.filing.open.query).mockResolvedValue({ ...returned, parts: [] })
  vi.mocked(api.filing.outlook.query).mockResolvedValue(asked({ changed: true }))
  vi.mocked(api.catalog.draft.query).mockResolvedValue(
    draftOf({ ...districts, retired: { reason: '职责划转', successor: null } }),
  )
  vi.mocked(api.filing.answerReturn.mutate).mockResolvedValue(received)
  open('drafter')
  enter()
  expect(await screen.findByText('草稿中已取消这一项')).toBeTruthy()
  fireEvent.click(await button('已修改'))
  await waitFor(() => expect(api.filing.answerReturn.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.filing.answerReturn.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ part: 'i-1', comment: 'c-1', stance: 'revised', digest: null, text: '草稿中已取消这一项' },
  })
})

const suggested = (texts: object) => {
  const comments = returned.comments.map((each) => ({
    ...each,
    ...{ element: 'disclosingBody', suggestion: '青白江区教育和体育局', digest: 'd-then' },
  }))
  return some<FilingSheet>({ ...returned, comments, texts })
}

test('采纳建议 takes the suggested words into the draft with one click, by its drafter alone', async () => {
  vi.mocked(api.filing.adoptSuggestion.mutate).mockResolvedValue(received)
  vi.mocked(api.filing.open.query).mockResolvedValue(suggested({ 'd-then': districts.content }))
  vi.mocked(api.filing.outlook.query).mockResolvedValue(asked({ element: 'disclosingBody' }))
  vi.mocked(api.catalog.draft.query).mockResolvedValue(draftOf(districts))
  open('drafter')
  enter()
  fireEvent.click(await button('采纳建议'))
  await waitFor(() => expect(api.filing.adoptSuggestion.mutate).toHaveBeenCalledOnce())
  const [sent] = vi.mocked(api.filing.adoptSuggestion.mutate).mock.calls[0] ?? []
  expect(sent).toMatchObject({ comment: 'c-1', digest: districts.digest })
  expect(sent?.content).toEqual({ ...districts.content, disclosingBody: '青白江区教育和体育局' })
})

test('a suggested limit is taken over as a value, beside what else the draft says by now', async () => {
  const limit = { raw: '5个工作日内', trigger: null, amount: 5, unit: 'working_day' } as const
  const suggestedValue = { of: 'disclosureTimeLimit', disclosureTimeLimit: limit } as const
  const words = { ...{ element: 'disclosureTimeLimit', digest: 'd-then', suggestion: null }, suggestedValue }
  const then = { ...districts.content, disclosingBody: '区教育局' }
  const comments = returned.comments.map((each) => ({ ...each, ...words }))
  vi.mocked(api.filing.adoptSuggestion.mutate).mockResolvedValue(received)
  vi.mocked(api.filing.open.query).mockResolvedValue(
    some<FilingSheet>({ ...returned, comments, texts: { 'd-then': then } }),
  )
  vi.mocked(api.filing.outlook.query).mockResolvedValue(asked({ element: 'disclosureTimeLimit' }))
  vi.mocked(api.catalog.draft.query).mockResolvedValue(draftOf(districts))
  open('drafter')
  enter()
  expect(await screen.findByText('建议改为：5个工作日内')).toBeTruthy()
  fireEvent.click(await button('采纳建议'))
  await waitFor(() =>
    expect(vi.mocked(api.filing.adoptSuggestion.mutate).mock.lastCall?.[0].content).toEqual({
      ...districts.content,
      disclosureTimeLimit: limit,
    }),
  )
})

test('a suggestion on words that were changed since is shown with both texts, and not taken over with one click', async () => {
  const then = { ...districts.content, disclosingBody: '区教育局' }
  vi.mocked(api.filing.open.query).mockResolvedValue(suggested({ 'd-then': then }))
  vi.mocked(api.filing.outlook.query).mockResolvedValue(asked({ element: 'disclosingBody' }))
  vi.mocked(api.catalog.draft.query).mockResolvedValue(draftOf(districts))
  open('drafter')
  enter()
  expect(await screen.findByText(/提意见时的原文：区教育局/)).toBeTruthy()
  expect(screen.getByText(/不能直接采纳。现在的文字：/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '采纳建议' })).toBeNull()
})

test('已修改 is offered once the draft differs; 不采纳 takes a reason, and one that was refused stays in its box', async () => {
  vi.mocked(api.filing.open.query).mockResolvedValue(returned)
  vi.mocked(api.filing.outlook.query).mockResolvedValue(asked())
  vi.mocked(api.filing.answerReturn.mutate).mockRejectedValueOnce(refusedBy('COMMENT_CLOSED'))
  open('drafter')
  enter()
  const box = await answerBox()
  expect((await button('已修改')).disabled).toBe(true)
  expect((await button('不采纳')).disabled).toBe(true)
  fireEvent.change(box, { target: { value: '本区只有一处查阅点。' } })
  fireEvent.click(await button('不采纳'))
  expect(await screen.findByText(/^没有办理：这条意见已经解决/)).toBeTruthy()
  expect(box.value).toBe('本区只有一处查阅点。')
})

test('已修改 says which fields were changed, seen from the draft', async () => {
  vi.mocked(api.filing.open.query).mockResolvedValue({ ...returned, texts: { [districts.digest]: districts.content } })
  const content = item({ name: '入学流程', disclosingBody: '青白江区人民政府' })
  vi.mocked(api.catalog.draft.query).mockResolvedValue(draftOf({ ...districts, content, digest: 'e'.repeat(64) }))
  vi.mocked(api.filing.outlook.query).mockResolvedValue(asked({ changed: true }))
  vi.mocked(api.filing.answerReturn.mutate).mockResolvedValue(received)
  open('drafter')
  enter()
  expect(await screen.findByText('草稿已改：公开主体')).toBeTruthy()
  fireEvent.click(await button('已修改'))
  await waitFor(() => expect(api.filing.answerReturn.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.filing.answerReturn.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ part: 'i-1', comment: 'c-1', stance: 'revised', digest: 'e'.repeat(64), text: '草稿已改：公开主体' },
  })
})

test('an item that someone changed meanwhile shows the newer text beside one’s own words', async () => {
  vi.mocked(api.filing.open.query).mockResolvedValue(returned)
  vi.mocked(api.catalog.reviseItem.mutate).mockRejectedValueOnce(refusedBy('STALE_TEXT', ['i-1']))
  open('drafter')
  enter()
  const body = await screen.findByLabelText<HTMLInputElement>('公开主体')
  fireEvent.change(body, { target: { value: '我写的单位' } })
  const newer = {
    ...districts,
    digest: 'e'.repeat(64),
    content: item({ name: '入学流程', disclosingBody: '别人写的单位' }),
  }
  vi.mocked(api.catalog.draft.query).mockResolvedValue(draftOf(newer))
  fireEvent.click(await button('保存草稿'))
  expect(await screen.findByText(/^在您修改期间，此事项已被他人改动/)).toBeTruthy()
  expect(screen.getByRole('region', { name: '公开主体' }).textContent).toContain('别人写的单位')
  expect(body.value).toBe('我写的单位')

  vi.mocked(api.catalog.reviseItem.mutate).mockResolvedValue(received)
  fireEvent.click(await button('保留我的内容，按新文字继续'))
  fireEvent.click(await button('保存草稿'))
  await waitFor(() => expect(api.catalog.reviseItem.mutate).toHaveBeenCalledTimes(2))
  expect(vi.mocked(api.catalog.reviseItem.mutate).mock.calls[1]?.[0]).toMatchObject({
    seen: newer.digest,
    content: { disclosingBody: '我写的单位' },
  })
})

test('a section’s words survive leaving the page before they are saved', async () => {
  const section = { part: 's-1', digest: 'f'.repeat(64), heading: '一、工作情况', text: '初稿', stale: false }
  vi.mocked(api.filing.open.query).mockResolvedValue(sheetOf({ stage: 'draft' }, { parts: [section] }))
  const first = open('drafter', 'work_summary')
  enter()
  fireEvent.change(await screen.findByLabelText('正文', { selector: 'textarea' }), { target: { value: '改写了一半' } })
  expect(await screen.findByText('有改动尚未保存')).toBeTruthy()
  first.unmount()
  open('drafter', 'work_summary')
  enter()
  expect((await screen.findByLabelText<HTMLTextAreaElement>('正文', { selector: 'textarea' })).value).toBe('改写了一半')
})

test('a change the city proposes takes effect by the leader’s consent; the drafter is told whose answer it is', async () => {
  const change = item({ name: '入学流程', disclosingBody: '青白江区人民政府' })
  const part = { part: 'i-1', digest: districts.digest, inScope: true, carried: null, decision: 'approve_with_change' }
  const asked = { ...part, reason: '主体有误', change, consent: 'awaited', stale: false }
  const texts = { [districts.digest]: districts.content }
  vi.mocked(api.filing.open.query).mockResolvedValue(
    sheetOf({ stage: 'under_review', turn: 1 }, { parts: [asked], texts }),
  )
  vi.mocked(api.filing.consentToChange.mutate).mockResolvedValue(received)
  const first = open('drafter')
  enter()
  expect(await screen.findByText('由负责人答复是否同意。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '同意修改' })).toBeNull()
  first.unmount()
  open('leader')
  enter()
  fireEvent.click(await button('同意修改'))
  await waitFor(() => expect(api.filing.consentToChange.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.filing.consentToChange.mutate).mock.calls[0]?.[0]).toMatchObject({
    part: 'i-1',
    digest: districts.digest,
    change,
  })
})

test('words of the grid that lie in this browser alone hold 提请内审 up, and lead back to the grid', async () => {
  const kept = (name: string, conflicts: readonly string[] = []) => {
    const edit = { item: `new-${name}`, content: item({ name }), base: null, seen: null, conflicts, recordedAt: null }
    return JSON.stringify({ at: 1, edit: { ...edit, origin: { kind: 'local', ref: null } } })
  }
  localStorage.setItem('mingce.grid.acc-510113-01.new-1', kept('学生资助'))
  localStorage.setItem('mingce.grid.acc-510113-01.new-2', kept(''))
  localStorage.setItem('mingce.grid.acc-510113-02.new-3', kept('别人的'))
  open('drafter')
  enter()
  expect((await button('提请内审')).disabled).toBe(true)
  const why = '表格编辑中有 2 项改动还没有进入草稿（1 项缺一级或二级事项名称，1 项未保存）'
  expect(screen.getByRole('button', { name: `还不能办理：${why}` })).toBeTruthy()

  localStorage.clear()
  window.dispatchEvent(new Event('storage'))
  await waitFor(async () => expect((await button('提请内审')).disabled).toBe(false))
})

test('while the clock stands the county answers what the city asks for; the checker is told whose answer it is', async () => {
  vi.mocked(api.clock.open.query).mockResolvedValue({ clock: standing as never, names: clockNames })
  vi.mocked(api.clock.answerCorrection.mutate).mockResolvedValue(received)
  vi.mocked(api.filing.open.query).mockResolvedValue(sheetOf({ stage: 'under_review' }))
  const { unmount } = open('drafter')
  enter()
  fireEvent.change(await screen.findByLabelText('答复：补充了什么，材料在哪里'), { target: { value: '已补盖章页' } })
  fireEvent.click(await button('答复并恢复计时'))
  await waitFor(() => expect(api.clock.answerCorrection.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.clock.answerCorrection.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ correction: 'c-1', text: '已补盖章页' },
  })
  unmount()
  open('checker')
  enter()
  expect(await screen.findByText('由县里经办人或负责人答复。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '答复并恢复计时' })).toBeNull()
})
