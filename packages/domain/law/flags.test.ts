import { expect, test } from 'vitest'
import { lawFlagsOf } from './flags.ts'
import { amend, registryAfter, repeal } from './given.ts'

const today = '2021-12-15'
const kinds = (registry: ReturnType<typeof registryAfter>, ...cells: readonly string[]) =>
  lawFlagsOf(cells, registry, today).map(({ kind }) => kind)

test('a law in force that is cited rightly has no flag', () => {
  const registry = registryAfter()
  expect(kinds(registry, '示例管理办法', '《示例办法》（教育部令第1号）', '《政府信息公开条例》')).toEqual([])
})

test('nonsense is flagged as unknown, with no law suggested and no source', () => {
  expect(lawFlagsOf(['《中华人民共和国飞禽走兽老虎机条例》'], registryAfter(), today)).toMatchObject([
    { kind: 'unknown', cell: 0, law: null, near: null, source: null },
  ])
})

test('a repealed law is flagged from its day on, with what takes its place', () => {
  const registry = registryAfter(repeal({ replacedBy: 'gir_2019' }))
  expect(lawFlagsOf(['示例管理办法'], registry, '2021-11-30')).toEqual([])
  expect(lawFlagsOf(['《统计法》', '示例管理办法第三条'], registry, today)).toMatchObject([
    { kind: 'repealed', cell: 1, since: '2021-12-01', articles: ['第三条'], replacedBy: { id: 'gir_2019' } },
  ])
})

test('of an amended law the version is asked for: none cited, the former one, the one that stands', () => {
  const registry = registryAfter(amend())
  const cells = [
    '示例管理办法',
    '《示例管理办法》（教育部令第1号）',
    '示例管理办法（2001年）',
    '示例管理办法（2021年修正）',
  ]
  expect(cells.map((cell) => kinds(registry, cell)[0])).toEqual([
    'amended',
    'former_version',
    'former_version',
    undefined,
  ])
})

test('a year before that of the version in force is a former version, met or not; the version in force has no flag', () => {
  const registry = registryAfter(amend())
  expect(kinds(registryAfter(), '《政府信息公开条例》（2007）')).toEqual(['former_version'])
  expect(
    kinds(registryAfter(), '《政府信息公开条例》（2007年国务院令第492号公布，2019年国务院令第711号修订）'),
  ).toEqual([])
  expect(kinds(registry, '《示例管理办法》（2015年修正）')).toEqual(['former_version'])
  expect(kinds(registry, '《示例管理办法（2021年修正）》')).toEqual([])
})

test('a law is not cited before it is in force, nor under a number that is none of its own', () => {
  expect(lawFlagsOf(['示例管理办法'], registryAfter(), '2001-02-28')).toMatchObject([
    { kind: 'pending', since: '2001-03-01' },
  ])
  expect(kinds(registryAfter(), '《政府信息公开条例》（国务院令第492号）')).toEqual(['another_number'])
})

test('a title with letters that are none of its own is known and flagged', () => {
  expect(kinds(registryAfter(), '《中華人民共和國義務(wù)教育法》')).toEqual(['mangled'])
})
