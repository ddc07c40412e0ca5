import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completeItem } from '../catalog/given.ts'
import { channels, type DisclosureItem } from '../catalog/item.ts'
import { approvalAfter, fieldScopeOf, type Ruling } from './carried-fields.ts'

const text = fc.constantFrom('招生计划', '招生范围', '学区划分', '青白江区教育局')
const anyItem: fc.Arbitrary<DisclosureItem> = fc
  .record({
    name: text,
    contentElements: fc.array(text, { maxLength: 3 }),
    disclosingBody: fc.option(text),
    channels: fc.uniqueArray(fc.constantFrom(...channels), { maxLength: 4 }),
    extra: fc.dictionary(fc.constantFrom('五公开', '备注', '责任主体'), text),
    disclosureTimeLimit: fc.option(
      fc.record({
        raw: text,
        trigger: fc.constant(null),
        amount: fc.option(fc.integer({ min: 1, max: 30 })),
        unit: fc.constant(null),
      }),
    ),
  })
  .map(({ name, ...rest }) => completeItem(name, rest))

test('every field of a changed item is in exactly one of the two: to be looked at, or carried over', () => {
  fc.assert(
    fc.property(anyItem, fc.option(anyItem), (filed, approved) => {
      const { scope, carried } = fieldScopeOf(filed, approved)
      const all = [...scope, ...carried]
      expect(new Set(all).size).toBe(all.length)
      for (const element of Object.keys(filed)) if (element !== 'extra') expect(all).toContain(element)
      for (const name of Object.keys(filed.extra)) expect(all).toContain(`extra.${name}`)
    }),
  )
})

test('an approved text filed again carries all of it; where nothing was approved, nothing carries', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      expect(fieldScopeOf(item, structuredClone(item)).scope).toEqual([])
      expect(fieldScopeOf(item, null).carried).toEqual([])
    }),
  )
})

test('what carries over could be put in the approved text’s place unread: doing so changes nothing that carries', () => {
  fc.assert(
    fc.property(anyItem, anyItem, (filed, approved) => {
      const { carried } = fieldScopeOf(filed, approved)
      const whole = carried.filter((field): field is keyof DisclosureItem & typeof field => field in filed)
      const put = Object.fromEntries(whole.map((field) => [field, approved[field]]))
      expect(fieldScopeOf({ ...filed, ...put }, filed).scope).toEqual([])
    }),
  )
})

test('one field written anew is looked at, and it alone', () => {
  fc.assert(
    fc.property(anyItem, fc.constantFrom('disclosingBody', 'name', 'audienceNote'), (item, field) => {
      expect(fieldScopeOf({ ...item, [field]: '另行写明' }, item).scope).toEqual([field])
    }),
  )
})

test('the order of channels says nothing, the order of the content does', () => {
  const item = completeItem('招生范围', { channels: ['gov_website', 'gov_gazette'], contentElements: ['甲', '乙'] })
  const turned = { ...item, channels: item.channels.toReversed(), contentElements: item.contentElements.toReversed() }
  expect(fieldScopeOf(turned, item).scope).toEqual(['contentElements'])
})

test('an extra element that was taken out is looked at, one that was empty is not', () => {
  const item = completeItem('招生范围', { extra: { 五公开: '决策公开', 备注: '' } })
  expect(fieldScopeOf({ ...item, extra: {} }, item).scope).toEqual(['extra.五公开'])
})

test('what stands after any rulings is the last approval, unless its own text was ruled against since', () => {
  const ruling: fc.Arbitrary<Ruling> = fc.record({
    digest: fc.constantFrom('a', 'b', 'c'),
    from: fc.option(fc.record({ turn: fc.integer({ min: 1, max: 9 }) })),
  })
  fc.assert(
    fc.property(fc.array(ruling, { maxLength: 8 }), (rulings) => {
      const stands = rulings.reduce<ReturnType<typeof approvalAfter>>(approvalAfter, undefined)
      const at = rulings.findLastIndex(({ from }) => from !== null)
      const last = rulings[at]
      const overruled = rulings.slice(at + 1).some(({ digest }) => digest === last?.digest)
      expect(stands).toEqual(at < 0 || overruled ? undefined : last)
    }),
  )
})
