import { parseDivision } from '@mingce/domain/authority/division'
import { auditor } from '@mingce/domain/cast'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOffice } from './asking.ts'
import { createFollower } from './follow.ts'
import { randomHistory } from './history/history.ts'
import { openTestLedger, type TestLedger } from './history/test-ledger.ts'
import { trailOf } from './trail/questions.ts'

let ledger: TestLedger
beforeAll(async () => {
  ledger = await openTestLedger()
})
afterAll(() => ledger.close())

test('smoke', async () => {
  const follower = createFollower({ project: ledger.project })
  await follower.ready
  const last = await ledger.record(randomHistory(1, [parseDivision('510113'), parseDivision('510116')], 100))
  expect(
    await follower.catchUp(
      ['queue', 'trail', 'catalog', 'filing', 'joint-package', 'board', 'register', 'guide'],
      last,
    ),
  ).toBe('caught_up')
  console.log(await follower.health())
  const rows = await asOffice(ledger.read, auditor, (tx) => trailOf(tx, { limit: 3 }))
  console.log(rows)
  await follower.close()
})
