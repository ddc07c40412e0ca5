import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { PeerItem } from '../questions.ts'
import { LensPanel } from './lens-panel.tsx'

vi.mock('../api.ts', () => ({
  api: { lens: { item: { query: vi.fn() } }, round: { list: { query: async () => [] } } },
}))

const peer = { division: '510113', item: 'item-1', digest: 'digest-1' } as PeerItem

type Told = {
  readonly county: string
  readonly decision: string
  readonly reason?: string
  readonly turn?: number
  readonly onBehalfOf?: string
}

function ruling({ county, decision, reason, turn = 1, onBehalfOf }: Told) {
  const stream = `submission/2021-pilot/${county}/disclosure_catalog/1`
  const ruledAt = `2021-10-1${turn}T02:00:00.000Z`
  const by = { account: 'acc-reviewer', post: 'reviewer', onBehalfOf: onBehalfOf ?? null }
  const on = { part: 'item-1', name: '招生范围', round: '2021-pilot', elements: ['legalBases'], sameness: 'certain' }
  return {
    stream,
    key: `${county}/${turn}`,
    county,
    decision,
    reason: reason ?? null,
    turn,
    ruledAt,
    sent: true,
    ...on,
    ...by,
  }
}

const names = { 'acc-reviewer': '李某', 'acc-away': '王某' }
const answer = (rulings: readonly object[]) =>
  vi.mocked(api.lens.item.query).mockResolvedValue({ rulings, names } as never)

beforeEach(() => vi.mocked(api.lens.item.query).mockReset())

test('the counties of all cities are counted by the last ruling on each, and every ruling is told, approvals last', async () => {
  answer([
    ruling({ county: '510113', decision: 'approve', turn: 2 }),
    ruling({ county: '510521', decision: 'return', reason: '未写明依据。', onBehalfOf: 'acc-away' }),
    ruling({ county: '510113', decision: 'return', reason: '时限过长。' }),
  ])
  show(<LensPanel peer={peer} />)
  expect(await screen.findByText('全省：1 县通过，1 县退回。每县计最近一次。')).toBeTruthy()
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(lines).toEqual([
    '泸州市泸县 退回 看这一稿未写明依据。所指要素：公开依据审核人 李某（代王某） · 2021-pilot 第1稿 · 2021年10月11日',
    '成都市青白江区 退回 看这一稿时限过长。所指要素：公开依据审核人 李某 · 2021-pilot 第1稿 · 2021年10月11日',
    '成都市青白江区 通过 看这一稿所指要素：公开依据审核人 李某 · 2021-pilot 第2稿 · 2021年10月12日',
  ])
  const links = screen.getAllByRole('link')
  expect(links[2]?.getAttribute('href')).toBe('/filing/2021-pilot/510113/disclosure_catalog/1?part=item-1')
  expect(screen.queryByRole('button')).toBeNull()
  expect(vi.mocked(api.lens.item.query).mock.calls).toEqual([
    [{ division: '510113', part: 'item-1', digest: 'digest-1' }],
  ])
})

test('where no city sent an opinion, and of an item one may not read, that is said and nothing is listed', async () => {
  answer([])
  show(<LensPanel peer={peer} />)
  expect(await screen.findByText('各市（州）对此事项还没有发出审核意见。发出后即列在这里。')).toBeTruthy()
  vi.mocked(api.lens.item.query).mockResolvedValue(null)
  show(<LensPanel peer={peer} />)
  await waitFor(() => expect(screen.getAllByText(/还没有发出审核意见/)).toHaveLength(2))
  expect(screen.queryByRole('listitem')).toBeNull()
})

test('a failure is said and can be tried again', async () => {
  vi.mocked(api.lens.item.query).mockRejectedValueOnce(new TypeError('network'))
  show(<LensPanel peer={peer} />)
  await screen.findByRole('alert')
  answer([ruling({ county: '510521', decision: 'reject', reason: '不属公开范围。' })])
  fireEvent.click(screen.getByRole('button', { name: /重试/ }))
  expect(await screen.findByText('全省：1 县不予通过。每县计最近一次。')).toBeTruthy()
})
