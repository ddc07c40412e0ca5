import { completeItem } from '@mingce/domain/catalog/given'
import { PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { DraftItem } from '../questions.ts'
import { ItemBorrowings } from './item-borrowings.tsx'

vi.mock('../api.ts', () => ({
  api: {
    borrowing: {
      offers: { query: vi.fn() },
      search: { query: vi.fn() },
      own: { query: vi.fn() },
      library: { query: vi.fn() },
      takeText: { mutate: vi.fn() },
      takeItem: { mutate: vi.fn() },
      keep: { mutate: vi.fn() },
      drop: { mutate: vi.fn() },
    },
  },
}))

const receipt = { positions: [7], shown: true }
const own = completeItem('校车安全', { contentElements: ['校车线路'] })
const theirs = completeItem('校车安全', {
  contentElements: ['校车线路、站点', '监督电话'],
  disclosingBody: '双流区教育局',
})
const row = { item: 'i-1', digest: 'own', content: own, name: own.name } as unknown as DraftItem
const from = { county: '510116', source: 's-1', version: 3, digest: 'd3' }
const attributed = {
  ...{ item: 'i-1', county: from.county, source: from.source, elements: ['channels', 'contentElements'] },
  versions: [
    { version: 2, digest: 'd2', elements: ['channels'] },
    { version: 3, digest: 'd3', elements: ['contentElements'] },
  ],
}
const offer = {
  ...{ county: '510116', item: 's-1', version: 3, digest: 'd3', text: theirs, publishedOn: '2021-10-12' },
  ...{ sameness: 'certain', sameAs: null, asOwn: false },
}
const person = { authority: '510113', role: 'drafter' } as never

beforeEach(() => {
  vi.clearAllMocks()
  vi.mocked(api.borrowing.offers.query).mockResolvedValue([offer] as never)
  vi.mocked(api.borrowing.search.query).mockResolvedValue([])
  vi.mocked(api.borrowing.own.query).mockResolvedValue([])
  vi.mocked(api.borrowing.library.query).mockResolvedValue([])
  for (const act of ['takeText', 'takeItem', 'keep', 'drop'] as const)
    vi.mocked(api.borrowing[act].mutate).mockResolvedValue(receipt)
})

const showItem = (isOpen = true) =>
  show(
    <PersonContext value={person}>
      <ItemBorrowings row={row} isOpen={isOpen} />
    </PersonContext>,
  )
const look = async () => fireEvent.click(await screen.findByRole('button', { name: '看各地怎么写' }))

test('another county’s text stands beside the own one; the elements that are chosen are taken as they are, with their source', async () => {
  showItem()
  await look()
  const take = await screen.findByRole('button', { name: '借鉴所选要素并注明来源' })
  expect(screen.getByText('成都市双流区')).toBeTruthy()
  expect(screen.getByText('同市')).toBeTruthy()
  expect((take as HTMLButtonElement).disabled).toBe(true)
  expect(screen.queryByRole('checkbox', { name: '公开主体' })).toBeNull()
  fireEvent.click(screen.getByRole('checkbox'))
  fireEvent.click(take)
  await waitFor(() => expect(api.borrowing.takeText.mutate).toHaveBeenCalled())
  expect(vi.mocked(api.borrowing.takeText.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ item: 'i-1', seen: 'own', from, elements: ['contentElements'] },
    content: { contentElements: theirs.contentElements, disclosingBody: own.disclosingBody },
  })
})

test('the whole of it is taken as a new item; pressed again after a lost answer it is the same item', async () => {
  vi.mocked(api.borrowing.takeItem.mutate).mockRejectedValueOnce(new Error('lost'))
  showItem()
  await look()
  const take = await screen.findByRole('button', { name: '整项借鉴为本县新事项' })
  fireEvent.click(take)
  await screen.findByRole('alert')
  fireEvent.click(take)
  await waitFor(() => expect(api.borrowing.takeItem.mutate).toHaveBeenCalledTimes(2))
  const [lost, again] = vi.mocked(api.borrowing.takeItem.mutate).mock.calls.map(([{ key, item }]) => ({ key, item }))
  expect(again).toEqual(lost)
})

test('where nobody published it, the drafter is told to search by words; where nothing is found, to use fewer', async () => {
  vi.mocked(api.borrowing.offers.query).mockResolvedValue([])
  showItem()
  await look()
  expect(await screen.findByText(/还没有其他县（市、区）公布这一事项/)).toBeTruthy()
  const search = screen.getByPlaceholderText('如：校车 站点')
  fireEvent.change(search, { target: { value: '校车 保险' } })
  fireEvent.keyDown(search, { key: 'Enter', keyCode: 13 })
  expect(await screen.findByText(/没有同时含有这些文字的事项/)).toBeTruthy()
  expect(api.borrowing.search.query).toHaveBeenCalledWith({ words: '校车 保险' })
})

test('a source that was reworded is told with what changed; it is kept as what was seen', async () => {
  const now = { version: 4, digest: 'd4', content: theirs }
  const news = { what: 'reworded', elements: ['contentElements'], now }
  vi.mocked(api.borrowing.own.query).mockResolvedValue([{ ...attributed, news }] as never)
  showItem()
  expect(
    await screen.findByText(/公开渠道.+第2版（已公布）；“公开内容.+借鉴自 成都市双流区 第3版（已公布）/),
  ).toBeTruthy()
  expect(screen.getByText(/来源已更新为第4版/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '保持' }))
  await waitFor(() => expect(api.borrowing.keep.mutate).toHaveBeenCalled())
  expect(vi.mocked(api.borrowing.keep.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ item: 'i-1', county: '510116', source: 's-1', now: { version: 4, digest: 'd4' } },
  })
})

test('while the draft is locked the source is told and nothing can be done with it', async () => {
  vi.mocked(api.borrowing.own.query).mockResolvedValue([{ ...attributed, news: { what: 'gone', now: null } }] as never)
  showItem(false)
  expect(await screen.findByText(/来源已撤销公布/)).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})

const entry = {
  ...{
    county: '510521',
    item: 'l-1',
    heading: '校车站点写到每一站',
    note: '站点和时间都写明了',
    version: 1,
    digest: 'd1',
  },
  ...{ categories: ['校园安全'], improvements: ['content'], includedOn: '2021-10-12', amendedOn: null, reusedBy: null },
  ...{
    state: 'reworded',
    text: completeItem('校车安全'),
    withdrawn: null,
    now: { version: 2, digest: 'd2', text: theirs },
  },
}

test('what stands in the library is marked and comes first among the wordings', async () => {
  const commended = { ...offer, county: '510521', item: 'l-1' }
  vi.mocked(api.borrowing.offers.query).mockResolvedValue([offer, commended] as never)
  vi.mocked(api.borrowing.library.query).mockResolvedValue([entry] as never)
  showItem()
  await look()
  const mark = await screen.findByText('亮点')
  expect(mark.closest('li')?.textContent).toContain('泸县')
  expect(mark.closest('li')?.nextElementSibling?.textContent).toContain('双流区')
})

test('from the library the text that is public now is taken with its source; what moved is marked, what is gone cannot be taken and comes last', async () => {
  const gone = { ...entry, item: 'l-2', heading: '已撤销的一项', improvements: ['time'], state: 'gone', now: null }
  vi.mocked(api.borrowing.library.query).mockResolvedValue([gone, entry] as never)
  showItem()
  await look()
  fireEvent.click(await screen.findByText('亮点库 2'))
  expect(await screen.findByText(/来源已重新公布/)).toBeTruthy()
  expect(screen.getByText('站点和时间都写明了')).toBeTruthy()
  fireEvent.click(screen.getByRole('checkbox'))
  fireEvent.click(screen.getByRole('button', { name: '借鉴所选要素并注明来源' }))
  await waitFor(() => expect(api.borrowing.takeText.mutate).toHaveBeenCalled())
  const now = { county: '510521', source: 'l-1', version: 2, digest: 'd2' }
  expect(vi.mocked(api.borrowing.takeText.mutate).mock.calls[0]?.[0]).toMatchObject({ from: now })
})

test('the library is narrowed by words; an entry whose source is gone says so and offers nothing', async () => {
  const withdrawn = { version: 1, onDate: '2021-10-14', reason: '误公布' }
  const said = { item: 'l-2', heading: '已撤销的一项', state: 'withdrawn', text: null, withdrawn, now: null }
  const gone = { ...entry, ...said }
  vi.mocked(api.borrowing.library.query).mockResolvedValue([entry, gone] as never)
  showItem()
  await look()
  fireEvent.click(await screen.findByText('亮点库 2'))
  fireEvent.change(await screen.findByLabelText('标题、说明、事项或县名含'), { target: { value: '撤销' } })
  expect(await screen.findByText(/2021-10-14 已撤销公布第1版，文字不再提供。撤销理由：误公布/)).toBeTruthy()
  expect(screen.queryByText('校车站点写到每一站')).toBeNull()
  expect(screen.queryByRole('button', { name: '借鉴所选要素并注明来源' })).toBeNull()
})
