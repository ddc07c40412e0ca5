import { expect, test } from 'vitest'
import { stepOf } from './sweep.ts'

const [former, changed, none] = [true, false, null]

test('an item goes from 待处理 over 已改报 and 已审定 to 已公布 as its texts cease to cite the law as it was', () => {
  expect(stepOf({ newest: former, settled: former, published: former })).toBe('open')
  expect(stepOf({ newest: changed, settled: former, published: former })).toBe('taken')
  expect(stepOf({ newest: changed, settled: changed, published: former })).toBe('settled')
  expect(stepOf({ newest: changed, settled: changed, published: changed })).toBe('published')
  expect(stepOf({ newest: changed, settled: none, published: none })).toBe('taken')
})

test('what is filed or settled anew and cites it again is open or under way again, whatever is in force', () => {
  expect(stepOf({ newest: former, settled: changed, published: changed })).toBe('open')
  expect(stepOf({ newest: former, settled: none, published: none })).toBe('open')
  expect(stepOf({ newest: changed, settled: former, published: changed })).toBe('taken')
})

test('an item that its county declined to reword is answered for as long as it would be open', () => {
  expect(stepOf({ newest: former, settled: former, published: former }, true)).toBe('declined')
  expect(stepOf({ newest: none, settled: none, published: former }, true)).toBe('declined')
  expect(stepOf({ newest: changed, settled: former, published: former }, true)).toBe('taken')
  expect(stepOf({ newest: changed, settled: changed, published: changed }, true)).toBe('published')
})

test('an item that is in no text any more is out of the catalog', () => {
  expect(stepOf({ newest: none, settled: none, published: none })).toBe('dropped')
})
