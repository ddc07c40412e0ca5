import { expect, test } from 'vitest'
import { isFoundBy, saidBy } from './found-by.ts'
import { everything, filterOf, type ListFilter, onList, queryOf, setIn, without } from './list-filter.ts'

const late: ListFilter = {
  ...everything,
  ...{ list: 'done', round: '2021-pilot', kind: 'disclosure_catalog', county: '510117' },
  ...{ task: 'to_review', light: 'red', by: 'me', text: '郫都 p&q' },
}

test('a filter is its address: written and read again it is the same', () => {
  expect(filterOf(new URLSearchParams(queryOf(late)))).toEqual(late)
  expect(queryOf(everything)).toBe('')
  expect(filterOf(new URLSearchParams(''))).toEqual(everything)
})

test('an address of nonsense narrows nothing', () => {
  const nonsense = 'list=x&kind=y&county=51&task=toString&light=blue&by=you'
  expect(filterOf(new URLSearchParams(nonsense))).toEqual(everything)
})

test('each narrowing is told and taken away by itself, all of them at once, and the list stays', () => {
  expect(setIn(late)).toEqual(['round', 'kind', 'county', 'task', 'light', 'by', 'text'])
  expect(setIn(without(late, 'light'))).not.toContain('light')
  expect(without(late)).toEqual({ ...everything, list: 'done' })
  expect(setIn({ ...everything, text: ' ' })).toEqual([])
})

test('on a list where nothing waits, what is said of waiting is left behind', () => {
  expect(setIn(onList(late, 'closed'))).toEqual(['round', 'kind', 'county', 'text'])
  expect(setIn(onList(late, 'todo'))).toEqual(setIn(late))
})

test('郫都区 is found by its name, its pinyin initials, in full width too, and together with the deliverable', () => {
  const pidu = { division: '510117', kind: 'disclosure_catalog' } as const
  for (const text of ['郫都', 'pdq', 'PD', 'ｐｄｑ', '成都市郫都', '510117', ' pdq　目录 ', ''])
    expect(isFoundBy(text, saidBy(pidu)), text).toBe(true)
  for (const text of ['pdx', '双流', 'pdq 方案', 'dq']) expect(isFoundBy(text, saidBy(pidu)), text).toBe(false)
  expect(isFoundBy('退回', saidBy(pidu, ['市级退回修改']))).toBe(true)
})

test('names that a reader of several readings knows: 筠连县 is jlx, 犍为县 qwx, 什邡市 sfs, 荥经县 yjx', () => {
  const places = { '511527': 'jlx', '511123': 'qwx', '510682': 'sfs', '511822': 'yjx' }
  for (const [division, initials] of Object.entries(places))
    expect(isFoundBy(initials, saidBy({ division, kind: 'work_summary' })), initials).toBe(true)
})
