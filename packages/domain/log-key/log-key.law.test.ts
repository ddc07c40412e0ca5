import fc from 'fast-check'
import { expect, test } from 'vitest'
import { administrator } from '../cast.ts'
import { isRefusal } from '../refusal.ts'
import { decideLogKey } from './decide.ts'
import { evolveLogKeys, firstLogKey, type LogKeys } from './evolve.ts'

const key = (n: number) => `mingce.example/log+0000000${n}+AQ${'A'.repeat(42)}`
const hourMs = 3_600_000
const attempts = fc.array(
  fc.record({
    from: fc.nat({ max: 5 }),
    to: fc.nat({ max: 5 }),
    waitHours: fc.nat({ max: 300 }),
    overlapHours: fc.nat({ max: 2_500 }),
  }),
  { maxLength: 30 },
)

test('whatever is tried, keys follow each other in one line: none twice, and never three that sign at once', () => {
  fc.assert(
    fc.property(attempts, (tries) => {
      let state: LogKeys = firstLogKey
      let nowMs = Date.UTC(2021, 9, 15)
      for (const { from, to, waitHours, overlapHours } of tries) {
        nowMs += waitHours * hourMs
        const overlapUntil = new Date(nowMs + overlapHours * hourMs).toISOString()
        const command = { do: 'rotateLogKey', from: key(from), to: key(to), overlapUntil } as const
        const decided = decideLogKey(command, state, { actor: administrator, now: new Date(nowMs) })
        if (isRefusal(decided)) continue
        expect(state.overlapUntil === null || Date.parse(state.overlapUntil) <= nowMs).toBe(true)
        const by = { account: administrator.account, post: 'sys_admin', authority: '510000' }
        for (const event of decided) {
          expect(event.from).toBe(state.keys.at(-1) ?? event.from)
          state = evolveLogKeys(state, { event, by, at: new Date(nowMs).toISOString() })
        }
        expect(new Set(state.keys).size).toBe(state.keys.length)
      }
    }),
  )
})
