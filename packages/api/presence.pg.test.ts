import { randomUUID } from 'node:crypto'
import { administrator, chengdu, qingbaijiang } from '@mingce/domain/cast'
import { disableAccount } from '@mingce/identity/accounts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { authorityMatter } from './matters/configuration.ts'
import { lineOf } from './movements.ts'
import { officerOf, router } from './procedure.ts'
import { type Seats, takeSeats } from './seats.ts'
import { act, fileFrom, must, openTestDesk, type TestDesk } from './test-desk.ts'

let desk: TestDesk
let seats: Seats

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  seats = await takeSeats(desk, ['city', 'county'])
})
afterAll(() => desk.close())

const desks = router({ whoAmI: officerOf('city', 'county').query(({ ctx }) => ctx.actor.account) })

/** Listens until the line ends, and tells how many movements came. */
async function listenToTheEnd(seat: Seats['chengduReviewer']): Promise<number> {
  let movements = 0
  for await (const _ of lineOf(seat, undefined)) movements += 1
  return movements
}

test('a screen hears that something moved, without being told what', async () => {
  const line = lineOf(seats.chengduReviewer, undefined)
  const first = line.next()
  await fileFrom(desk, qingbaijiang)
  const { value } = await first
  expect(Object.keys(value ?? {})).toEqual(['projection', 'position'])
  await line.return(undefined)
})

test('an account that loses its post loses its open lines, and its next call is refused', async () => {
  const ended = listenToTheEnd(seats.chengduReviewer)
  const { account, authority } = chengdu.reviewer
  const command = { do: 'endAppointment', account, reason: '调离' } as const
  must(
    await act(
      desk,
      { actor: administrator, key: randomUUID() },
      { matter: authorityMatter, target: authority, command },
    ),
  )
  expect(await ended).toBeTypeOf('number')
  await expect(desks.createCaller(seats.chengduReviewer).whoAmI()).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('an account that is disabled loses its open lines', async () => {
  const ended = listenToTheEnd(seats.qingbaijiangDrafter)
  await disableAccount(desk.identity, qingbaijiang.drafter.account, new Date())
  expect(await ended).toBeTypeOf('number')
})

test('the lines of others stay open', async () => {
  const screen = new AbortController()
  const next = lineOf(seats.chengduLeader, screen.signal).next()
  const outcome = await Promise.race([
    next.then(() => 'ended'),
    new Promise((resolve) => setTimeout(resolve, 1_500, 'open')),
  ])
  expect(outcome).toBe('open')
  screen.abort()
  expect(await next).toMatchObject({ done: true })
})
