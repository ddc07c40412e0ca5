import { expect, test } from 'vitest'
import { idOf } from '../catalog/given.ts'
import { toldAbove } from './told-above.ts'

const [filed, drafted, entry] = [idOf(1), idOf(2), idOf(101)]
const said = {
  mappings: [
    { item: filed, entry },
    { item: drafted, entry },
  ],
  declared: [
    { side: 'item', subject: drafted, reason: '拟稿时的话' },
    { side: 'entry', subject: entry, reason: '不属公开事项' },
  ],
} as const

test('before a county files, nothing that it says of its lists is told above, of entries no more than of items', () => {
  expect(toldAbove(said, [])).toEqual({ mappings: [], declared: [] })
})

test('once it filed, what is said of its entries and of what it filed is told; of its draft still nothing', () => {
  expect(toldAbove(said, [{ item: filed }])).toEqual({
    mappings: [{ item: filed, entry }],
    declared: [{ side: 'entry', subject: entry, reason: '不属公开事项' }],
  })
})
