import { expect, test } from 'vitest'
import type { Actor } from '../authority/actor.ts'
import { actorOf } from '../authority/actor.ts'
import { province } from '../authority/division.ts'
import { administrator, auditor, chengdu, sichuan } from '../cast.ts'
import { refuse } from '../refusal.ts'
import { decideRedaction, type FoundEntry, type RedactionCommand } from './decide.ts'
import type { RedactionEvent } from './events.ts'
import { evolveRedaction, noRedaction, type Redaction } from './evolve.ts'

const leaf = 'a'.repeat(64)
const digest = 'b'.repeat(64)
const found: FoundEntry = { leaf, sealed: true, form: { digest } }
const order = {
  do: 'orderRedaction',
  position: 482,
  paths: ['/payload/opinion'],
  orderNumber: '川教函〔2021〕57号',
  reason: '意见中写有学生家长的电话。',
  seen: 0,
} as const
const ordered: RedactionEvent = {
  type: 'RedactionOrdered',
  ...{ position: 482, leaf, paths: order.paths, digest, orderNumber: order.orderNumber, reason: order.reason },
}
const applied: RedactionEvent = {
  type: 'RedactionApplied',
  ...{ position: 482, leaf, digest, orderNumber: order.orderNumber, orderedBy: administrator.account },
}
const because = '命令未写明要遮盖哪一处。'
const declined: RedactionEvent = {
  type: 'RedactionDeclined',
  ...{ position: 482, orderNumber: order.orderNumber, reason: because },
}

const byWhom: Readonly<Record<RedactionEvent['type'], Actor>> = {
  RedactionOrdered: administrator,
  RedactionApplied: auditor,
  RedactionDeclined: auditor,
}

const given = (...past: readonly RedactionEvent[]) => {
  const redaction = past.reduce<Redaction>((before, event) => {
    const { account, role: post, authority } = byWhom[event.type]
    return evolveRedaction(before, { event, by: { account, post, authority }, at: '2021-10-14T02:00:00.000Z' })
  }, noRedaction)
  return {
    when: (actor: Actor, command: RedactionCommand, entry: FoundEntry | undefined = found) =>
      decideRedaction(command, redaction, { actor, entry }),
    redaction,
  }
}

test('an administrator orders that the opinion at position 482 be redacted, and the order says none of its words', () => {
  expect(given().when(administrator, order)).toEqual([ordered])
})

test('the places are named once each, in one order, however they were ticked', () => {
  const paths = ['/payload/text', '/payload/opinion', '/payload/text']
  expect(given().when(administrator, { ...order, paths })).toEqual([
    { ...ordered, paths: ['/payload/opinion', '/payload/text'] },
  ])
})

test('an auditor applies what an administrator ordered', () => {
  expect(given(ordered).when(auditor, { do: 'applyRedaction', seen: 1 })).toEqual([applied])
})

test('an auditor declines with a reason, and it may be ordered anew', () => {
  expect(given(ordered).when(auditor, { do: 'declineRedaction', reason: because, seen: 1 })).toEqual([declined])
  expect(given(ordered, declined).when(administrator, { ...order, seen: 2 })).toEqual([ordered])
})

for (const actor of [auditor, sichuan.reviewer, sichuan.roundManager, chengdu.leader])
  test(`${actor.role} of ${actor.authority} orders no redaction`, () => {
    expect(given().when(actor, order)).toEqual({ refused: 'ONLY_ADMINISTRATORS' })
  })

for (const actor of [administrator, sichuan.reviewer, chengdu.leader])
  test(`${actor.role} of ${actor.authority} neither applies nor declines one`, () => {
    for (const command of [
      { do: 'applyRedaction', seen: 1 },
      { do: 'declineRedaction', reason: because, seen: 1 },
    ] as const)
      expect(given(ordered).when(actor, command)).toEqual({ refused: 'ONLY_AUDITORS' })
  })

test('whoever ordered it as an administrator and became an auditor since does not apply it', () => {
  const moved = actorOf(administrator.account, 'auditor', province)
  expect(given(ordered).when(moved, { do: 'applyRedaction', seen: 1 })).toEqual({ refused: 'SAME_PERSON' })
})

test('nothing is ordered where no entry stands, or none that a checkpoint covers yet', () => {
  expect(decideRedaction(order, noRedaction, { actor: administrator, entry: undefined })).toEqual({
    refused: 'NO_SUCH_ENTRY',
  })
  expect(given().when(administrator, order, { ...found, sealed: false })).toEqual({ refused: 'NOT_SEALED_YET' })
})

test('what the redacted form refuses is refused', () => {
  const form = refuse('NO_TEXT_THERE' as const, ['/payload/opinion'])
  expect(given().when(administrator, order, { ...found, form })).toEqual(form)
})

test('one order at a time: a second one waits for the auditor’s answer', () => {
  expect(given(ordered).when(administrator, { ...order, seen: 1 })).toEqual({ refused: 'REDACTION_WAITING' })
})

test('what was redacted is redacted once', () => {
  expect(given(ordered, applied).when(administrator, { ...order, seen: 2 })).toEqual({ refused: 'ALREADY_REDACTED' })
  expect(given(ordered, applied).when(auditor, { do: 'applyRedaction', seen: 2 })).toEqual({
    refused: 'NO_REDACTION_WAITING',
  })
})

test('nothing is applied or declined that nobody ordered, or that was declined', () => {
  const decline = { do: 'declineRedaction', reason: because } as const
  expect(given().when(auditor, { do: 'applyRedaction', seen: 0 })).toEqual({ refused: 'NO_REDACTION_WAITING' })
  expect(given().when(auditor, { ...decline, seen: 0 })).toEqual({ refused: 'NO_REDACTION_WAITING' })
  expect(given(ordered, declined).when(auditor, { do: 'applyRedaction', seen: 2 })).toEqual({
    refused: 'NO_REDACTION_WAITING',
  })
})

test('an auditor applies the order that stood on the screen, not one that took its place', () => {
  const { when } = given(ordered, declined, ordered)
  expect(when(auditor, { do: 'applyRedaction', seen: 1 })).toEqual({ refused: 'STALE_VERSION' })
  expect(when(auditor, { do: 'declineRedaction', reason: because, seen: 1 })).toEqual({ refused: 'STALE_VERSION' })
  expect(given(ordered, declined).when(administrator, { ...order, seen: 0 })).toEqual({ refused: 'STALE_VERSION' })
})

test('its history says who ordered, who answered, when, and why', () => {
  expect(given(ordered, applied).redaction).toMatchObject({
    stage: 'applied',
    version: 2,
    order: { orderNumber: order.orderNumber, orderedBy: administrator.account, orderedAt: '2021-10-14T02:00:00.000Z' },
    appliedBy: auditor.account,
  })
  expect(given(ordered, declined).redaction).toMatchObject({ stage: 'declined', declinedBy: auditor.account, because })
})
