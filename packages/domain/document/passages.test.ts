import { expect, test } from 'vitest'
import { prefillSources } from '../round/section-template.ts'
import { begunWith, passagesIn, withPassage } from './passages.ts'
import { sourceNames } from './source-names.ts'

const counts = { source: 'catalog_counts', text: '共列公开事项41项。' } as const
const posts = { source: 'posts', text: '设经办岗位。\n设审核岗位。' } as const

test('an empty section begins with what the system knows, each passage under its source and day', () => {
  expect(begunWith([counts, posts], '2021-10-15')).toBe(
    '〔来源：目录事项数，2021年10月15日〕\n共列公开事项41项。\n\n〔来源：岗位设置，2021年10月15日〕\n设经办岗位。\n设审核岗位。',
  )
})

test('present figures take the place of the passage they are newer than, and of nothing the county wrote beside it', () => {
  const text = `${begunWith([counts, posts], '2021-10-15')}\n\n另由各校明确联络岗位。`
  const after = withPassage(text, { ...counts, text: '共列公开事项43项。' }, '2021-10-20')
  expect(after).toContain('〔来源：目录事项数，2021年10月20日〕\n共列公开事项43项。')
  expect(after).toContain('设审核岗位。')
  expect(after).toContain('另由各校明确联络岗位。')
  expect(after).not.toContain('41项')
})

test('a passage that the county changed is found by its source all the same', () => {
  const changed = '〔来源：目录事项数，2021年10月15日〕\n本县共列41项，覆盖全部一级事项。\n\n其他。'
  expect(passagesIn(changed)).toEqual([
    { source: 'catalog_counts', asOf: '2021年10月15日', text: '本县共列41项，覆盖全部一级事项。' },
  ])
})

test('where the county took the passage out, the figures go behind what stands there', () => {
  expect(withPassage('自己写的。\n', counts, '2021-10-15')).toBe(
    '自己写的。\n\n〔来源：目录事项数，2021年10月15日〕\n共列公开事项41项。',
  )
})

test('a source that nobody knows is a line like any other', () => {
  expect(passagesIn('〔来源：县志办〕\n建校于1905年。')).toEqual([])
})

test('no two sources bear one name, or the comma and bracket that end it', () => {
  const names = prefillSources.map((source) => sourceNames[source])
  expect(new Set(names).size).toBe(names.length)
  expect(names.join('')).not.toMatch(/[，〕]/)
})
