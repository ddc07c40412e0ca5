import { formerSettings } from '@mingce/domain/round/former-settings'
import { proposedTemplates } from '@mingce/domain/round/proposed-templates'
import { PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { FilingDesk } from '../filing/desk.ts'
import { Sections } from '../filing/sections.tsx'

vi.mock('../api.ts', () => ({
  api: {
    filing: {
      passages: { query: vi.fn() },
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

/** 青白江区's plan with these sections written. */
function desk(parts: readonly object[] = []): FilingDesk {
  const head = { stage: 'draft', version: parts.length }
  return {
    filing: { round: '2021-pilot', kind: 'implementation_plan', n: 1 },
    ...{ draft: null, unrecorded: [], outlook: { asks: [] }, round: { round: '2021-pilot', settings } },
    sheet: { head, parts, comments: [], texts: {}, names: {} },
  } as unknown as FilingDesk
}

function open(parts: readonly object[] = []) {
  return show(
    <PersonContext value={drafter}>
      <Sections desk={desk(parts)} />
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
