import fc from 'fast-check'
import { expect, test } from 'vitest'
import { awaitsReceipt, receiptOf } from '../joint-package/receipt.ts'
import { history, liveRecorded } from './history.ts'
import { packageIn } from './world.ts'

test('in any history a receipt is confirmed only of what lies there without one, nothing is left without it, and no receipt is older than what it is for', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, after, deed, outcome }) => {
        if (deed.on !== 'package') return
        for (const { fact } of outcome) {
          if (fact.event.type !== 'ReceiptConfirmed') continue
          const [was, is] = [before, after].map((world) => packageIn(world, deed.round, deed.city))
          expect(was && awaitsReceipt(was, fact.event.kind)).toBe(true)
          expect(is && awaitsReceipt(is, fact.event.kind)).toBe(false)
          const filing = is?.filings.get(fact.event.kind)
          for (const { at } of filing?.addenda ?? []) expect(filing && receiptOf(filing, at)?.at).toBeTruthy()
          expect((filing?.receipts[0]?.at ?? '') >= (filing?.submittedAt ?? '?')).toBe(true)
        }
      })
    }),
    { numRuns: 60 },
  )
})
