import { item } from '@mingce/ui/test-items'
import { expect, test } from 'vitest'
import { gravestOf, isInTheWay, issuesIn, issuesOf } from './issues.ts'

const context = { division: '510113' }
const foreign = item({ disclosingBody: '双流区教育局', contentElements: ['微信关注送福利'] })

test('what must be looked at is more than a doubt in its cell and in the list, and keeps the item from nothing', () => {
  const issues = issuesOf(foreign, [], context)
  expect(issues).toContainEqual({
    ...{ kind: 'must', field: 'disclosingBody' },
    words: '须看：出现外地名称：双流区，请核对是否为本地名称',
  })
  expect(gravestOf(issues, { key: 'disclosingBody', isEmpty: false })).toBe('must')
  expect(issues.filter(isInTheWay)).toEqual([])
})

test('of several in one cell the gravest marks it; an empty cell is not marked as missing', () => {
  const at = (key: string, isEmpty = false) =>
    gravestOf(
      [
        { kind: 'doubt', field: 'name', words: '太笼统' },
        { kind: 'must', field: 'name', words: '须看' },
        { kind: 'missing', field: 'legalBases', words: '缺公开依据' },
      ],
      { key, isEmpty },
    )
  expect(at('name')).toBe('must')
  expect(at('legalBases', true)).toBeUndefined()
  expect(at('channels')).toBeUndefined()
})

test('two items of one name must be looked at', () => {
  const rows = ['a', 'b'].map((id) => ({ item: id, content: item(), edit: undefined, server: undefined }))
  const twice = issuesIn(rows as never, [], context).filter(({ words }) => words.includes('有同名的事项'))
  expect(twice.map(({ kind }) => kind)).toEqual(['must', 'must'])
})
