import { formerSettings } from '@mingce/domain/round/former-settings'
import { proposedTemplates } from '@mingce/domain/round/proposed-templates'
import { PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { FilingDesk } from '../filing/desk.ts'
import { Sections } from '../filing/sections.tsx'

vi.mock('../api.ts', () => ({
  api: {
    filing: {
      ...{ passages: { query: vi.fn() }, former: { query: vi.fn() } },
      ...{ draftSection: { mutate: vi.fn() }, removeSection: { mutate: vi.fn() }, removeFile: { mutate: vi.fn() } },
    },
  },
}))

const drafter = {
  ...{ account: 'acc-510113-01', name: '青白江区经办人', level: 'county' as const, authority: '510113' },
  ...{ bureau: '青白江区教育局', place: '青白江区', role: 'drafter' as const },
}
const plan = proposedTemplates.find(({ kind }) => kind === 'implementation_plan')?.sections ?? []
const settings = { ...formerSettings, templates: proposedTemplates }

/** 青白江区's plan of a round with these sections written. */
function desk(parts: readonly object[] = [], round = '2023-all'): FilingDesk {
  const head = { stage: 'draft', version: parts.length }
  return {
    filing: { round, kind: 'implementation_plan', n: 1 },
    ...{
      draft: null,
      unrecorded: [],
      outlook: { asks: [] },
      round: { round, document: { issuedOn: '2023-03-01' }, settings },
    },
    sheet: { head, parts, comments: [], texts: {}, names: {} },
  } as unknown as FilingDesk
}

function open(parts: readonly object[] = [], round?: string) {
  return show(
    <PersonContext value={drafter}>
      <Sections desk={desk(parts, round)} />
    </PersonContext>,
  )
}

const counts = { source: 'catalog_counts' as const, text: '草稿列公开事项41项。' }
const written = (text: string) => ({
  part: plan[0]?.id,
  digest: 'd'.repeat(64),
  heading: '工作基础与目标',
  text,
  files: [],
})
const textOf = async (at: number) => (await screen.findAllByLabelText<HTMLTextAreaElement>('正文'))[at]?.value

beforeEach(() => {
  sessionStorage.clear()
  vi.clearAllMocks()
  vi.mocked(api.filing.passages.query).mockResolvedValue({ asOf: '2021-10-15', passages: [counts] })
  vi.mocked(api.filing.former.query).mockResolvedValue(null)
})

test('a plan shows every section of the round with its guidance, begun with what the system knows and not saved', async () => {
  open()
  expect(await screen.findByText('承担机构、专人岗位和培训安排；只写岗位，不写个人。')).toBeTruthy()
  expect(screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)).toContain('进度安排*未写')
  expect(await textOf(0)).toBe('〔来源：目录事项数，2021年10月15日〕\n草稿列公开事项41项。')
  expect(screen.getByText('系统中没有记录：单位与依据文件、承担的条款、对照标准指引')).toBeTruthy()
  expect(api.filing.draftSection.mutate).not.toHaveBeenCalled()
})

test('present figures are shown beside those in the text before they take their place', async () => {
  open([written('〔来源：目录事项数，2021年9月10日〕\n草稿列公开事项30项。\n\n自己写的。')])
  fireEvent.click(await screen.findByRole('button', { name: '用系统数据更新：目录事项数' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('草稿列公开事项30项。')).toBeTruthy()
  expect(within(dialog).getByText('草稿列公开事项41项。')).toBeTruthy()
  expect(await textOf(0)).toContain('30项')
  fireEvent.click(within(dialog).getByRole('button', { name: '替换' }))
  expect(await textOf(0)).toBe('〔来源：目录事项数，2021年10月15日〕\n草稿列公开事项41项。\n\n自己写的。')
})

test('milestones are lines with a day; one that cannot be read says why', async () => {
  open([written('前文。')])
  fireEvent.click((await screen.findAllByRole('button', { name: '插入进度安排表' }))[0] as HTMLElement)
  expect(await screen.findByText('缺事项')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('第1行事项'), { target: { value: '报送目录' } })
  expect(await screen.findByText('时限须具体到日')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('第1行完成时限'), { target: { value: '2021-10-12' } })
  expect(await screen.findByText('未选对照记录')).toBeTruthy()
  expect(await textOf(0)).toContain('| M1 | 报送目录 | 2021年10月12日 |  |')
  const remove = screen.getByRole<HTMLButtonElement>('button', { name: '删去第1行' })
  expect(remove.disabled).toBe(true)
  expect(document.getElementById(remove.getAttribute('aria-describedby') ?? '')?.textContent).toContain('至少保留一行')
  fireEvent.click(screen.getByRole('button', { name: '增加一行' }))
  expect(remove.disabled).toBe(false)
  expect(screen.queryByText(/至少保留一行/)).toBeNull()
})

test('cells copied from a spreadsheet become a table where the cursor stands', async () => {
  open([written('前文。')])
  const box = (await screen.findAllByLabelText<HTMLTextAreaElement>('正文'))[0] as HTMLTextAreaElement
  box.setSelectionRange(3, 3)
  fireEvent.paste(box, { clipboardData: { getData: () => '学校\t次数\n实验小学\t2\n' } })
  expect(await textOf(0)).toBe('前文。\n| 学校 | 次数 |\n| 实验小学 | 2 |\n')
  expect(screen.getByRole('columnheader', { name: '学校' })).toBeTruthy()
})

const receipt = { positions: [31], shown: true }
const former = {
  ...{ round: '2021-pilot', n: 1, title: '2021年先行县', issuedOn: '2021-09-10', settledOn: '2021-09-18' },
  as: 'settled' as const,
  sections: [
    {
      section: plan[0]?.id ?? '',
      heading: '工作基础与目标',
      text: '〔来源：目录事项数，2021年9月10日〕\n草稿列公开事项30项。\n\n按期公布。',
    },
    { section: 'a-measures', heading: '二、工作重点与措施', text: '分校公布。' },
    { section: '6f1c2b7e-0a41-4d35-9a10-2f5d8c3e1aff', heading: '督导安排', text: '每季督导一次。' },
  ],
}
const takenGoals = '〔来源：目录事项数，2021年10月15日〕\n草稿列公开事项41项。\n\n按期公布。'

function openWithFormer(parts: readonly object[] = []) {
  vi.mocked(api.filing.former.query).mockResolvedValue(former)
  vi.mocked(api.filing.draftSection.mutate).mockResolvedValue(receipt)
  return open(parts)
}

test('the empty sections begin with what was settled in the last round, seen first, its figures those of today; they are saved together', async () => {
  openWithFormer()
  expect(await screen.findByText('上一轮审定稿：“2021年先行县”，2021年9月18日审定通过')).toBeTruthy()
  expect(screen.getAllByText('上一轮审定稿中没有与本节对应的部分')).toHaveLength(2)
  fireEvent.click(screen.getByRole('button', { name: '全部空节取上一轮审定稿（2 节）' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('分校公布。')).toBeTruthy()
  expect(within(dialog).getByText('其中这些系统数据已换成现在的：目录事项数。')).toBeTruthy()
  expect(await textOf(1)).toBe('')
  fireEvent.click(within(dialog).getByRole('button', { name: '取用 2 节' }))
  expect([await textOf(0), await textOf(1), await textOf(2)]).toEqual([takenGoals, '分校公布。', ''])
  expect(api.filing.draftSection.mutate).not.toHaveBeenCalled()

  fireEvent.click(screen.getByRole('button', { name: '全部保存' }))
  await screen.findByText('已保存 2 节')
  expect(vi.mocked(api.filing.draftSection.mutate).mock.calls.map(([sent]) => sent)).toMatchObject([
    { section: plan[0]?.id, heading: '工作基础与目标', text: takenGoals, seenDigest: null },
    { section: plan[1]?.id, heading: '工作重点与措施', text: '分校公布。', seenDigest: null },
  ])
})

/** Takes the last round's text into both empty sections that it has one for. */
async function takeBoth() {
  openWithFormer()
  fireEvent.click(await screen.findByRole('button', { name: '全部空节取上一轮审定稿（2 节）' }))
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '取用 2 节' }))
}
const boxes = () => screen.getAllByLabelText<HTMLTextAreaElement>('正文')
const type = (at: number, value: string) => fireEvent.change(boxes()[at] as HTMLElement, { target: { value } })
const sent = () => vi.mocked(api.filing.draftSection.mutate).mock.calls.map(([each]) => each)

/** Keeps the next saving on its way until it is let through. */
function holdSaving(): () => void {
  const { promise, resolve } = Promise.withResolvers<typeof receipt>()
  vi.mocked(api.filing.draftSection.mutate).mockReturnValueOnce(promise as never)
  return () => resolve(receipt)
}

test('what is typed while the sections are on their way stays, and goes on from what was saved', async () => {
  await takeBoth()
  const letThrough = holdSaving()
  fireEvent.click(screen.getByRole('button', { name: '全部保存' }))
  await waitFor(() => expect(sent()).toHaveLength(1))
  type(0, `${takenGoals}补一句。`)
  letThrough()
  await screen.findByText('已保存 2 节')
  expect(await textOf(0)).toBe(`${takenGoals}补一句。`)
  cleanup()
  open([written(takenGoals)])
  expect(await textOf(0)).toBe(`${takenGoals}补一句。`)
  expect(screen.queryByText(/此章节已被他人改动/), 'nobody else wrote in it').toBeNull()
  fireEvent.click(screen.getAllByRole('button', { name: '保存本节' })[0] as HTMLElement)
  await waitFor(() =>
    expect(sent().at(-1)).toMatchObject({ text: `${takenGoals}补一句。`, seenDigest: 'd'.repeat(64) }),
  )
})

test('what is typed while its own section is on its way stays too', async () => {
  openWithFormer()
  expect(await textOf(1)).toBe('')
  type(1, '分校公布。')
  const letThrough = holdSaving()
  fireEvent.click(screen.getAllByRole('button', { name: '保存本节' })[1] as HTMLElement)
  await waitFor(() => expect(sent()).toHaveLength(1))
  type(1, '分校公布，按月更新。')
  letThrough()
  await screen.findByText(/已保存/)
  expect(await textOf(1)).toBe('分校公布，按月更新。')
})

test('a section that was emptied or is too long is named and left; the rest is saved', async () => {
  await takeBoth()
  type(0, '')
  fireEvent.click(screen.getByRole('button', { name: '全部保存' }))
  expect(await screen.findByText('没有保存，须先填写，或删减到 10000 字以内：工作基础与目标')).toBeTruthy()
  expect(await screen.findByText('已保存 1 节')).toBeTruthy()
  expect(sent()).toMatchObject([{ section: plan[1]?.id, text: '分校公布。' }])
  type(0, '长'.repeat(10_001))
  expect(screen.getByText('有改动尚未保存；正文超过 10000 字，须删减才能保存')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '全部保存' }))
  await waitFor(() => expect(screen.getAllByText(/^没有保存/)).toHaveLength(2))
  expect(sent()).toHaveLength(1)
})

test('what is written is shown beside what would take its place, replaced only then, and given back', async () => {
  openWithFormer([written('今年新写的。')])
  expect(await screen.findByText('与上一轮审定稿不同')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '取上一轮审定稿：工作基础与目标' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('今年新写的。')).toBeTruthy()
  expect(within(dialog).getByText('按期公布。')).toBeTruthy()
  expect(await textOf(0)).toBe('今年新写的。')
  fireEvent.click(within(dialog).getByRole('button', { name: '替换现有文字' }))
  expect(await textOf(0)).toBe(takenGoals)
  fireEvent.click(screen.getByRole('button', { name: '撤销取用' }))
  expect(await textOf(0)).toBe('今年新写的。')
  expect(screen.queryByRole('button', { name: '全部保存' })).toBeNull()
})

test('a text that was changed after it was taken is given up only after a question', async () => {
  openWithFormer()
  fireEvent.click(await screen.findByRole('button', { name: '取上一轮审定稿：二、工作重点与措施' }))
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /取\s*用/ }))
  const box = () => screen.getAllByLabelText<HTMLTextAreaElement>('正文')[1] as HTMLTextAreaElement
  fireEvent.change(box(), { target: { value: '分校公布，按月更新。' } })
  fireEvent.click(screen.getByRole('button', { name: '撤销取用' }))
  expect(await screen.findByText('取用之后又改过的文字也会去掉，恢复到取用之前。撤销？')).toBeTruthy()
  expect(box().value).toBe('分校公布，按月更新。')
  fireEvent.click(screen.getByRole('button', { name: /确\s*定|OK/ }))
  expect(box().value).toBe('')
})

test('what has no place in this round is named, and may be taken as a section of the county’s own', async () => {
  openWithFormer()
  expect(await screen.findByText('上一轮审定稿另有 1 节，本轮没有对应的部分：')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '作为本单位增加的部分取用：督导安排', hidden: true }))
  expect(await screen.findByDisplayValue('督导安排')).toBeTruthy()
  expect(await textOf(4)).toBe('每季督导一次。')
  expect(screen.queryByText('上一轮审定稿另有 1 节，本轮没有对应的部分：')).toBeNull()
  expect(screen.getByText('与上一轮审定稿一致'), 'an added section too says how it stands to it').toBeTruthy()
})

test('words begun in one round are not those of the next, though its template hands its sections on', async () => {
  const first = open([], '2021-pilot')
  expect(await textOf(1)).toBe('')
  const box = screen.getAllByLabelText('正文')[1] as HTMLTextAreaElement
  fireEvent.change(box, { target: { value: '去年写的。' } })
  first.unmount()
  const next = open([], '2023-all')
  expect(await textOf(1)).toBe('')
  next.unmount()
  open([], '2021-pilot')
  expect(await textOf(1)).toBe('去年写的。')
})

test('the checker reads of each section whether it is what was settled in the last round', async () => {
  vi.mocked(api.filing.former.query).mockResolvedValue(former)
  const parts = [
    { ...written('按期公布。'), part: plan[0]?.id },
    { ...written('分校公布。'), part: plan[1]?.id, heading: '工作重点与措施' },
    { ...written('新设。'), part: plan[3]?.id, heading: '组织保障' },
  ]
  show(
    <PersonContext value={{ ...drafter, role: 'checker' }}>
      <Sections desk={desk(parts)} />
    </PersonContext>,
  )
  expect(await screen.findByText('系统数据以外，与上一轮审定稿一致')).toBeTruthy()
  expect(screen.getByText('与上一轮审定稿一致')).toBeTruthy()
  expect(screen.getByText('上一轮审定稿中没有与本节对应的部分')).toBeTruthy()
})
