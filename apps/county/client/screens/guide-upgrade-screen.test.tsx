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
    catalog: { draft: { query: vi.fn() } },
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
const open = { chain: ['2019', 'v2'], head, because: null, answered: 0, notes, proposals: [change, added] }

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
