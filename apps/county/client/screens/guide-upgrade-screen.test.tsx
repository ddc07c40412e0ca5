import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { type Person, PersonContext } from '@mingce/ui/person'
import { item } from '@mingce/ui/test-items'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import { GuideUpgradeStrip } from '../catalog/guide-upgrade-strip.tsx'
import { GuideUpgradeScreen } from './guide-upgrade-screen.tsx'

vi.mock('../api.ts', () => ({
  api: {
    round: { list: { query: vi.fn() } },
    catalog: { draft: { query: vi.fn() }, saveItems: { mutate: vi.fn() } },
    guideUpgrade: {
      ...{ open: { query: vi.fn() }, waiting: { query: vi.fn() } },
      ...{ take: { mutate: vi.fn() }, decline: { mutate: vi.fn() } },
    },
  },
}))

const drafter: Person = {
  ...{ account: 'acc-510113-01', name: '经办人', role: 'drafter', level: 'county' },
  ...{ authority: '510113', bureau: '青白江区教育局', place: '青白江区' },
}
const showUpgrade = () =>
  show(
    <PersonContext value={drafter}>
      <GuideUpgradeScreen />
    </PersonContext>,
  )

const confidence = { item: 'high', content: 'high', basis: 'high', channels: 'high' }
const rowOf = (row: string, over: Partial<DisclosureItem>) => ({
  ...{ row, item: item(over), confidence, doubt: null, evidence: [] },
})
const change = {
  ...{ kind: 'change', item: 'i-1', content: item({ legalBases: ['《本县办法》'] }), digest: 'd-1' },
  followed: { row: rowOf('2019-01', {}), certainty: 'taken' },
  row: rowOf('v2-01', { contentElements: ['学区划分', '咨询电话'], legalBases: ['《新办法》'] }),
  cells: [
    { element: 'contentElements', kind: 'free' },
    { element: 'legalBases', kind: 'conflict' },
  ],
}
const added = { kind: 'add', row: rowOf('v2-18', { name: '督导结果' }) }
const head = { title: '标准指引（演示用合成版本）', source: '演示', status: 'partial', note: '', categories: [] }
const notes = [{ row: 'v2-01', text: '结合本地细化', writtenOn: '2021-10-14' }]
const open = { chain: ['2019', 'v2'], head, because: null, answers: [], notes, proposals: [change, added] }

beforeEach(() => {
  vi.clearAllMocks()
  vi.mocked(api.round.list.query).mockResolvedValue([])
  vi.mocked(api.catalog.draft.query).mockResolvedValue(null)
  vi.mocked(api.guideUpgrade.open.query).mockResolvedValue(open as never)
  vi.mocked(api.guideUpgrade.take.mutate).mockResolvedValue({ positions: [7] } as never)
  vi.mocked(api.guideUpgrade.decline.mutate).mockResolvedValue({ positions: [7] } as never)
})

const first = async () => within((await screen.findAllByRole('listitem'))[0] as HTMLElement)

test('says over the draft how many proposals wait', async () => {
  vi.mocked(api.guideUpgrade.waiting.query).mockResolvedValue({ count: 2 })
  show(
    <PersonContext value={drafter}>
      <GuideUpgradeStrip />
    </PersonContext>,
  )
  expect(await screen.findByText('指引有新版：2 项建议待看')).toBeTruthy()
})

test('takes over what the county did not word itself, and keeps the rest as it is unless it is ticked', async () => {
  showUpgrade()
  fireEvent.click((await first()).getByRole('button', { name: '采用勾选的要素' }))
  await waitFor(() => expect(api.guideUpgrade.take.mutate).toHaveBeenCalled())
  const [sent] = vi.mocked(api.guideUpgrade.take.mutate).mock.calls[0] ?? []
  expect(sent?.chain).toEqual(['2019', 'v2'])
  expect(sent?.proposals).toMatchObject([{ kind: 'change', item: 'i-1', row: 'v2-01', take: ['contentElements'] }])
  expect(sent?.proposals[0]).toMatchObject({ content: { legalBases: ['《本县办法》'] } })
})

test('what a colleague worded since is not ticked any more', async () => {
  showUpgrade()
  const own = () => screen.findByRole('checkbox', { name: /公开内容/ })
  expect(await own()).toHaveProperty('checked', true)
  const cells = change.cells.map(({ element }) => ({ element, kind: 'conflict' }))
  const reworded = { ...change, digest: 'd-2', content: item({ contentElements: ['本县写法'] }), cells }
  vi.mocked(api.guideUpgrade.open.query).mockResolvedValue({ ...open, proposals: [reworded] } as never)
  fireEvent.click((await screen.findAllByRole('button', { name: '按新版增加事项' }))[0] as HTMLElement)
  await waitFor(async () => expect(await own()).toHaveProperty('checked', false))
  expect((await first()).getByRole('button', { name: '采用勾选的要素' })).toHaveProperty('disabled', true)
})

test('declines only with a reason, and shows 省厅说明 beside the row', async () => {
  showUpgrade()
  const proposal = await first()
  expect(proposal.getByRole('complementary', { name: '省厅说明' }).textContent).toContain(
    '结合本地细化（2021年10月14日）',
  )
  expect(proposal.getByRole('button', { name: '不采用' })).toHaveProperty('disabled', true)
  fireEvent.change(proposal.getByLabelText(/理由/), { target: { value: '本县另有规定' } })
  fireEvent.click(proposal.getByRole('button', { name: '不采用' }))
  await waitFor(() => expect(api.guideUpgrade.decline.mutate).toHaveBeenCalled())
  const answer = { item: 'i-1', row: 'v2-01', reason: '本县另有规定' }
  expect(vi.mocked(api.guideUpgrade.decline.mutate).mock.calls[0]?.[0]).toMatchObject(answer)
})

test('what was taken over is given back what it said, unless somebody wrote in it since', async () => {
  const row = {
    item: 'i-1',
    content: change.content,
    digest: 'd-1',
    origin: { kind: 'local', ref: null },
    retired: null,
  }
  const draftOf = (digest: string) => ({ head: { lockedBy: null }, items: [{ ...row, digest }] }) as never
  vi.mocked(api.catalog.draft.query).mockResolvedValue(draftOf('d-1'))
  showUpgrade()
  const take = (await first()).getByRole('button', { name: '采用勾选的要素' })
  await waitFor(() => expect(api.catalog.draft.query).toHaveBeenCalled())
  vi.mocked(api.catalog.draft.query).mockResolvedValue(draftOf('d-2'))
  fireEvent.click(take)
  expect(await screen.findByText('已采用 1 项的新文字')).toBeTruthy()
  const outcome = { item: 'i-1', refusal: { refused: 'STALE_TEXT' }, digest: null }
  vi.mocked(api.catalog.saveItems.mutate).mockResolvedValue({ outcomes: [outcome] } as never)
  fireEvent.click(screen.getByRole('button', { name: '撤销这 1 项，恢复原文' }))
  await waitFor(() => expect(api.catalog.saveItems.mutate).toHaveBeenCalled())
  expect(vi.mocked(api.catalog.saveItems.mutate).mock.calls[0]?.[0].items).toMatchObject([
    { item: 'i-1', seen: 'd-2', content: change.content },
  ])
  expect(await screen.findByText(/1 项没有照办/)).toBeTruthy()
  vi.mocked(api.catalog.saveItems.mutate).mockResolvedValue({ outcomes: [{ ...outcome, refusal: null }] } as never)
  fireEvent.click(screen.getByRole('button', { name: '撤销这 1 项，恢复原文' }))
  expect(await screen.findByText('已恢复原文 1 项，本版不再询问')).toBeTruthy()
})

test('what the county answered stands below, the last first, with its reason', async () => {
  const answer = { item: null, taken: [], reason: '由市级公开', at: '2021-10-14T02:00:00.000Z', rowName: '督导结果' }
  const taken = { ...answer, item: 'i-9', taken: ['channels'], reason: null, rowName: '规范性文件' }
  const answers = [
    { ...taken, answer: 'taken' },
    { ...answer, answer: 'declined' },
  ]
  vi.mocked(api.guideUpgrade.open.query).mockResolvedValue({ ...open, proposals: [], answers } as never)
  showUpgrade()
  const list = (await screen.findByText('本版已答复 2 项')).closest('details')
  expect([...(list?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)).toEqual([
    '督导结果 不采用（2021年10月14日）：由市级公开',
    '规范性文件 采用（2021年10月14日）：公开渠道和载体',
  ])
})
