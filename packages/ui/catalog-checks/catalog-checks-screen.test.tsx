import { parseDivision } from '@mingce/domain/authority/division'
import { completeItem, idOf } from '@mingce/domain/catalog/given'
import { checkCatalog } from '@mingce/domain/check/check-catalog'
import { tallyOf } from '@mingce/domain/check/check-tally'
import type { Finding } from '@mingce/domain/check/finding'
import { pageFindings } from '@mingce/domain/check/pages'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '../test-screen.tsx'
import { CatalogChecks } from './catalog-checks.tsx'
import type { CheckedItem, CountyChecks } from './check-lines.ts'

const counties = ['510113', '510116'].map(parseDivision)
const contents = [
  completeItem('招生管理', { disclosingBody: '相关部门', contentElements: ['泸县招生范围'] }),
  completeItem('学生资助', { contentElements: ['资助标准'] }),
]
const items = contents.map((content, at) => ({ item: idOf(at + 1), content }))
const found = checkCatalog(items, { division: '510113' })
const url = 'https://www.example.gov.cn/mulu.html'
const page = { item: null, url, found: 'dead', why: 'not_found', wrong: [] as string[], since: '2021-10-11' } as const
const [{ finding: gone } = { finding: {} as Finding }] = pageFindings([page])
const told: readonly CountyChecks[] = counties.map((county, at) => ({
  ...{ county, basis: at === 0 ? 'settled' : 'filed', version: at === 0 ? 2 : null },
  ...tallyOf(at === 0 ? found.values() : [[]]),
  pages: at === 0 ? [] : [gone],
}))
const checked: readonly CheckedItem[] = items.map((each) => ({ ...each, findings: found.get(each.item) ?? [] }))

test('the checks of all counties, then where one of them found something, then the item with its sentence', async () => {
  const askCounty = vi.fn(async () => checked)
  show(<CatalogChecks counties={counties} ask={async () => told} askCounty={askCounty} />)
  expect(await screen.findByText(/^2 个县 3 项；须核对 1 项/)).toBeDefined()
  expect(screen.getByText('审定第2版')).toBeDefined()
  expect(screen.getByText('双流区')).toBeDefined()
  fireEvent.click(screen.getByText('出现外地名称'))
  expect(screen.queryByText('双流区')).toBeNull()
  fireEvent.click(screen.getByText('青白江区'))
  expect(await screen.findByText(/出现外地名称：泸县，请核对是否为本地名称/)).toBeDefined()
  expect(screen.queryByText(/太笼统/)).toBeNull()
  expect(askCounty).toHaveBeenCalledWith({ division: '510113' })
})

test('where no county filed a catalog, that is said', async () => {
  show(<CatalogChecks counties={counties} ask={async () => []} askCounty={async () => null} />)
  expect(await screen.findByText('还没有县报送目录。')).toBeDefined()
})

test('before the answer, and where it fails, there is nothing to export', async () => {
  const { promise, reject } = Promise.withResolvers<readonly CountyChecks[]>()
  show(<CatalogChecks counties={counties} ask={() => promise} askCounty={async () => null} />)
  const noExport = () => expect(screen.queryByRole('button', { name: /Excel|CSV/ })).toBeNull()
  noExport()
  reject(new Error('the line is down'))
  expect(await screen.findByRole('alert')).toBeDefined()
  noExport()
})

test('a county whose page does not open is found by that check, and says since when and at which address', async () => {
  show(<CatalogChecks counties={counties} ask={async () => told} askCounty={async () => []} />)
  fireEvent.click(await screen.findByText('公布地址打不开'))
  expect(screen.queryByText('青白江区')).toBeNull()
  fireEvent.click(screen.getByText('双流区'))
  const note = await screen.findByText(/公布地址打不开（自2021年10月11日起）/)
  expect(within(note).getByRole('link').getAttribute('href')).toBe(url)
})
