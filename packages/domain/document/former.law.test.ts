import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairedWith } from './former.ts'

const section = fc.record({
  section: fc.constantFrom('1', '2', '3', '4'),
  title: fc.constantFrom('目标', '一、目标', '措施', ''),
})
const sections = fc.uniqueArray(section, { selector: (each) => each.section })

test('whatever two rounds ask, each former section answers one of today’s at most, and none is lost', () => {
  fc.assert(
    fc.property(sections, sections, (today, before) => {
      const former = before.map((each) => ({ section: each.section, heading: each.title, text: each.section }))
      const { pairs, without } = pairedWith(today, former)
      const kept = [...pairs.values(), ...without]
      expect(new Set(kept).size).toBe(former.length)
      expect(kept).toHaveLength(former.length)
      for (const [section, found] of pairs)
        if (former.some((each) => each.section === section)) expect(found.section).toBe(section)
    }),
  )
})
