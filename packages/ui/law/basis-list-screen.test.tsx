import type { LawChange, RegisteredLaw } from '@mingce/domain/law/evolve'
import { seedLaws } from '@mingce/domain/law/seed'
import { seedArticles } from '@mingce/domain/law/seed-articles'
import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { CheckedForProvider } from '../check/checked-for.tsx'
import { WrittenFindings } from '../check/written-findings.tsx'
import { item } from '../test-items.ts'
import { show } from '../test-screen.tsx'
import { ArticleLink } from './article-link.tsx'
import { ArticlesBeside } from './articles-beside.tsx'
import { BasisList } from './basis-list.tsx'
import { LawArticlesProvider } from './known-articles.tsx'
import { KnownLawsProvider } from './known-laws.tsx'

test('lists every citation with the law it names, its status, its source and its doubt', () => {
  const { container } = show(
    <KnownLawsProvider value={{ state: 'read', registry: seedLaws }}>
      <BasisList
        legalBases={['《政府信息公开条例》（国务院令第711号）第二十六条', '《中华人民共和国飞禽走兽老虎机条例》']}
      />
    </KnownLawsProvider>,
  )
  expect(container.querySelectorAll('.basis-list > li')).toHaveLength(2)
  expect(screen.getByText('现行有效（未核对）')).toBeTruthy()
  expect(screen.getByText(/文号 国务院令第711号 · 2019年5月15日 施行 · 所引条款：第二十六条/)).toBeTruthy()
  expect(screen.getByText(/未核对：/)).toBeTruthy()
})

test('a change that the county declined is told of a citation as it was before it, and no more once the text follows it', () => {
  const amended: LawChange = {
    ...({ kind: 'amended', change: 1, from: '2021-04-30', by: '修改决定' } as const),
    ...{ docNumber: null, year: 2021, replacedBy: null },
    ...{ source: '示例', doubt: null, recordedAt: '2021-05-01T01:00:00.000Z', withdrawn: null },
  }
  const registry = seedLaws.map((law): RegisteredLaw => (law.id === 'education' ? { ...law, changes: [amended] } : law))
  const declined = [{ law: 'education', change: 1, reason: '教育厅复函同意沿用', declinedOn: '2021-12-15' }]
  const saidOf = (cited: string) => {
    const { container, unmount } = show(
      <KnownLawsProvider value={{ state: 'read', registry }}>
        <BasisList legalBases={[cited, '《教师法》']} declined={declined} />
      </KnownLawsProvider>,
    )
    const said = [...container.querySelectorAll('.declined-change')].map(({ textContent }) => textContent)
    unmount()
    return said
  }
  expect(saidOf('《教育法》第五条')).toEqual([expect.stringContaining('教育厅复函同意沿用')])
  expect(saidOf('《教育法》（2021年修正）第五条')).toEqual([])
})

const recordedAt = '2021-09-14T02:00:00.000Z'
const ask = vi.fn(async (law: string) =>
  seedArticles.flatMap(({ id, entry }) => (id === law ? [{ ...entry, recordedAt }] : [])),
)
beforeEach(() => void ask.mockClear())
const cited = ['《政府信息公开条例》第二十六条、第三十条', '《教育法》第五条']

test('shows beside a citation what is entered of its articles, a gist as a gist, and says where nothing is', async () => {
  const { container } = show(
    <KnownLawsProvider value={{ state: 'read', registry: seedLaws }}>
      <LawArticlesProvider value={ask}>
        <BasisList legalBases={cited} />
      </LawArticlesProvider>
    </KnownLawsProvider>,
  )
  await screen.findByText(/20个工作日内公开/)
  expect(ask.mock.calls).toEqual([['gir_2019'], ['education']])
  const [limit, thirtieth] = container.querySelectorAll('.cited-articles > li')
  expect(limit?.textContent).toMatch(/第二十六条.*要旨.*20个工作日内公开.*2019年5月15日 起.*未核对：概括/)
  expect(thirtieth?.textContent).toBe('第三十条 依据库没有登记这一条。')
})

test('folds the articles away beside what is written, and opens the one that a rule of ours rests on', async () => {
  const { container } = show(
    <KnownLawsProvider value={{ state: 'read', registry: seedLaws }}>
      <LawArticlesProvider value={ask}>
        <ArticlesBeside legalBases={cited} />
        <ArticleLink instrument="gir_2019" article={26} />
      </LawArticlesProvider>
    </KnownLawsProvider>,
  )
  expect(container.querySelector('summary')?.textContent).toBe('所引条款 3 条（点开看登记的条文）')
  expect(container.querySelector('details')?.open).toBe(false)
  expect(ask).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: /看条文/ }))
  expect(await within(await screen.findByRole('tooltip')).findByText(/20个工作日内公开/)).toBeTruthy()
  expect(ask.mock.calls).toEqual([['gir_2019']])
  const details = container.querySelector('details') as HTMLDetailsElement
  details.open = true
  fireEvent(details, new Event('toggle'))
  expect(await within(details).findByText(/20个工作日内公开/)).toBeTruthy()
})

test('what the registry holds against a citation stands among the checks of the form, with where the registry has it from', () => {
  const legalBases = ['《政府信息公开条例》（国务院令第492号）', '《中华人民共和国飞禽走兽条例》']
  show(
    <CheckedForProvider value="510113">
      <KnownLawsProvider value={{ state: 'read', registry: seedLaws }}>
        <WrittenFindings item={item({ legalBases })} jump={() => undefined} />
      </KnownLawsProvider>
    </CheckedForProvider>,
  )
  const lines = screen.getAllByRole('listitem').map((each) => each.textContent)
  expect(lines).toEqual([
    expect.stringMatching(/^建议公开依据：依据库没有“《中华人民共和国飞禽走兽条例》”。/),
    expect.stringMatching(
      /^建议公开依据：“《政府信息公开条例》（国务院令第492号）”的文号与登记的.*不符.*登记来源：.*未核对：/,
    ),
  ])
})

test('while the registry is read, and where it could not be, nothing looks as if it had been checked', () => {
  const retry = vi.fn()
  const legalBases = ['《教育法》第五条']
  const beside = (
    <CheckedForProvider value="510113">
      <BasisList legalBases={legalBases} />
      <WrittenFindings item={item({ legalBases })} jump={() => undefined} />
    </CheckedForProvider>
  )
  const pending = show(<KnownLawsProvider value={{ state: 'pending' }}>{beside}</KnownLawsProvider>)
  expect(pending.container.querySelector('.ant-skeleton')).toBeTruthy()
  expect(screen.getByText('依据未核对：正在读取依据库')).toBeTruthy()
  pending.unmount()
  show(<KnownLawsProvider value={{ state: 'failed', error: new Error('down'), retry }}>{beside}</KnownLawsProvider>)
  expect(screen.getAllByText('依据未核对：依据库读取失败')).toHaveLength(2)
  expect(screen.queryByText('依据库没有对这些依据提出问题。')).toBeNull()
  fireEvent.click(within(screen.getByRole('alert')).getByRole('button'))
  expect(retry).toHaveBeenCalledOnce()
})
