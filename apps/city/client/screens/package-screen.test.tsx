import { formerSettings } from '@mingce/domain/round/former-settings'
import { type Person, PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Navigate, Route, Routes } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { leader, reviewer } from '../review/test-sheet.ts'
import { PackageScreen } from './package-screen.tsx'

vi.mock('../api.ts', () => {
  const query = () => ({ query: vi.fn() })
  const mutate = () => ({ mutate: vi.fn() })
  return {
    api: {
      rounds: query(),
      roundNews: { list: query(), read: mutate() },
      package: {
        ...{ open: query(), trail: query(), own: { except: mutate() } },
        ...{
          assemble: mutate(),
          submit: mutate(),
          withdraw: mutate(),
          addAddendum: mutate(),
          answerFeedback: mutate(),
        },
        signing: {
          ...{ signers: query(), open: mutate(), sign: mutate(), add: mutate(), remove: mutate(), close: mutate() },
        },
      },
    },
  }
})

// 青羊区 is settled, 金牛区 went back with 18 of 21 items approved, 双流区 has not filed.
const round = {
  round: '2021-pilot',
  title: '2021年先行县',
  document: { title: '通知', docNumber: null, issuedOn: '2021-09-10', synthetic: true },
  cohort: ['510105', '510106', '510116', '510521'],
  settings: {
    deliverables: [{ kind: 'disclosure_catalog', dueDate: '2021-10-20', owedBy: 'county' }],
    acceptWithin: 3,
    reviewWithin: 20,
    rejectAllowed: false,
    extraFields: [],
    ...formerSettings,
  },
  status: 'open',
}
const streamOf = (division: string) => `submission/2021-pilot/${division}/disclosure_catalog/1`
const filed = (division: string, stage: string, settledCount: number) => ({
  ...{ stream: streamOf(division), division, round: '2021-pilot', kind: 'disclosure_catalog', n: 1, stage },
  ...{ settledCount, partCount: 21, submittedAt: '2021-10-08T02:00:00.000Z', turn: 1, papers: [] as object[] },
  textsDigest: 'a'.repeat(64),
})
const submissions = [filed('510105', 'approved', 21), filed('510106', 'returned', 18)]

const members = [
  { division: '510105', submission: streamOf('510105'), extent: 'whole', settledParts: 21, returnedParts: 0 },
  { division: '510106', submission: streamOf('510106'), extent: 'in_part', settledParts: 18, returnedParts: 3 },
].map((each) => ({ ...each, textsDigest: 'a'.repeat(64) }))
const assembled = {
  ...{ kind: 'disclosure_catalog', stage: 'assembled', members, letter: '现统一上报。', docNumber: null, addenda: [] },
  exceptions: [{ division: '510116', kind: 'missing', reason: '经催办仍未报送。' }],
  ...{ submittedAt: null, receipts: [], added: null },
}
const jointWith = (filing: object, signings: readonly object[] = []) => ({
  ...{ head: { version: 4 }, innerDates: [], filings: [filing], feedback: [], signings },
})

const second = 'acc-510100-03'
const signingBy = (signature: object | null) => ({
  ...{ kind: 'disclosure_catalog', dispensed: [], assembledBy: [reviewer.account] },
  signing: {
    ...{ signing: 's', mode: 'all', needed: 1, openedBy: reviewer.account, openedAt: '2021-10-14T02:00:00.000Z' },
    signers: [{ account: second, role: 'reviewer', signature }],
  },
})
const agreed = { stance: 'agree', opinion: '同意', by: second, onBehalfOf: null, at: '2021-10-14T03:00:00.000Z' }

const receipt = { positions: [588], shown: true }

beforeEach(() => {
  vi.clearAllMocks()
  sessionStorage.clear()
  vi.mocked(api.rounds.query).mockResolvedValue([round] as never)
  vi.mocked(api.roundNews.list.query).mockResolvedValue({ news: [], read: [] })
})

async function open(
  person: Person,
  joint: object | null,
  shown: 'table' | 'textbox' | 'heading' = 'table',
  more: object = {},
) {
  const answer = {
    joint,
    submissions,
    own: [],
    days: [],
    onPaper: [],
    names: { [second]: '成都市第二审核人' },
    ...more,
  }
  vi.mocked(api.package.open.query).mockResolvedValue(answer as never)
  show(
    <PersonContext value={person}>
      <Routes>
        <Route path="/" element={<Navigate to="/package/2021-pilot" />} />
        <Route path="/package/:round" element={<PackageScreen />} />
      </Routes>
    </PersonContext>,
  )
  await screen.findAllByRole(shown)
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })

test('every county of the city that owes is accounted for once, and the sum is on the screen', async () => {
  await open(reviewer, null)
  expect(screen.getByText('应报 3 县 = 完整 1 + 部分 1 + 例外 1')).toBeTruthy()
  expect(screen.queryByText('泸县')).toBeNull()
})

test('what is assembled names the filings that travel and the exceptions with their reasons', async () => {
  vi.mocked(api.package.assemble.mutate).mockResolvedValue(receipt)
  await open(reviewer, null)
  fireEvent.change(screen.getByLabelText('双流区例外理由'), { target: { value: '经催办仍未报送。' } })
  fireEvent.click(button('汇总'))
  await waitFor(() => expect(api.package.assemble.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.package.assemble.mutate).mock.calls[0]?.[0]).toMatchObject({
    seen: 0,
    members: [streamOf('510105'), streamOf('510106')],
    exceptions: [{ division: '510116', kind: 'missing', reason: '经催办仍未报送。' }],
  })
})

test('an exception without a reason is not assembled, and the bar says so', async () => {
  await open(reviewer, null)
  fireEvent.change(screen.getByLabelText('双流区例外理由'), { target: { value: ' ' } })
  expect(button('汇总').disabled).toBe(true)
  expect(screen.getByText(/1 个例外没有写明理由/)).toBeTruthy()
})

test('what must hold before it is filed is listed, and what does not hold is named', async () => {
  await open(leader, null)
  const checks = within(screen.getByRole('region', { name: '上报前检查' }))
  const stand = () => checks.getAllByRole('listitem').map(({ textContent }) => textContent?.slice(1))
  expect(stand()).toContain('已满足：应报 3 县逐县列明，不重不漏')
  expect(stand()).toContain('已满足：1 个例外均写明类型和理由')
  expect(stand()).toContain('未满足：已汇总，汇总后无改动')
  fireEvent.change(screen.getByLabelText('双流区例外理由'), { target: { value: ' ' } })
  expect(stand()).toContain('未满足：1 个例外均写明类型和理由')
  expect(checks.getByText('由您签发，签发即统一上报。')).toBeTruthy()
})

test('the end of the round stands on the package as long as it is looked at, before it went up and after; nothing is put together any more', async () => {
  const closing = { at: '2021-12-31T01:00:00.000Z', by: 'account', reason: '先行县工作已完成。' }
  const told = /^本轮次已于 2021-12-31 09:00 结束.*理由：先行县工作已完成。$/
  vi.mocked(api.rounds.query).mockResolvedValue([{ ...round, status: 'closed', closing }] as never)
  await open(reviewer, null, 'heading')
  expect(await screen.findByText(told)).toBeTruthy()
  expect(screen.getByText(/^这项材料没有统一上报/)).toBeTruthy()
  expect([screen.queryByRole('button', { name: '汇总' }), screen.queryByText(/^[超剩]\d+工作日/)]).toEqual([null, null])
  cleanup()
  await open(reviewer, jointWith({ ...assembled, stage: 'submitted', submittedAt: '2021-10-14T01:00:00.000Z' }))
  expect(await screen.findByText(told)).toBeTruthy()
})

test('a round that asks nothing of this city’s counties is not put together for it', async () => {
  vi.mocked(api.rounds.query).mockResolvedValue([{ ...round, cohort: ['510521'] }] as never)
  await open(reviewer, null, 'heading')
  expect(await screen.findByText(/^本市（州）没有县（市、区）在本轮次报送这项材料/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '汇总' })).toBeNull()
})

test('成都市审核人 is told that 统一上报 is signed by the leader', async () => {
  await open(reviewer, jointWith(assembled))
  expect(button('统一上报').disabled).toBe(true)
  expect(screen.getByText(/由负责人签发/)).toBeTruthy()
})

test('成都市负责人 files after one sentence with its numbers, and a double click files once', async () => {
  let answer: (value: typeof receipt) => void = () => {}
  vi.mocked(api.package.submit.mutate).mockReturnValue(new Promise((resolve) => (answer = resolve)) as never)
  await open(leader, jointWith(assembled))
  fireEvent.click(button('统一上报'))
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain('将 2 县标准目录共 39 项统一上报教育厅（完整 1 县，部分 1 县），1 县列为例外。')
  expect(dialog.textContent).toContain('金牛区：部分：通过 18 项，退回 3 项')
  expect(dialog.textContent).toContain('例外（1 县）双流区：缺报，经催办仍未报送。')
  const sure = within(dialog).getByRole('button', { name: '统一上报' })
  fireEvent.click(sure)
  fireEvent.click(sure)
  answer(receipt)
  expect(await screen.findByText(/已统一上报，回执 588/)).toBeTruthy()
  expect(api.package.submit.mutate).toHaveBeenCalledOnce()
  expect(vi.mocked(api.package.submit.mutate).mock.calls[0]?.[0]).toMatchObject({ seen: 4, docNumber: null })
})

test('会签: who is missing keeps it from going up and is named beside the button; a stale signature says why it does not count', async () => {
  await open(leader, jointWith(assembled, [signingBy({ ...agreed, stale: true })]))
  expect(button('统一上报').disabled).toBe(true)
  expect(screen.getAllByText(/会签待：成都市第二审核人/).length).toBe(2)
  expect(screen.getByText('○ 旧签（其后所签内容有变动，不计）：同意')).toBeTruthy()
})

test('会签: who signed stands in the right column, and it may go up', async () => {
  await open(leader, jointWith(assembled, [signingBy({ ...agreed, stale: false })]))
  expect(screen.getByText(/^同意，\d{4}-.*：同意/)).toBeTruthy()
  expect(button('统一上报').disabled).toBe(false)
})

test('会签: colleagues are asked from the right column, and whoever put it together stands grey with the reason', async () => {
  vi.mocked(api.package.signing.signers.query).mockResolvedValue({
    colleagues: [{ account: reviewer.account, role: 'reviewer' }],
    ...{ unfit: { [reviewer.account]: 'ASSEMBLER_MAY_NOT_COSIGN' }, names: { [reviewer.account]: '成都市审核人' } },
  } as never)
  await open(reviewer, jointWith(assembled))
  fireEvent.click(button('发起会签'))
  fireEvent.mouseDown(await screen.findByLabelText('会签人（依次会签的，按所选先后）'))
  expect(await screen.findByText('成都市审核人（参与了汇总，不能会签）')).toBeTruthy()
})

test('what was changed after it was assembled is assembled again before it is filed', async () => {
  await open(leader, jointWith(assembled))
  fireEvent.change(screen.getByLabelText('上报函', { selector: 'textarea' }), { target: { value: '另一种写法。' } })
  expect(button('统一上报').disabled).toBe(true)
  expect(screen.getByText(/有改动，请先重新汇总/)).toBeTruthy()
})

test('a county whose texts were reworded since is assembled again before it is filed, in as many parts or not', async () => {
  const [first, ...others] = members
  const before = [{ ...first, textsDigest: 'b'.repeat(64) }, ...others]
  await open(leader, jointWith({ ...assembled, members: before }))
  expect(screen.getByText(/已有的会签不再计，须重签/)).toBeTruthy()
  expect(button('统一上报').disabled).toBe(true)
  expect(screen.getByText(/县里情况有变，请先重新汇总/)).toBeTruthy()
  const marked = screen.getAllByRole('row').filter(({ textContent }) => textContent?.includes('汇总后有变'))
  expect(marked.map(({ textContent }) => textContent?.slice(0, 3))).toEqual(['青羊区'])
})

test('of a package that was taken back, the counties that are no longer as they went up are marked', async () => {
  const [first, ...others] = members
  const before = [{ ...first, textsDigest: 'b'.repeat(64) }, ...others]
  await open(reviewer, jointWith({ ...assembled, stage: 'withdrawn', members: before }))
  expect(screen.getAllByText('上次上报后有变')).toHaveLength(1)
})

test('a county that filed in time and is examined still is no late one: the city says 未及审定 and the day on which the county filed', async () => {
  const again = { submittedAt: '2021-10-19T02:00:00.000Z', turn: 2 }
  const inTime = { ...filed('510116', 'under_review', 5), ...again, firstSubmittedAt: '2021-10-08T02:00:00.000Z' }
  const day = (filedOn: string) => [{ division: '510116', kind: 'disclosure_catalog', filedOn, extendedTo: null }]
  const shown = { submissions: [...submissions, inTime], days: day('2021-10-08') }
  await open(reviewer, null, 'table', shown)
  expect(screen.getByText('未及审定')).toBeTruthy()
  expect(screen.getByDisplayValue('2021年10月8日报送，审核尚未办结，审定后补报。')).toBeTruthy()
  cleanup()
  await open(reviewer, null, 'table', { ...shown, days: day('2021-10-21') })
  expect(screen.getByText('迟报')).toBeTruthy()
})

test('a refusal names the counties, and the letter that was typed stays', async () => {
  const refusal = { refused: 'COUNTIES_UNACCOUNTED', about: ['510116'] }
  vi.mocked(api.package.assemble.mutate).mockRejectedValue(
    Object.assign(new Error(refusal.refused), { data: { httpStatus: 409, refusal } }),
  )
  await open(reviewer, null)
  fireEvent.change(screen.getByLabelText('上报函', { selector: 'textarea' }), {
    target: { value: '四川省教育厅：现统一上报。' },
  })
  fireEvent.click(button('汇总'))
  expect((await screen.findByRole('alert')).textContent).toContain('双流区')
  expect(screen.getByLabelText<HTMLTextAreaElement>('上报函', { selector: 'textarea' }).value).toBe(
    '四川省教育厅：现统一上报。',
  )
})

test('a county settled after the joint filing is added by 补报, and the sum still reconciles', async () => {
  vi.mocked(api.package.addAddendum.mutate).mockResolvedValue(receipt)
  const submitted = {
    ...assembled,
    ...{ stage: 'submitted', submittedAt: '2021-10-15T01:00:00.000Z', members: members.slice(1) },
    exceptions: [
      { division: '510105', kind: 'late', reason: '审核尚未办结。' },
      { division: '510116', kind: 'missing', reason: '未报送。' },
    ],
  }
  await open(leader, jointWith(submitted))
  expect(screen.getByText('应报 3 县 = 完整 0 + 部分 1 + 未到 2（补报 0）')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('已审定，可补报'))
  fireEvent.click(button('补报 1 县'))
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain('将青羊区审定后的标准目录共 21 项补报教育厅')
  fireEvent.click(within(dialog).getByRole('button', { name: '补报 1 县' }))
  await waitFor(() => expect(api.package.addAddendum.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.package.addAddendum.mutate).mock.calls[0]?.[0]).toMatchObject({ members: [streamOf('510105')] })
})

test('成都市审核人 reads that a county settled since waits for the leader, and ticks nothing; where nobody was settled since, that is said', async () => {
  const exceptions = [{ division: '510105', kind: 'late', reason: '审核尚未办结。' }, ...assembled.exceptions]
  const submitted = { ...assembled, stage: 'submitted', submittedAt: '2021-10-15T01:00:00.000Z', exceptions }
  await open(reviewer, jointWith({ ...submitted, members: members.slice(1) }))
  expect(screen.getByText('已审定，待负责人补报')).toBeTruthy()
  expect(screen.queryByRole('checkbox')).toBeNull()
  cleanup()
  await open(leader, jointWith({ ...submitted, exceptions: assembled.exceptions, members }))
  expect(screen.getByText(/没有新审定的县可以补报/)).toBeTruthy()
})

test('what 成都市 owes alone names no county: its own document goes up by itself', async () => {
  const deliverables = [{ kind: 'work_summary', dueDate: '2021-12-20', owedBy: 'city' }]
  const alone = { ...round, settings: { ...round.settings, deliverables } }
  vi.mocked(api.rounds.query).mockResolvedValue([alone] as never)
  vi.mocked(api.package.assemble.mutate).mockResolvedValue(receipt)
  await open(reviewer, null, 'textbox')
  expect(screen.queryByText('青羊区')).toBeNull()
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '上报函' }).value).toContain('我局编制了本级')
  fireEvent.click(button('汇总'))
  await waitFor(() => expect(api.package.assemble.mutate).toHaveBeenCalledOnce())
  const [order] = vi.mocked(api.package.assemble.mutate).mock.calls[0] ?? []
  expect(order).toMatchObject({ kind: 'work_summary', members: [], exceptions: [] })
  const checks = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(checks).toContainEqual(expect.stringMatching(/市（州）本级：已签发$/))
  expect(checks.join()).not.toContain('各县')
  expect(screen.queryByRole('button', { name: '说明缺报' })).toBeNull()
})
