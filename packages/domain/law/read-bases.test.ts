import { expect, test } from 'vitest'
import { readBases } from './read-bases.ts'
import { realCitations } from './real-citations.ts'
import { seedLaws } from './seed.ts'

const read = (...cells: readonly string[]) => readBases(cells, seedLaws)
const idsOf = (...cells: readonly string[]) => read(...cells).map(({ law }) => law?.id ?? null)

test.each(realCitations)('$place $met.0: $cell', ({ cell, laws }) => {
  const found = read(cell).map(({ law, isMangled, citation: { year } }) => ({
    law: law?.id ?? null,
    ...(isMangled ? { mangled: true } : {}),
    ...(laws.some((each) => each.year) ? { year } : {}),
  }))
  expect(found).toEqual(laws)
})

const [regulation, statistics, teachers] = ['gir_2019', 'statistics', 'teachers']

test.each([
  ['《政府信息公开条例》和《教师法》', [regulation, teachers]],
  ['《政府信息公开条例》以及《统计法》等', [regulation, statistics]],
  ['政府信息公开条例、统计法、教师法', [regulation, statistics, teachers]],
  ['政府信息公开条例和教师法', [regulation, teachers]],
  ['中华人民共和国统计法 中华人民共和国教师法', [statistics, teachers]],
  ['政府信息公开条例教师法', [regulation, teachers]],
  ['《政府信息公开条例、统计法、教师法》', [regulation, statistics, teachers]],
  ['《政府信息公开条例《教师法》', [regulation, teachers]],
  ['政府信息公开条例》、教师法》', [regulation, teachers]],
  ['1.《统计法》；2.《教师法》', [statistics, teachers]],
  ['①统计法②教师法', [statistics, teachers]],
  ['●统计法●教师法', [statistics, teachers]],
  ['《教师法》第八条、第三十七条，《统计法》第六条', [teachers, statistics]],
  ['国务院令第711号', [regulation]],
  ['国务院第711号令', [regulation]],
  ['（国令第711号）', [regulation]],
  ['国务院令第七百一十一号', [regulation]],
  ['国务院第七百一十一号令', [regulation]],
  ['国务院令第七一一号', [regulation]],
  ['中华人民共和国国务院令第７１１号', [regulation]],
  ['《政府信息公开条例》、（国务院令第七百一十一号）', [regulation]],
  ['国办发〔二〇一九〕五十四号', ['gbf_2019_54']],
  ['国办发［２０１９］５４号', ['gbf_2019_54']],
  ['统计法（二〇〇九年修订）、教师法（二〇〇九年修正）', [statistics, teachers]],
  ['国办发[2019]54号、川办函〔2020〕8号', ['gbf_2019_54', 'cbh_2020_8']],
  ['国务院《关于进一步完善城乡义务教育经费保障机制的通知》', ['education_funding']],
  ['《教师资格条例》及其实施办法', ['teacher_qualification', 'teacher_qualification_rules']],
  ['政府信息公开条例、教师资格条例及实施办法', [regulation, 'teacher_qualification', 'teacher_qualification_rules']],
  ['教师资格条例及其实施办法', ['teacher_qualification', 'teacher_qualification_rules']],
  ['教师资格条例（国务院令第188号）及其实施办法', ['teacher_qualification', 'teacher_qualification_rules']],
  ['《教师资格条例》（国务院令第188号）第三条及其实施办法', ['teacher_qualification', 'teacher_qualification_rules']],
  ['《政府信息公开条例》（国务院令第711号）和教师法', [regulation, teachers]],
  ['教师法（2009年修正）及统计法', [teachers, statistics]],
  ['教师法第三条和统计法第六条', [teachers, statistics]],
  ['《教师法》第三条、第五条和统计法', [teachers, statistics]],
  ['《教师法》第三条第一款、第二款及相关规定', [teachers]],
  ['《政府信息365bet官方公开条例》', [null]],
  ['《政府信息365bet公开条例》', [regulation]],
  ['《教师法》和《校园月球开发法》', [teachers, null]],
  ['校园月球开发法和教师法', [null, teachers]],
  ['《上海市教师法》', [null]],
  ['等、号。', []],
])('%j cites %j', (cell, laws) => {
  expect(idsOf(cell)).toEqual(laws)
})

test('articles stay with the law they are of', () => {
  const cited = read('《教育法》第二十六条、第三十条第二款，《统计法》第6条（国家主席令）')
  expect(cited.map(({ articles }) => articles)).toEqual([['第二十六条', '第三十条第二款'], ['第6条']])
})

test('an article is of the law it stands behind, also where another one follows without marks', () => {
  const of = (cell: string) => read(cell).map(({ law, articles }) => [law?.id, ...articles])
  expect(of('教师法第三条和统计法第六条')).toEqual([
    [teachers, '第三条'],
    [statistics, '第六条'],
  ])
  expect(of('《教师法》第三条、第五条和统计法')).toEqual([[teachers, '第三条', '第五条'], [statistics]])
})

test('each citation says in which cell it stands, as it is written there', () => {
  const cited = read('《统计法》', '《教师法》第八条、《教育法》')
  expect(cited.map(({ cell, written }) => [cell, written])).toEqual([
    [0, '《统计法》'],
    [1, '《教师法》第八条'],
    [1, '《教育法》'],
  ])
})

test('of an unknown law the nearest known one is a suggestion, never taken for it; of nonsense there is none', () => {
  const [near] = read('《教育部关于推进中小学校信息公开工作意见》')
  expect([near?.law, near?.near?.law.id]).toEqual([null, 'school_disclosure'])
  expect(near?.near?.likeness).toBeGreaterThan(0.8)
  expect(read('《中华人民共和国飞禽走兽老虎机条例》')).toMatchObject([{ law: null, near: null }])
})
