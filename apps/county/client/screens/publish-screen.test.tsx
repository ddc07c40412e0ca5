import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { SettledVersion } from '../questions.ts'
import { PublishScreen } from './publish-screen.tsx'

vi.mock('../api.ts', async () => {
  const { seedLaws } = await import('@mingce/domain/law/seed')
  const acts = ['checkPage', 'publish', 'issueErratum', 'withdrawPublication']
  const catalog = Object.fromEntries(acts.map((act) => [act, { mutate: vi.fn() }]))
  const law = {
    registry: { query: vi.fn(async () => seedLaws) },
    articles: { query: vi.fn(async () => []) },
  }
  return {
    api: {
      law,
      catalog: {
        versions: { query: vi.fn() },
        texts: { query: vi.fn(async () => []) },
        pages: { query: vi.fn(async () => []) },
        ...catalog,
      },
    },
  }
})

const fragment = '<table style="width:100%"><tr><th>一级事项</th></tr><tr><td>招生管理</td></tr></table>'
const address = 'https://www.qbj.gov.example/zwgk/mulu.html'

function settled(version: number, over: Partial<SettledVersion> = {}): SettledVersion {
  return {
    ...{ version, items: [{ item: 'i-1', digest: 'd'.repeat(64) }], settledAt: '2021-10-12T02:00:00.000Z' },
    ...{
      publishedOn: null,
      url: null,
      textDigest: null,
      publicationRecordedAt: null,
      effectiveOn: null,
      errata: [],
      former: [],
    },
    ...over,
  } as unknown as SettledVersion
}

const page = { url: address, attachment: null, isWhole: true, kept: 'recorded' }
const nothingWrong = { read: 'tables', items: [{ outcome: 'same', differences: [] }], cells: { same: 8, of: 8 } }
const comparison = { ...nothingWrong, missingColumns: [], unsettled: [] }

beforeEach(() => {
  sessionStorage.clear()
  vi.mocked(api.catalog.versions.query).mockResolvedValue([
    settled(2),
    settled(1, { publishedOn: '2021-09-30', effectiveOn: '2021-09-30', url: address }),
  ])
  vi.mocked(api.catalog.publish.mutate)
    .mockReset()
    .mockResolvedValue({ positions: [9], shown: true })
  vi.mocked(api.catalog.checkPage.mutate)
    .mockReset()
    .mockResolvedValue({ ...page, comparison } as never)
  vi.stubGlobal('fetch', async () => new Response(fragment))
})

test('what is in force stays so while the newer version waits, with its table to be copied, printed and taken away', async () => {
  show(<PublishScreen />)
  expect(await screen.findByText('现行：审定稿 v1，2021年9月30日公布。新的公布之前一直有效。')).toBeTruthy()
  expect(screen.getByRole('heading', { name: '待公布：审定稿 v2，1 项，2021年10月12日市级审定' })).toBeTruthy()
  const preview = within(await screen.findByRole('region', { name: '公布稿预览' }))
  expect(await preview.findByRole('columnheader', { name: '一级事项' })).toBeTruthy()
  expect(document.querySelector('.official-frame [style]')).toBeNull()
  await waitFor(() => expect(document.querySelectorAll('.official-print table')).toHaveLength(1))
  fireEvent.click(await screen.findByRole('button', { name: /看条文：.*第二十六条/ }))
  await waitFor(() => expect(api.law.articles.query).toHaveBeenCalledWith({ law: 'gir_2019' }))
  const pack = screen.getAllByRole('link', { name: '下载公布稿（zip）' })
  expect(pack.map((each) => each.getAttribute('href'))).toEqual(['/api/publication/2/pack', '/api/publication/1/pack'])
})

test('a page is compared before it is recorded, and recorded with the day and the whole address alone', async () => {
  show(<PublishScreen />)
  const form = await screen.findByRole('form', { name: '登记公布' })
  const record = within(form).getByRole<HTMLButtonElement>('button', { name: '登记公布' })
  fireEvent.change(within(form).getByLabelText('网页地址'), { target: { value: 'www.qbj' } })
  expect(record.disabled).toBe(true)
  expect(await screen.findByText('请填写完整的网页地址，以 http:// 或 https:// 开头')).toBeTruthy()
  fireEvent.change(within(form).getByLabelText('网页地址'), { target: { value: ` ${address} ` } })
  fireEvent.click(within(form).getByRole('button', { name: '核对网页' }))
  expect(await screen.findByText('全部一致：1 项、8 格都与审定稿相同。')).toBeTruthy()
  expect(api.catalog.checkPage.mutate).toHaveBeenCalledWith({ version: 2, url: address })
  expect(within(form).getByLabelText<HTMLInputElement>('公布日期').value).toBe('2021-10-15')
  fireEvent.click(record)
  await waitFor(() => expect(api.catalog.publish.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.catalog.publish.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ version: 2, url: address, publishedOn: '2021-10-15' },
  })
})

test('what differs on the page is said cell by cell, and what cannot be opened by its sentence', async () => {
  const differences = [{ heading: '公开时限', settled: '20个工作日', onPage: '30个工作日' }]
  const item = { ordinal: 1, name: '招生范围', outcome: 'differs', differences }
  const differing = { ...comparison, items: [item], cells: { same: 7, of: 8 } }
  vi.mocked(api.catalog.checkPage.mutate).mockResolvedValueOnce({
    ...page,
    ...{ isWhole: false, comparison: differing, kept: { refused: 'TRIED_IN_FUTURE' } },
  } as never)
  show(<PublishScreen />)
  const history = within(await screen.findByRole('region', { name: '公布记录' }))
  const look = history.getByRole('button', { name: '核对网页' })
  fireEvent.click(look)
  expect(await history.findByText(/^与审定稿不一致/)).toBeTruthy()
  const row = history.getByText('30个工作日').closest('tr') as HTMLElement
  expect(within(row).getByText('20个工作日')).toBeTruthy()
  expect(history.getByText('没有记录：查看的日期在今天之后。请核对服务器时间。')).toBeTruthy()

  vi.mocked(api.catalog.checkPage.mutate).mockResolvedValueOnce({
    unreachable: 'x',
    message: '这个地址打不开。',
  } as never)
  fireEvent.click(look)
  expect(await history.findByText('这个地址打不开。')).toBeTruthy()
})

test('a refusal is said and the address stays; before the first settlement there is nothing to publish', async () => {
  const refusal = { refused: 'PUBLISHED_BEFORE_SETTLED' }
  const refused = Object.assign(new Error(refusal.refused), { data: { httpStatus: 409, refusal } })
  vi.mocked(api.catalog.publish.mutate).mockRejectedValue(refused)
  const { unmount } = show(<PublishScreen />)
  const form = await screen.findByRole('form', { name: '登记公布' })
  fireEvent.change(within(form).getByLabelText('网页地址'), { target: { value: address } })
  fireEvent.click(within(form).getByRole('button', { name: '登记公布' }))
  expect(await screen.findByText(/^没有登记：公布日期早于市级审定的日期/)).toBeTruthy()
  expect(within(form).getByLabelText<HTMLInputElement>('网页地址').value).toBe(address)
  unmount()

  vi.mocked(api.catalog.versions.query).mockResolvedValue([])
  show(<PublishScreen />)
  expect(await screen.findByText('本县还没有公布过目录。')).toBeTruthy()
  expect(screen.getByText(/^没有待公布的审定稿/)).toBeTruthy()
})

test('a version that is still to take effect is told beside the one in force', async () => {
  const coming = { publishedOn: '2021-10-13', effectiveOn: '2022-01-01', url: address }
  const now = { publishedOn: '2021-09-30', effectiveOn: '2021-09-30', url: address }
  vi.mocked(api.catalog.versions.query).mockResolvedValue([settled(2, coming), settled(1, now)])
  show(<PublishScreen />)
  expect(await screen.findByText(/^现行：审定稿 v1.*审定稿 v2 已公布，自2022年1月1日起施行。$/)).toBeTruthy()
})

test('the publication that stands is withdrawn with a reason and an address, and what stays in force is said', async () => {
  const put = { publishedOn: '2021-09-30', effectiveOn: '2021-09-30', url: address }
  vi.mocked(api.catalog.versions.query).mockResolvedValue([settled(2, put), settled(1, put)])
  vi.mocked(api.catalog.withdrawPublication.mutate).mockResolvedValue({ positions: [10], shown: true } as never)
  show(<PublishScreen />)
  fireEvent.click(await screen.findByRole('button', { name: '撤销公布' }))
  const form = within(screen.getByRole('form', { name: '撤销审定稿 v2 的公布' }))
  const send = form.getByRole<HTMLButtonElement>('button', { name: '撤销公布' })
  expect(send.disabled).toBe(true)
  fireEvent.change(form.getByLabelText('撤销理由'), { target: { value: '误将旧稿公布' } })
  fireEvent.change(form.getByLabelText('公告网页地址'), { target: { value: address } })
  fireEvent.click(send)
  await waitFor(() => expect(api.catalog.withdrawPublication.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.catalog.withdrawPublication.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ version: 2, staying: 1, reason: '误将旧稿公布', withdrawnOn: '2021-10-15', url: address },
  })
})

test('each published page says what was found of it last and since when; a dead one what to do', async () => {
  const found = { version: 1, url: address, landedAt: null, lookedAt: '2021-10-14T13:00:00.000Z', wrong: [] }
  const dead = { ...found, key: '1', item: null, found: 'dead', why: 'not_found', since: '2021-10-12' }
  const own = { ...found, key: '2', item: 'i-1', found: 'answers', why: 'own_page', since: '2021-10-01' }
  vi.mocked(api.catalog.versions.query).mockResolvedValue([
    settled(1, { publishedOn: '2021-09-30', effectiveOn: '2021-09-30', url: address }),
  ])
  vi.mocked(api.catalog.pages.query).mockResolvedValue([dead, own] as never)
  show(<PublishScreen />)
  const [first, second] = within(await screen.findByRole('list', { name: '公布页' })).getAllByRole('listitem')
  expect(first?.textContent).toBe(
    '公布页：打不开（自2021年10月12日起）：网站说没有这个网页（2021-10-14 21:00记录）。请恢复这个网页；换了地址的，请重新登记公布地址。',
  )
  expect(second?.textContent).toContain('能打开，没有逐格核对（事项自己的网页）（2021年10月1日起')
})
