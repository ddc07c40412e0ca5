import { expect, test } from 'vitest'
import { moved } from './moved.ts'

const list = ['招生范围', '招生计划', '学生资助']

test('one moves, the others keep their order', () => {
  expect(moved(list, 2, 0)).toEqual(['学生资助', '招生范围', '招生计划'])
  expect(moved(list, 0, 1)).toEqual(['招生计划', '招生范围', '学生资助'])
})

test('beyond an end it stands at the end; what is not there does not move', () => {
  expect(moved(list, 0, 9)).toEqual(['招生计划', '学生资助', '招生范围'])
  expect(moved(list, 1, -1)).toEqual(['招生计划', '招生范围', '学生资助'])
  expect(moved(list, 9, 0)).toEqual(list)
})
