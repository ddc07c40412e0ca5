import { item } from '@mingce/ui/test-items'
import { expect, test } from 'vitest'
import type { GuideSheet } from '../../api.ts'
import type { GuideVersions } from '../../questions.ts'
import { blankVersion, saidOf, withFile } from './version-draft.ts'
import { sentOf } from './version-preview.ts'

const rowOf = (name: string, line: number, fault: 'unnamed' | null = null) => ({
  ...{ place: `第${line}行`, digest: name.padEnd(64, '0'), fault },
  item: item({ category: '招生管理', name }),
})
const sheetOf = (...rows: GuideSheet['rows']): GuideSheet => ({
  ...{ fileDigest: 'f'.repeat(64), title: '标准指引', columns: [], heading: null, byHand: [], rows, doubts: [] },
})

const first = withFile(
  blankVersion,
  '指引.xlsx',
  sheetOf(rowOf('招生范围', 2), rowOf('招生计划', 3), rowOf('未命名事项', 4, 'unnamed')),
)
const versions = { chain: [{ guide: '2019' }], known: ['2019'], today: '2023-06-01' }

test('a row that cannot be registered is left out from the beginning', () => {
  expect(first.rows.map(({ out }) => out)).toEqual([false, false, true])
  expect(saidOf(first, versions).rows.map((each) => each !== null)).toEqual([true, true, false])
})

test('a mended file that is read again keeps what was said of the rows that say the same, wherever they stand now', () => {
  const rows = first.rows.map((each, at) => (at === 1 ? { ...each, looked: true, doubt: '页脚不清' } : each))
  const said = { ...first, rows, note: '只有一章', renames: { '2019-05': 1, '2019-06': 2, '2019-07': null } }
  const again = withFile(said, '指引（改）.xlsx', sheetOf(rowOf('办学条件', 2), rowOf('招生计划', 3)))
  expect(again.rows.map(({ doubt }) => doubt)).toEqual(['', '页脚不清'])
  expect(again.note).toBe('只有一章')
  expect(again.renames).toEqual({ '2019-05': 1, '2019-07': null })
})

test('a version is sent with the document it rests on, under the next free id of its year', () => {
  const draft = {
    ...first,
    docNumber: '教办厅函〔2019〕39号',
    issuedOn: '2019-07-04',
    address: '省厅公文',
    renames: { a: 0, b: null },
  }
  const said = saidOf({ ...draft, emptyCategories: '校园安全\n \n教师管理' }, versions)
  expect(said).toMatchObject({ guide: '2019-2', chain: ['2019'], renames: [{ from: 'a', at: 0 }] })
  expect(said.emptyCategories).toEqual(['校园安全', '教师管理'])
})

test('a new name told before the file was mended is not sent once the row has its namesake again', () => {
  const before = [{ row: '2019-05', item: item({ category: '招生管理', name: '招生安排' }) }]
  const standing = { ...versions, chain: [{ guide: '2019', rows: before }] } as unknown as GuideVersions
  const told = { ...first, renames: { '2019-05': 1 } }
  expect(sentOf(told, standing).renames).toEqual([{ from: '2019-05', at: 1 }])
  const mended = withFile(told, '指引（改）.xlsx', sheetOf(rowOf('招生安排', 2), rowOf('招生计划', 3)))
  expect(sentOf(mended, standing).renames).toEqual([])
})

test('of the same file read otherwise what was said stands at its place; what was held against the original is to be held again', () => {
  const wider = (...names: readonly string[]) => {
    const rows = names.map((name, at) => ({ ...rowOf(name, at + 2), digest: `${name}宽`.padEnd(64, '1') }))
    return { ...sheetOf(...rows), fileDigest: first.sheet?.fileDigest ?? '' }
  }
  const low = { item: 'low', content: 'low', basis: 'low', channels: 'low' } as const
  const rows = first.rows.map((each, at) =>
    at === 1 ? { ...each, looked: true, doubt: '页脚不清', confidence: low } : each,
  )
  const said = { ...first, rows, renames: { '2019-05': 1, '2019-07': null } }
  const again = withFile(said, '指引.xlsx', wider('招生范围', '招生计划', '办学条件'))
  expect(again.rows.map(({ out, looked, doubt }) => [out, looked, doubt])).toEqual([
    [false, false, ''],
    [false, false, '页脚不清'],
    [false, false, ''],
  ])
  expect(again.rows[1]?.confidence).toEqual(low)
  expect(again.renames).toEqual({ '2019-05': 1, '2019-07': null })
})
