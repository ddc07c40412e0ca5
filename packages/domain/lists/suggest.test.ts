import { expect, test } from 'vitest'
import { completeItem } from '../catalog/given.ts'
import { isAboutEducation } from './about-education.ts'
import { gapReport } from './gap-report.ts'
import { bring, ListRoom, rowOf } from './given.ts'
import { namesOfEntry, namesOfItem, suggestionsFor } from './suggest.ts'

const entries = [
  '对适龄儿童、少年因身体状况需要延缓入学或者休学的批准',
  '教师资格认定',
  '家庭经济困难学生生活费补助发放',
  '学生资助',
  '取水许可',
].map((name) => ({ subject: name, names: namesOfEntry({ name }) }))
const guesses = (name: string, contentElements: readonly string[] = []) =>
  suggestionsFor(namesOfItem(completeItem(name, { contentElements: [...contentElements] })), entries)

test('one name is certain, a like one a guess with its likeness, an unlike one nothing', () => {
  expect(guesses('教师资格认定')[0]).toEqual({ subject: '教师资格认定', likeness: 1 })
  const [held] = guesses('教师资格认定结果')
  expect(held).toMatchObject({ subject: '教师资格认定' })
  expect(held?.likeness).toBeLessThan(1)
  expect(guesses('政策文件')).toEqual([])
})

test('a name is read once, and is one name in whatever script, width and number in front', () => {
  expect(namesOfEntry({ name: '１．教師資格認定' })).toEqual(namesOfEntry({ name: '教师资格认定' }))
})

test('what an item discloses is compared too: 休学 among its contents, 生活费补助 among a subsidy’s', () => {
  expect(guesses('学籍管理', ['家庭经济困难学生生活费补助'])[0]?.subject).toBe('家庭经济困难学生生活费补助发放')
})

test('an entry is about education by its body or its name; of a list that names no body all is its bureau’s own', () => {
  expect(isAboutEducation({ name: '年度考核', body: '青白江区教育局' })).toBe(true)
  expect(isAboutEducation({ name: '民办学校设立审批', body: '行政审批局' })).toBe(true)
  expect(isAboutEducation({ name: '取水许可', body: '水务局' })).toBe(false)
  expect(isAboutEducation({ name: '年度考核', body: null })).toBe(false)
  const state = (body: string | null, other: string | null) =>
    gapReport(new ListRoom().and(bring([rowOf(1, { name: '年度考核', body }), rowOf(2, { body: other })])).lists, [])
      .entries[0]?.state
  expect(state(null, null)).toBe('open')
  expect(state(null, '水务局')).toBe('aside')
})
