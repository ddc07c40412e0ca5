import type { Actor } from '@mingce/domain/authority/actor'
import { chengdu, luzhou, qingbaijiang, sichuan } from '@mingce/domain/cast'
import { submissionStream } from '@mingce/domain/streams'
import { setPreference } from '@mingce/identity/preferences'
import { asOffice } from '@mingce/projections/asking'
import type { MatterName } from '@mingce/projections/queue/acted'
import { workbenchOf } from '@mingce/projections/queue/desk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow, followedBy, mostFollowed } from './followed.ts'
import { fileFrom, openTestDesk, type TestDesk } from './test-desk.ts'
import { toWire } from './wire.ts'

let desk: TestDesk
let filed: MatterName

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  filed = { stream: submissionStream(await fileFrom(desk, qingbaijiang)), kind: 'disclosure_catalog' }
}, 60_000)

afterAll(() => desk?.close())

const as = (actor: Actor) => ({
  ...{ desk, actor },
  ask: async <T>(question: (tx: never) => Promise<T>) =>
    toWire(await asOffice(desk.read, actor, question as never)) as never,
})

async function listedTo(actor: Actor): Promise<readonly string[]> {
  const followed = await followedBy({ desk, actor })
  const workbench = await asOffice(desk.read, actor, (tx) =>
    workbenchOf(tx, [actor], { today: '2021-09-13', followed }),
  )
  return workbench.followed.map(({ stream, state }) => `${stream} ${state}`)
}

test('青白江区’s filing is followed by its county and its city, the latest first, each with where it stands to them', async () => {
  for (const actor of [qingbaijiang.drafter, chengdu.reviewer]) {
    expect(await follow(as(actor), { ...filed, follows: true })).toEqual({ followed: [filed] })
    expect(await listedTo(actor)).toEqual([`${filed.stream} submitted`])
  }
  expect(await listedTo(chengdu.leader)).toEqual([])
})

test('what is not there, or another city’s, is not followed; kept all the same, it is not listed', async () => {
  const gone = { ...filed, stream: filed.stream.replace(/1$/, '9') }
  expect(await follow(as(luzhou.reviewer), { ...filed, follows: true })).toBeNull()
  expect(await follow(as(sichuan.reviewer), { ...gone, follows: true })).toBeNull()
  const { account, authority } = luzhou.reviewer
  await setPreference(
    desk.identity,
    { authority, name: `followed.${account}` },
    { value: [filed, gone], setAt: desk.clock() },
  )
  expect(await listedTo(luzhou.reviewer)).toEqual([])
  expect(await follow(as(luzhou.reviewer), { ...filed, follows: false })).toEqual({ followed: [gone] })
})

test('no more than can be kept is followed, and what is followed can still be let go', async () => {
  const full = Array.from({ length: mostFollowed }, (_, n) => ({
    ...filed,
    stream: filed.stream.replace(/1$/, `${n + 2}`),
  }))
  const { account, authority } = chengdu.leader
  await setPreference(desk.identity, { authority, name: `followed.${account}` }, { value: full, setAt: desk.clock() })
  expect(await follow(as(chengdu.leader), { ...filed, follows: true })).toEqual({ followed: full })
  const [first, ...others] = full
  if (first) expect(await follow(as(chengdu.leader), { ...first, follows: false })).toEqual({ followed: others })
})
