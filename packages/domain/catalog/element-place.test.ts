import { expect, test } from 'vitest'
import { elementPlace, placeNamed } from './element-place.ts'
import { idOf } from './given.ts'

test('an item and its element are told apart again, whatever the element is called', () => {
  for (const element of ['legalBases', 'extra.五公开', 'extra.责任 主体'])
    expect(placeNamed(elementPlace(idOf(1), element))).toEqual({ item: idOf(1), element })
})

test('what names something whole is no place: an item, a county, a name with a space', () => {
  for (const about of [idOf(1), '510113', '2021-10-14', '五 公开']) expect(placeNamed(about)).toBeUndefined()
})
