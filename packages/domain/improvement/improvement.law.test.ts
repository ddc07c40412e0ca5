import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completeItem } from '../catalog/given.ts'
import { audiences, channels, type DisclosureItem, disclosureLevels, disclosureModes } from '../catalog/item.ts'
import { directions, type ImprovementStep, itemImprovement } from './item-improvement.ts'
import { nextSteps } from './next-steps.ts'

const some = <Each>(of: readonly Each[]) => fc.subarray([...of])
const limits = [
  '信息形成之日起20个工作日内',
  '信息形成之日起5个工作日内',
  '形成之日起30日内',
  '即时',
  '及时',
  '每年1月31日前',
]
const anyItem: fc.Arbitrary<DisclosureItem> = fc
  .record({
    contentElements: some(['招生计划', '招生范围', '学区划分', '政策问答']),
    channels: some(channels),
    audiences: some(audiences),
    disclosureLevels: some(disclosureLevels),
    disclosureModes: some(disclosureModes),
    raw: fc.constantFrom(...limits),
    form: fc.constantFrom('', '图表', '图表、视频'),
  })
  .map(({ raw, form, ...over }) =>
    completeItem('招生计划', {
      ...over,
      disclosureTimeLimit: { raw, trigger: null, amount: null, unit: null },
      extra: form === '' ? {} : { 公开形式: form },
    }),
  )

const turned: Readonly<Record<ImprovementStep, ImprovementStep>> = {
  ...{ better: 'worse', worse: 'better' },
  ...{ same: 'same', mixed: 'mixed', unknown: 'unknown' },
}

test('an item held against itself is the same in every direction', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      expect(directions.map((each) => itemImprovement(item, item)[each].step)).toEqual(directions.map(() => 'same'))
    }),
  )
})

test('what is better one way round is worse the other', () => {
  fc.assert(
    fc.property(anyItem, anyItem, (one, other) => {
      const [there, back] = [itemImprovement(one, other), itemImprovement(other, one)]
      for (const each of directions) expect(back[each].step).toBe(turned[there[each].step])
    }),
  )
})

test('a channel more never lowers the channels, and touches no other direction', () => {
  fc.assert(
    fc.property(anyItem, anyItem, fc.constantFrom(...channels), (base, item, channel) => {
      const before = itemImprovement(base, item)
      const after = itemImprovement(base, { ...item, channels: [...new Set([...item.channels, channel])] })
      expect(after.channel.gained.length).toBeGreaterThanOrEqual(before.channel.gained.length)
      expect(after.channel.lost.length).toBeLessThanOrEqual(before.channel.lost.length)
      expect({ ...after, channel: null }).toEqual({ ...before, channel: null })
    }),
  )
})

test('what is suggested in channels and time improves them when it is done', () => {
  fc.assert(
    fc.property(anyItem, anyItem, (base, item) => {
      for (const step of nextSteps(base, item)) {
        if (step.direction === 'channel') {
          const done = itemImprovement(item, { ...item, channels: [...item.channels, step.add] })
          expect(done.channel.step).toBe('better')
        }
        if (step.direction === 'time') {
          const raw = `信息形成之日起${step.days}个工作日内`
          const shorter = { ...item, disclosureTimeLimit: { raw, trigger: null, amount: null, unit: null } }
          expect(itemImprovement(base, shorter).time.step).toBe('better')
        }
      }
    }),
  )
})
