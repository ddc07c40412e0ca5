import { expect, test } from 'vitest'
import { completeItem } from '../catalog/given.ts'
import { amend, registryAfter, repeal } from '../law/given.ts'
import { checkItem } from './check-item.ts'
import { lawChecks } from './laws.ts'

const division = '510113'
const found = (cells: string[], registry = registryAfter(), day = '2021-12-15') =>
  checkItem(completeItem('招生计划', { legalBases: cells }), { division, laws: { registry, day } })
    .filter(({ source }) => source === 'law_registry')
    .map(({ check, severity, element, quoted, flag }) => [check, severity, element, quoted[0], flag?.kind])

test('each thing the registry holds against a citation is a check of its own, at 公开依据, with what it says', () => {
  expect(lawChecks).toHaveLength(7)
  expect(found(['《月球开发法》'])).toEqual([['law_unknown', 'advice', 'legalBases', '《月球开发法》', 'unknown']])
  expect(found(['《中華人民共和國義務(wù)教育法》'])[0]?.slice(0, 2)).toEqual(['law_mangled', 'advice'])
  expect(found(['《政府信息公开条例》（国务院令第492号）'])[0]?.slice(0, 2)).toEqual(['law_another_number', 'advice'])
  expect(found(['示例管理办法'], registryAfter(amend()))[0]?.slice(0, 2)).toEqual(['law_amended', 'advice'])
})

test('依据失效 must be looked at: repealed, not yet in force, a former version', () => {
  const registry = registryAfter(amend(), repeal({ seen: 2 }))
  const cell = ['《示例办法》（教育部令第1号）']
  expect(found(cell, registry)[0]?.slice(0, 2)).toEqual(['law_repealed', 'must'])
  expect(found(cell, registry, '2021-11-15')[0]?.slice(0, 2)).toEqual(['law_former_version', 'must'])
  expect(found(cell, registry, '2001-01-31')[0]?.slice(0, 2)).toEqual(['law_pending', 'must'])
  expect(found(cell, registry, '2021-10-15')).toEqual([])
})

test('without a registry at hand nothing is held against a citation; with another one, or on another day, it is read anew', () => {
  const item = completeItem('招生计划', { legalBases: ['示例管理办法'] })
  const kinds = (laws?: { registry: ReturnType<typeof registryAfter>; day: string }) =>
    checkItem(item, { division, laws }).flatMap(({ flag }) => flag?.kind ?? [])
  expect(kinds()).toEqual([])
  expect(kinds({ registry: registryAfter(repeal()), day: '2021-12-15' })).toEqual(['repealed'])
  expect(kinds({ registry: registryAfter(repeal()), day: '2021-11-15' })).toEqual([])
  expect(kinds({ registry: registryAfter(), day: '2021-12-15' })).toEqual([])
})

test('a list of laws in the content is held to the registry line by line; a publication that it does not know is no finding there', () => {
  const item = completeItem('教育法律', {
    legalBases: ['《统计法》'],
    contentElements: ['《示例管理办法》（2001）', '《入学指南》', '依据《示例管理办法》制定的文件'],
  })
  const laws = { registry: registryAfter(amend()), day: '2021-12-15' }
  expect(
    checkItem(item, { division, laws })
      .filter(({ source }) => source === 'law_registry')
      .map(({ check, element, quoted }) => [check, element, quoted[0]]),
  ).toEqual([['law_former_version', 'contentElements', '《示例管理办法》（2001）']])
})
