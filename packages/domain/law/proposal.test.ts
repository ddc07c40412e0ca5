import { expect, test } from 'vitest'
import type { LawCommand } from './decide.ts'
import { amend, registryAfter, repeal } from './given.ts'
import { citesFormer, proposalOn, proposeBases, proposeItem } from './proposal.ts'
import { readBases } from './read-bases.ts'

function after(command: LawCommand) {
  const registry = registryAfter(command)
  const law = registry.find(({ id }) => id === 'example')
  const change = law?.changes[0]
  if (!law || !change) throw new Error('nothing changed')
  return {
    propose: (...cells: readonly string[]) => proposeBases(cells, { law, change }, registry),
    item: (legalBases: readonly string[], contentLaws: readonly string[]) =>
      proposeItem({ legalBases, contentLaws }, { law, change }, registry),
    cites: (...cells: readonly string[]) => citesFormer(cells, { law, change }, registry),
  }
}

test('an amended law is cited with the number of the version that stands, its articles to be looked up', () => {
  const { propose, cites } = after(amend())
  expect(propose('《统计法》', '《示例办法》第三条')).toEqual({
    legalBases: ['《统计法》', '《示例管理办法》（教育部令第9号）第三条'],
    replaced: [
      {
        ...{ cell: 1, from: '《示例办法》第三条', to: '《示例管理办法》（教育部令第9号）第三条' },
        ...{ articles: ['第三条'], dropped: [] },
      },
    ],
    isReady: true,
  })
  expect(cites('《示例管理办法》（教育部令第9号）')).toBe(false)
  expect(propose('《示例管理办法》（教育部令第9号）', '《统计法》')).toBeUndefined()
})

test('a law whose name stands within another’s leaves that one alone', () => {
  const { propose } = after(amend({ docNumber: null }))
  expect(propose('义务示例办法、示例办法')?.legalBases).toEqual(['义务示例办法、示例管理办法（2021年修正）'])
})

test('without a number the year tells the version; without both a person words it', () => {
  expect(after(amend({ docNumber: null })).propose('示例管理办法')?.legalBases).toEqual(['示例管理办法（2021年修正）'])
  expect(after(amend({ docNumber: null, year: null })).propose('示例管理办法')).toMatchObject({
    legalBases: ['示例管理办法'],
    isReady: false,
  })
})

test('a repealed law gives way to the one in its place, which then stands once', () => {
  const { propose } = after(repeal({ replacedBy: 'gir_2019' }))
  const regulation = '《中华人民共和国政府信息公开条例》（国务院令第711号）'
  expect(propose('《示例管理办法》、《统计法》')?.legalBases).toEqual([`${regulation}、《统计法》`])
  expect(propose('《示例管理办法》', regulation)?.legalBases).toEqual([regulation])
  expect(propose('中华人民共和国政府信息公开条例', '《示例管理办法》')?.legalBases).toEqual([regulation])
  const article = '《政府信息公开条例》第二十六条'
  expect(propose(article, '《示例管理办法》')?.legalBases).toEqual([article])
})

test('articles of a repealed law are asked of the one in its place: what drops them is not ready', () => {
  const { propose, item } = after(repeal({ replacedBy: 'gir_2019' }))
  const regulation = '《中华人民共和国政府信息公开条例》（国务院令第711号）'
  const asked = { from: '《示例办法》第三条、第五条', to: regulation, dropped: ['第三条', '第五条'] }
  expect(propose('《示例办法》第三条、第五条及相关规定')).toMatchObject({
    ...{ legalBases: [`${regulation}及相关规定`], replaced: [asked], isReady: false },
  })
  expect(propose('《示例办法》第三条', '《政府信息公开条例》第二十六条')?.legalBases).toHaveLength(2)
  expect(item(['《统计法》'], ['《示例办法》第三条'])).toMatchObject({ isReady: false })
})

test.each([
  ['《示例办法》及《统计法》', '《示例管理办法》（教育部令第9号）及《统计法》'],
  ['《示例办法》第三条及相关规定', '《示例管理办法》（教育部令第9号）第三条及相关规定'],
  ['示例办法第三条以及相关规定', '示例管理办法（教育部令第9号）第三条以及相关规定'],
  ['《示例办法》第三条和第五条', '《示例管理办法》（教育部令第9号）第三条和第五条'],
  ['《教师资格条例》及其实施办法和《示例办法》', '《教师资格条例》及其实施办法和《示例管理办法》（教育部令第9号）'],
  ['《统计法》、《示例办法', '《统计法》、《示例管理办法》（教育部令第9号）'],
  ['《统计法》以及示例办法》', '《统计法》以及《示例管理办法》（教育部令第9号）'],
  ['《示例办法》教育部令第1号第三条', '《示例管理办法》（教育部令第9号）第三条'],
  ['《示例办法》（教育部令（第1号））', '《示例管理办法》（教育部令第9号）'],
])('%s becomes %s, every other word as it is', (cell, becomes) => {
  expect(after(amend()).propose(cell)).toMatchObject({ legalBases: [becomes], isReady: true })
})

const version = '《示例管理办法》（教育部令第9号）'

test.each([
  [['《示例办法》', '《示例管理办法》（教育部令第1号）'], [version]],
  [['《示例办法》、《示例管理办法》和《统计法》'], [`${version}和《统计法》`]],
  [['《示例办法》', '《示例管理办法》第三条'], [`${version}第三条`]],
  [['《示例办法》第三条', '示例管理办法'], [`${version}第三条`]],
  [['《示例办法》第三条', '《示例管理办法》第3条'], [`${version}第三条`]],
  [
    ['《示例办法》第三条', '《示例管理办法》第五条'],
    [`${version}第三条`, `${version}第五条`],
  ],
  [['《示例办法》', '根据《示例管理办法》等法律法规'], [`根据${version}等法律法规`]],
  [
    ['《统计法》', '《统计法》', '《示例办法》'],
    ['《统计法》', '《统计法》', version],
  ],
])('of %j one law stands once: %j', (cells, proposed) => {
  expect(after(amend()).propose(...cells)).toMatchObject({ legalBases: proposed, isReady: true })
})

test('where words stand around both, a person joins them', () => {
  const [one, other] = ['根据《示例办法》', '《示例管理办法》等法律法规']
  expect(after(amend()).propose(one, other)).toMatchObject({
    ...{ legalBases: [`根据${version}`, `${version}等法律法规`], isReady: false },
  })
})

test('a repealed law that nothing replaces is left for a person to word', () => {
  expect(after(repeal()).propose('示例管理办法')).toMatchObject({
    legalBases: ['示例管理办法'],
    replaced: [{ to: null }],
    isReady: false,
  })
})

test('what an item discloses of the law is reworded line by line, whether or not it stands on it', () => {
  const { item } = after(amend())
  const version = '《示例管理办法》（教育部令第9号）'
  expect(item(['《统计法》'], ['《示例管理办法》（2001）', '《统计法》'])).toEqual({
    ...{ legalBases: ['《统计法》'], isReady: true },
    replaced: [{ cell: 0, from: '《示例管理办法》（2001）', to: version, articles: [], dropped: [] }],
    contentLines: [{ from: '《示例管理办法》（2001）', to: version }],
  })
  expect(item(['《示例管理办法》'], ['《统计法》'])?.contentLines).toEqual([])
  expect(item(['《统计法》'], [version])).toBeUndefined()
  expect(after(repeal()).item([], ['《示例管理办法》'])).toMatchObject({ isReady: false, contentLines: [] })
})

test('of two amendments the later one asks; what cites the later version never cites the law as it was before the earlier one', () => {
  const later = amend({ seen: 2, inForceFrom: '2022-03-01', docNumber: '教育部令第12号', year: 2022 })
  const registry = registryAfter(amend(), later)
  const law = registry.find(({ id }) => id === 'example')
  const [first, second] = law?.changes ?? []
  if (!law || !first || !second) throw new Error('nothing changed')
  const on = (change: typeof first, day: string, ...legalBases: readonly string[]) =>
    proposalOn({ legalBases, contentLaws: [] }, { law, change, day }, registry)?.legalBases
  const [former, now] = ['《示例管理办法》（教育部令第9号）', '《示例管理办法》（教育部令第12号）']
  expect(citesFormer([now], { law, change: first }, registry)).toBe(false)
  expect(citesFormer([former], { law, change: second }, registry)).toBe(true)
  expect(on(first, '2022-02-28', '《示例办法》')).toEqual([former])
  expect(on(second, '2022-02-28', '《示例办法》')).toBeUndefined()
  expect(on(first, '2022-03-01', '《示例办法》')).toBeUndefined()
  expect(on(second, '2022-03-01', former)).toEqual([now])
})

test('what a county wrote around a citation stays, the former version does not', () => {
  const { propose } = after(amend())
  expect(propose('根据《示例办法》（教育部令第1号）等法律法规')?.legalBases).toEqual([
    '根据《示例管理办法》（教育部令第9号）等法律法规',
  ])
  expect(propose('《示例办法》第三条、第五条和相关规定')?.legalBases).toEqual([
    '《示例管理办法》（教育部令第9号）第三条、第五条和相关规定',
  ])
})

test('a law registered by its number alone is cited by the version’s number, which is then known', () => {
  const proposed = (over: Parameters<typeof amend>[0]) => {
    const registry = registryAfter(amend(over)).map((each) =>
      each.id === 'example' ? { ...each, title: null, aliases: [] } : each,
    )
    const law = registry.find(({ id }) => id === 'example')
    const change = law?.changes[0]
    if (!law || !change) throw new Error('nothing changed')
    const proposal = proposeBases(['教育部令第1号'], { law, change }, registry)
    return { proposal, known: readBases(proposal?.legalBases ?? [], registry).map((read) => read.law?.id) }
  }
  expect(proposed({})).toMatchObject({ proposal: { legalBases: ['教育部令第9号'], isReady: true }, known: ['example'] })
})
