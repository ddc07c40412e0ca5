import { disclosureItem } from '@mingce/domain/catalog/item'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReadItem } from './reading.ts'
import { itemDraftOf } from './to-item.ts'

const text = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...'政、。；𬭎a"\n'), minLength: 1, maxLength: 40 }),
    fc.integer({ min: 1, max: 300 }),
  )
  .map(([unit, times]) => unit.repeat(times))

test('whatever a row says is an item of the form, and every character of its lists is in it or counted as left out', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 130 }), fc.array(text, { maxLength: 5 }), (contents, own) => {
      const extra = Object.fromEntries(own.map((each, at) => [`列${at}`, each]))
      const { draft, cuts } = itemDraftOf({ ...row, contentElements: contents, extra })
      expect(disclosureItem.safeParse(draft).success).toBe(true)
      const lost = cuts.reduce((sum, { message }) => sum + Number(/末尾 (\d+) 字/.exec(message)?.[1] ?? 0), 0)
      if (cuts.some(({ message }) => message.includes('只保留前'))) return
      const count = (texts: readonly string[]) => texts.join('').replaceAll('\n', '').length
      const [said, kept] = [
        count([...contents, ...own]),
        count([...draft.contentElements, ...Object.values(draft.extra)]),
      ]
      expect(kept).toBeLessThanOrEqual(said)
      expect(said - kept).toBeLessThanOrEqual(lost)
    }),
    { numRuns: 60 },
  )
})

const row: ReadItem = {
  ...{ sheet: '目录', row: 3, ordinal: null, levels: ['招生'], category: '招生', name: '招生', contentElements: [] },
  ...{ legalBases: [], disclosureTimeLimit: null, disclosingBody: null, channels: [], otherChannelText: null },
  ...{ audiences: [], disclosureModes: [], disclosureLevels: [], extra: {} },
}
