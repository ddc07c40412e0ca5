import { formerSettings } from '@mingce/domain/round/former-settings'
import { sendEvidence } from '@mingce/ui/evidence/send-evidence'
import { type Person, PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Navigate, Route, Routes } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { leader, reviewer } from '../review/test-sheet.ts'
import { OwnScreen } from './own-screen.tsx'

vi.mock('../api.ts', () => {
  const query = () => ({ query: vi.fn() })
  const mutate = () => ({ mutate: vi.fn() })
  const own = {
    ...{ passages: query(), former: query() },
    draft: mutate(),
    remove: mutate(),
    removeFile: mutate(),
    sign: mutate(),
    takeBack: mutate(),
  }
  return {
    api: {
      rounds: query(),
      roundNews: { list: query(), read: mutate() },
      package: { open: query(), answerFeedback: mutate(), own: { ...own, enclose: mutate() } },
      papers: { formats: query(), own: query() },
    },
  }
})

vi.mock('@mingce/ui/evidence/send-evidence', () => ({ sendEvidence: vi.fn() }))

const goals = '6f1c2b7e-0a41-4d35-9a10-2f5d8c3e1a01'
const round = {
  ...{ round: '2021-pilot', title: '2021年先行县', status: 'open', cohort: ['510105'] },
  document: { title: '通知', docNumber: null, issuedOn: '2021-09-10', synthetic: true },
  settings: {
    deliverables: [{ kind: 'implementation_plan', dueDate: '2021-09-20', owedBy: 'county_and_city' }],
    ...{ acceptWithin: 3, reviewWithin: 20, rejectAllowed: false, extraFields: [] },
    ...formerSettings,
    templates: [
      {
        kind: 'implementation_plan',
        sections: [{ id: goals, title: '工作目标', guidance: '', required: true, prefill: ['bureau'] }],
      },
    ],
  },
}
const digest = 'a'.repeat(64)
const written = {
  ...{ kind: 'implementation_plan', signed: null, excepted: null, enclosedAt: null, writers: [reviewer.account] },
  sections: [{ section: goals, heading: '工作目标', text: '按期公布标准目录。', digest }],
  files: [] as readonly object[],
}
const duties = {
  ...{ attachment: 'f-1', section: goals, digest: 'f'.repeat(64), size: 1_468_006, format: 'pdf' },
  ...{ name: '责任分工表.pdf', attachedBy: reviewer.account, attachedAt: '2021-09-16T03:09:00.000Z' },
}
const receipt = { positions: [588], shown: true }

beforeEach(() => {
  vi.clearAllMocks()
  sessionStorage.clear()
  vi.mocked(api.rounds.query).mockResolvedValue([round] as never)
  vi.mocked(api.roundNews.list.query).mockResolvedValue({ news: [], read: [] })
  vi.mocked(api.package.own.former.query).mockResolvedValue(null)
  vi.mocked(api.package.own.passages.query).mockResolvedValue({
    ...{ asOf: '2021-09-17', passages: [{ source: 'bureau', text: '成都市教育局组织开展工作。' }] },
  })
})

async function open(person: Person, own: readonly object[], joint: object | null = null) {
  vi.mocked(api.package.open.query).mockResolvedValue({ joint, submissions: [], own, days: [], names: {} } as never)
  show(
    <PersonContext value={person}>
      <Routes>
        <Route path="/" element={<Navigate to="/own/2021-pilot/implementation_plan" />} />
        <Route path="/own/:round/:kind" element={<OwnScreen />} />
      </Routes>
    </PersonContext>,
  )
  await screen.findByText('本级实施方案')
}

test('the reviewer begins a section with what the system knows, and saves it', async () => {
  vi.mocked(api.package.own.draft.mutate).mockResolvedValue(receipt)
  await open(reviewer, [])
  fireEvent.click(await screen.findByRole('button', { name: '保存本节' }))
  await waitFor(() => expect(api.package.own.draft.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.package.own.draft.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ kind: 'implementation_plan', section: goals, heading: '工作目标', seenDigest: null },
    text: expect.stringContaining('成都市教育局组织开展工作。'),
  })
})

test('an empty section of 成都市’s plan takes what went up in an earlier round, unsaved, and gives it back', async () => {
  vi.mocked(api.package.own.former.query).mockResolvedValue({
    ...{
      round: '2020-trial',
      n: 1,
      title: '2020年试行',
      issuedOn: '2020-03-01',
      settledOn: '2020-04-02',
      as: 'received',
    },
    sections: [{ section: goals, heading: '工作目标', text: '先行先试。' }],
  })
  await open(reviewer, [])
  expect(await screen.findByText('上一轮审定稿：“2020年试行”，2020年4月2日收悉')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '取上一轮审定稿：工作目标' }))
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /取\s*用/ }))
  const box = screen.getByLabelText<HTMLTextAreaElement>('正文')
  expect(box.value).toBe('先行先试。')
  expect(api.package.own.draft.mutate).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: '撤销取用' }))
  expect(box.value).toContain('成都市教育局组织开展工作。')
})

test('a section that is added and not recorded yet is there again, with its words, on coming back', async () => {
  await open(reviewer, [written])
  fireEvent.click(await screen.findByRole('button', { name: '增加一部分' }))
  const boxes = () => screen.getAllByLabelText<HTMLTextAreaElement>('正文')
  fireEvent.change(boxes().at(-1) as HTMLElement, { target: { value: '其他未尽事项另行通知。' } })
  cleanup()
  await open(reviewer, [written])
  await waitFor(() => expect(boxes().at(-1)?.value).toBe('其他未尽事项另行通知。'))
  fireEvent.click(screen.getByRole('button', { name: /取.*消/ }))
  expect(boxes().map(({ value }) => value)).not.toContain('其他未尽事项另行通知。')
})

test('the leader reads of each section whether it is what went up in an earlier round', async () => {
  vi.mocked(api.package.own.former.query).mockResolvedValue({
    ...{ round: '2020-trial', n: 1, title: '2020年试行', issuedOn: '2020-03-01', settledOn: '2020-04-02', as: 'filed' },
    sections: [{ section: goals, heading: '工作目标', text: '按期公布标准目录。' }],
  })
  await open(leader, [written])
  const said = await screen.findByText('与上一轮审定稿一致')
  expect(said.title).toBe('上一轮审定稿：“2020年试行”，2020年4月2日上报')
})

test('the leader reads what is written, and may sign it', async () => {
  await open(leader, [written])
  expect(screen.getByText('按期公布标准目录。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '保存本节' })).toBeNull()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '签发' }).disabled).toBe(false)
})

test('a leader who wrote in it does not sign it', async () => {
  await open(leader, [{ ...written, writers: [leader.account] }])
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '签发' }).disabled).toBe(true)
  expect(screen.getByText(/须由没有经手的负责人签发/)).toBeTruthy()
})

test('a milestone that nobody can read keeps the leader from signing, and is said beside the button', async () => {
  const text = '| 编号 | 事项 | 完成时限 | 对照记录 |\n| M1 |  |  |  |'
  await open(leader, [{ ...written, sections: [{ ...written.sections[0], text }] }])
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '签发' }).disabled).toBe(true)
  expect(screen.getByText(/进度安排表中有看不懂的行/)).toBeTruthy()
})

test('after the joint filing went up without it, it says 待补报 when it is signed and 已补报 when it is there', async () => {
  const joint = {
    filings: [{ kind: 'implementation_plan', stage: 'submitted', submittedAt: '2021-09-18T02:00:00.000Z' }],
  }
  const signed = { opinion: '同意报送', by: leader.account, at: '2021-09-22T02:00:00.000Z' }
  await open(leader, [{ ...written, signed }], joint)
  expect(screen.getByText(/已签发（.*9月22日），待补报/)).toBeTruthy()
  cleanup()
  await open(leader, [{ ...written, signed, enclosedAt: '2021-09-23T02:00:00.000Z' }], joint)
  expect(screen.getByText(/已补报（.*9月23日）/)).toBeTruthy()
})

test('the reviewer brings files to a section that is saved, reads why one is not taken, and takes one away with a reason', async () => {
  vi.mocked(sendEvidence).mockResolvedValueOnce({ receipt })
  vi.mocked(sendEvidence).mockResolvedValueOnce({ unfit: '这是压缩包。请解压后逐份添加。' })
  await open(reviewer, [{ ...written, files: [duties] }])
  const link = await screen.findByRole('link', { name: '责任分工表.pdf' })
  expect(link.getAttribute('href')).toBe('/api/evidence/510100/f-1')
  const files = [new File(['甲'], '甲.pdf'), new File(['乙'], '乙.zip')]
  fireEvent.change(document.querySelector('input[type=file]') as HTMLElement, { target: { files } })
  expect(await screen.findByText('“乙.zip”：这是压缩包。请解压后逐份添加。')).toBeTruthy()
  expect(vi.mocked(sendEvidence).mock.calls[0]?.[0]).toMatchObject({
    to: { round: '2021-pilot', kind: 'implementation_plan', section: goals },
  })
  vi.mocked(api.package.own.removeFile.mutate).mockResolvedValue(receipt)
  fireEvent.click(screen.getByRole('button', { name: '移除 责任分工表.pdf' }))
  fireEvent.change(screen.getByLabelText('移除的理由'), { target: { value: '传错了文件' } })
  fireEvent.click(screen.getByRole('button', { name: '确认移除' }))
  await waitFor(() => expect(api.package.own.removeFile.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.package.own.removeFile.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ kind: 'implementation_plan', attachment: 'f-1', reason: '传错了文件' },
  })
})

test('before a section is saved it takes no files, and says so', async () => {
  await open(reviewer, [])
  expect(await screen.findByText('保存本部分后可以添加附件。')).toBeTruthy()
  expect(document.querySelector('input[type=file]')).toBeNull()
})

test('the leader signs the files with the texts, and reads which one came meanwhile', async () => {
  const refusal = { refused: 'CITY_PART_MOVED', about: ['f-1'] }
  const moved = Object.assign(new Error('no'), { data: { httpStatus: 409, refusal } })
  vi.mocked(api.package.own.sign.mutate).mockRejectedValue(moved)
  await open(leader, [{ ...written, files: [duties] }])
  expect(screen.queryByRole('button', { name: '移除 责任分工表.pdf' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '签发' }))
  expect(await screen.findByText(/共1个部分、1份附件/)).toBeTruthy()
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '签发' }))
  await waitFor(() => expect(api.package.own.sign.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.package.own.sign.mutate).mock.calls[0]?.[0]).toMatchObject({
    seen: [
      { part: goals, digest },
      { part: 'f-1', digest: duties.digest },
    ],
  })
  const told = await screen.findByRole('alert')
  expect(told.textContent).toMatch(/附件有增减.*责任分工表.pdf/)
})

test('what the province wrote on a section stands at that section and is answered there; what is on the whole stands above', async () => {
  const sent = { kind: 'implementation_plan', about: '510100', part: null, digest: null, itemName: null, answer: null }
  const of = { sentBy: 'x', sentAt: '2021-09-23T02:00:00.000Z' }
  const feedback = [
    { ...sent, ...of, feedback: 'whole', text: '请统一体例。' },
    { ...sent, ...of, feedback: 'section', part: goals, isOnEarlierText: true, text: '请写明科室。' },
    { ...sent, ...of, feedback: 'county', about: '510113', text: '请核对。' },
    { ...sent, ...of, feedback: 'other', kind: 'work_summary', text: '请补数据。' },
  ]
  vi.mocked(api.package.answerFeedback.mutate).mockResolvedValue(receipt)
  const filed = {
    ...written,
    signed: { opinion: '同意报送', by: leader.account, at: of.sentAt },
    enclosedAt: of.sentAt,
  }
  await open(reviewer, [filed], { filings: [], feedback })
  const [above, there] = screen.getAllByRole('region', { name: '教育厅反馈' }) as [HTMLElement, HTMLElement]
  expect([above.textContent, there.textContent]).toEqual([
    expect.stringMatching(/请统一体例/),
    expect.stringMatching(/针对此前报送的文字：请写明科室/),
  ])
  expect(there.closest('.own-section')?.textContent).toContain('按期公布标准目录。')
  expect(screen.queryByText(/请核对|请补数据/)).toBeNull()
  fireEvent.change(within(there).getByLabelText('答复内容'), { target: { value: '已写明。' } })
  fireEvent.click(within(there).getByRole('button', { name: /答.*复/ }))
  await waitFor(() => expect(api.package.answerFeedback.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.package.answerFeedback.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ round: '2021-pilot', feedback: 'section', text: '已写明。' },
  })
})

test('what the province wrote on a section whose text was taken out since is said once, above, under the section’s name', async () => {
  const feedback = {
    ...{ kind: 'implementation_plan', about: '510100', part: goals, digest, itemName: '工作目标', answer: null },
    ...{ feedback: 'section', text: '请写明科室。', sentBy: 'x', sentAt: '2021-09-23T02:00:00.000Z' },
  }
  await open(reviewer, [{ ...written, sections: [] }], { filings: [], feedback: [feedback] })
  expect(await screen.findByRole('button', { name: '保存本节' }), 'the section is still asked for').toBeTruthy()
  const [above, ...others] = screen.getAllByRole('region', { name: '教育厅反馈' }) as [HTMLElement, ...HTMLElement[]]
  expect(above.textContent).toContain('工作目标：请写明科室。')
  expect(above.closest('.own-section')).toBeNull()
  expect(others).toEqual([])
})
