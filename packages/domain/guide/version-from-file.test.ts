import { expect, test } from 'vitest'
import { sichuan } from '../cast.ts'
import { digestOf } from '../catalog/given.ts'
import { chainOf, rowOf } from '../guide-upgrade/given.ts'
import { isRefusal } from '../refusal.ts'
import { rowsNamedTwice } from './decide.ts'
import { unregisteredGuide } from './evolve.ts'
import { registerVersion } from './register-version.ts'
import { type FileRow, type VersionSaid, versionFromFile } from './version-from-file.ts'
import { nextVersionId } from './version-source.ts'

const low = { item: 'low', content: 'low', basis: 'low', channels: 'low' } as const
const today = '2023-06-01'

const rowIn = (line: number, name: string, over: Partial<FileRow> = {}): FileRow => {
  return {
    place: `第${line}行`,
    item: rowOf('any', name).item,
    digest: digestOf(`${line} ${name}`),
    fault: null,
    ...over,
  }
}
const [zoning, plan, notes] = [rowIn(3, '招生范围'), rowIn(4, '招生计划表'), rowIn(5, '填表说明')]
const read = [zoning, plan, notes]
const sayOf = ({ digest }: FileRow) => ({ digest, confidence: low, doubt: null })

const said: VersionSaid = {
  ...{
    guide: '2023',
    chain: ['v1'],
    title: '指引（2023年版）',
    status: 'partial',
    note: '只有一章',
    because: 'new_version',
  },
  source: { docNumber: '教办厅函〔2023〕12号', issuedOn: '2023-05-04', address: 'https://example.gov.cn/1.html' },
  ...{ emptyCategories: ['校园安全'], reason: '教育部印发新版', file: { name: '指引.xlsx', digest: 'a'.repeat(64) } },
  ...{ rows: [sayOf(zoning), sayOf(plan), null], renames: [{ from: 'v1-2', at: 1 }] },
}
const when = (over: Partial<VersionSaid> = {}, rows: readonly FileRow[] = read) =>
  versionFromFile(rows, { ...said, ...over }, { today })

test('the rows of a file are registered word for word, each under an id of its own, with where it stands as its evidence', () => {
  const command = when()
  if (isRefusal(command) || command.do !== 'registerVersion') throw new Error('not a version')
  expect(command.rows.map(({ row, item, evidence }) => [row, item, evidence])).toEqual([
    ['2023-01', zoning.item, ['《指引.xlsx》第3行']],
    ['2023-02', plan.item, ['《指引.xlsx》第4行']],
  ])
  expect(command.head).toEqual({
    ...{ title: '指引（2023年版）', status: 'partial', categories: ['招生管理', '校园安全'] },
    source: '教办厅函〔2023〕12号；2023年5月4日印发；https://example.gov.cn/1.html',
    note: '只有一章 原件第5行未登记。',
  })
  expect(command.renames).toEqual([{ from: 'v1-2', row: '2023-02' }])
  const former = chainOf({ rows: [rowOf('v1-1', '招生范围'), rowOf('v1-2', '招生计划')] })
  const outcome = registerVersion(command, { actor: sichuan.roundManager, id: '2023', own: unregisteredGuide, former })
  expect(isRefusal(outcome)).toBe(false)
})

test('a partial version says of each row how sure it is; a complete one is sure of each and leaves none out', () => {
  const partial = when()
  expect(partial).toMatchObject({ rows: [{ confidence: low }, { confidence: low }] })
  expect(when({ status: 'complete' })).toEqual({ refused: 'ROWS_LEFT_OUT', about: ['第5行'] })
  const whole = when({ status: 'complete', rows: read.map(sayOf) })
  expect(whole).toMatchObject({ rows: read.map(() => ({ confidence: { item: 'high', channels: 'high' } })) })
})

test('a row is registered as it was read and looked at, and whole', () => {
  const other = { ...sayOf(zoning), digest: digestOf('another text') }
  expect(when({ rows: [other, sayOf(plan), null] })).toEqual({ refused: 'ROW_NOT_AS_READ', about: ['第3行'] })
  expect(when({ rows: [sayOf(zoning), sayOf(plan)] })).toEqual({ refused: 'ROW_NOT_AS_READ', about: [] })
  for (const fault of ['unnamed', 'too_long'] as const)
    expect(when({}, [zoning, { ...plan, fault }, notes])).toEqual({ refused: 'ROW_NOT_WHOLE', about: ['第4行'] })
})

test('without a row, with too many, or from a document of another day than has come nothing is registered', () => {
  expect(when({ rows: [null, null, null] })).toEqual({ refused: 'NO_GUIDE_ROWS' })
  const many = Array.from({ length: 301 }, (_, at) => rowIn(at, `事项${at}`))
  expect(when({ rows: many.map(sayOf) }, many)).toEqual({ refused: 'TOO_MANY_GUIDE_ROWS' })
  const tomorrow = { ...said.source, issuedOn: '2023-06-02' }
  expect(when({ source: tomorrow })).toEqual({ refused: 'GUIDE_ISSUED_IN_FUTURE', about: [today] })
})

test('the first guide of all takes nobody’s place, and its note names the file', () => {
  expect(when({ chain: [], renames: [] })).toMatchObject({
    do: 'register',
    head: { note: `只有一章 原件第5行未登记。 原件《指引.xlsx》，SHA-256 ${'a'.repeat(64)}。` },
  })
})

test('a rename goes with the row that is left out, and two rows of one name are told', () => {
  const withoutPlan = when({ rows: [sayOf(zoning), null, null] })
  expect(withoutPlan).toMatchObject({ renames: [] })
  const twice = when({ rows: read.map(sayOf) }, [zoning, { ...plan, item: zoning.item }, notes])
  if (isRefusal(twice)) throw new Error(twice.refused)
  expect(rowsNamedTwice(twice.rows).map(({ row }) => row)).toEqual(['2023-02'])
})

test('a version is named after the year it was issued in, and no two alike', () => {
  expect(nextVersionId('2023-05-04', ['2019'])).toBe('2023')
  expect(nextVersionId('2019-07-04', ['2019'])).toBe('2019-2')
  expect(nextVersionId('2019-07-04', ['2019', '2019-2'])).toBe('2019-3')
})
