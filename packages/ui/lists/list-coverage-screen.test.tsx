import { parseDivision } from '@mingce/domain/authority/division'
import { digestOf, idOf } from '@mingce/domain/catalog/given'
import { rowOf } from '@mingce/domain/lists/given'
import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '../test-screen.tsx'
import type { CoveredCounty } from './coverage.ts'
import type { ListsInFull } from './gap-lines.ts'
import { ListCoverage } from './list-coverage.tsx'

const counties = ['510113', '510116'].map(parseDivision)
const covered: CoveredCounty = {
  county: '510113',
  heads: [{ list: 'power', version: 2, listDay: '2021-09-10', standing: 3 }],
  ofEntries: { all: 3, mapped: 1, declared: 0, open: 1, aside: 1 },
  ofItems: { all: 2, mapped: 1, declared: 0, open: 1, aside: 0 },
}
const rows = [
  rowOf(1, { name: '学区划分' }),
  rowOf(2, { name: '督导' }),
  rowOf(3, { name: '取水许可', body: '水务局' }),
]
const told: ListsInFull = {
  entries: rows.map((row) => ({ ...row, list: 'power' })),
  mappings: [{ item: idOf(91), entry: rows[0]?.entry ?? '', digest: digestOf('以前的文字') }],
  declared: [],
  items: [
    { item: idOf(91), category: '招生管理', name: '学区' },
    { item: idOf(92), category: '教师管理', name: '教师资格' },
  ],
}

test('who brought in which list, the gaps both ways, and one county’s report down to what the list changed since', async () => {
  const askCounty = vi.fn(async () => told)
  show(<ListCoverage counties={counties} ask={async () => [covered]} askCounty={askCounty} />)
  expect(await screen.findByText('第2版 · 2021年9月10日 · 3 项')).toBeDefined()
  expect(screen.getAllByText('未导入')).toHaveLength(3)
  fireEvent.click(screen.getByText('未导入（1）'))
  expect(screen.queryByText('青白江区')).toBeNull()
  fireEvent.click(screen.getByText('有缺口（1）'))
  fireEvent.click(screen.getByText('青白江区'))
  expect(await screen.findByText('督导')).toBeDefined()
  expect(screen.queryByText('取水许可')).toBeNull()
  fireEvent.click(screen.getByText('已对应（1）'))
  expect(screen.getByText('对应后清单文字有变化')).toBeDefined()
  fireEvent.click(screen.getByText('目录事项（2）'))
  fireEvent.click(screen.getByText('缺对应（1）'))
  expect(screen.getByText('教师资格')).toBeDefined()
  expect(askCounty).toHaveBeenCalledWith({ division: '510113' })
})

test('of a county that filed nothing the page says so, counts nothing and shows its lists alone', async () => {
  const none = { mapped: 0, declared: 0, open: 0, aside: 0, all: 0 }
  const unfiled = { ...covered, ofEntries: { ...none, open: 2, aside: 1, all: 3 }, ofItems: none }
  const askCounty = async () => ({ ...told, mappings: [], items: [] })
  show(<ListCoverage counties={counties} ask={async () => [unfiled]} askCounty={askCounty} />)
  expect(await screen.findByText('尚未报送目录')).toBeDefined()
  expect(screen.getByText(/1 个县已导入清单（1 个尚未报送目录），.*缺对应 0 项，目录事项缺对应 0 项/)).toBeDefined()
  expect(screen.getByText('有缺口（0）')).toBeDefined()
  fireEvent.click(screen.getByText('青白江区'))
  expect(await screen.findByText('本县尚未报送目录，无从对照；下面只列它导入的清单。')).toBeDefined()
  expect(screen.getByText('督导')).toBeDefined()
  expect(screen.queryByText('取水许可')).toBeNull()
  expect(screen.getByText('教育类（2）')).toBeDefined()
  expect(screen.queryByText(/^(缺对应|目录事项)（/)).toBeNull()
  fireEvent.click(screen.getByText('非教育类（1）'))
  expect(screen.getByText('取水许可')).toBeDefined()
})

test('before the answer, and where it fails, nothing is counted and nothing can be exported', async () => {
  const { promise, reject } = Promise.withResolvers<readonly CoveredCounty[]>()
  show(<ListCoverage counties={counties} ask={() => promise} askCounty={async () => told} />)
  const nothingSaid = () => {
    expect(screen.queryByText(/未导入/)).toBeNull()
    expect(screen.queryByRole('button', { name: /Excel|CSV/ })).toBeNull()
  }
  nothingSaid()
  reject(new Error('the line is down'))
  expect(await screen.findByRole('alert')).toBeDefined()
  nothingSaid()
})
