import { expect, test } from 'vitest'
import { chengdu, qingbaijiang } from '../../cast.ts'
import { digestOf, idOf } from '../../catalog/given.ts'
import {
  accept,
  accepted,
  answer,
  cityWording,
  comment,
  consent,
  decline,
  draftOf,
  type Filing,
  filed,
  giveBack,
  propose,
  recall,
  resolve,
  retire,
  revise,
} from '../given.ts'
import { isSettled } from '../state.ts'

const { drafter, checker, leader } = qingbaijiang
const refused = (code: string, ...about: readonly string[]) =>
  about.length > 0 ? { refused: code, about } : { refused: code }
const changed = (filing: Filing) =>
  filing.and(chengdu.reviewer, propose(1, 'approve_with_change', { change: cityWording(1) }))
const settledPart = ({ submission }: Filing, n: number) =>
  submission.parts.filter((part) => part.part === idOf(n)).every((part) => isSettled(submission, part))

test('the county answers a comment, and may answer it again while it is open', () => {
  const commented = accepted(draftOf(1)).and(chengdu.reviewer, comment(1, 1), giveBack)
  expect(commented.when(drafter, answer(1))).toEqual({
    submission: [{ type: 'CommentAnswered', comment: idOf(1001), text: '已更换' }],
    catalog: [],
  })
  const answered = commented.and(drafter, answer(1)).submission.comments.get(idOf(1001))
  expect([answered?.answer?.text, answered?.resolved]).toEqual(['已更换', false])
})

test('a comment nobody wrote is not answered, nor one the city has not sent or has resolved', () => {
  const commented = accepted(draftOf(1)).and(chengdu.reviewer, comment(1, 1))
  expect(commented.when(drafter, answer(2))).toEqual(refused('NO_SUCH_COMMENT', idOf(1002)))
  expect(commented.when(drafter, answer(1))).toEqual(refused('NO_SUCH_COMMENT', idOf(1001)))
  const resolved = commented.and(chengdu.reviewer, giveBack, recall, resolve(1))
  expect(resolved.when(drafter, answer(1))).toEqual(refused('COMMENT_CLOSED', idOf(1001)))
})

test('an approval with a change takes effect when 负责人 of the county consents: the item becomes the city’s wording', () => {
  const proposed = changed(accepted(draftOf(2)))
  expect(settledPart(proposed, 1)).toBe(false)
  const digest = digestOf('1 市局修改稿')
  expect(proposed.when(leader, consent(1))).toEqual({
    submission: [{ type: 'ChangeConsented', part: idOf(1), digest }],
    catalog: [{ type: 'ItemRevised', item: idOf(1), content: cityWording(1), digest }],
  })
  const consented = proposed.and(leader, consent(1))
  expect(settledPart(consented, 1)).toBe(true)
  expect(consented.submission.parts).toContainEqual({ part: idOf(1), digest })
})

test('a change the county declines leaves the text and does not settle it', () => {
  const declined = changed(accepted(draftOf(2))).and(leader, decline(1))
  expect(settledPart(declined, 1)).toBe(false)
  expect(declined.catalog.items.get(idOf(1))?.digest).toBe(digestOf('1 初稿'))
  expect(declined.submission.proposals.get(idOf(1))?.consent).toBe('declined')
})

test('consenting and declining is for 负责人 alone', () => {
  for (const actor of [drafter, checker])
    for (const deed of [consent(1), decline(1)])
      expect(changed(accepted(draftOf(1))).when(actor, deed)).toEqual(refused('NOT_YOUR_POST'))
})

test('a change is consented to or declined while the city examines the filing, not after', () => {
  const returned = changed(accepted(draftOf(2))).and(chengdu.reviewer, propose(2, 'return'), giveBack)
  for (const deed of [consent(1), decline(1)]) expect(returned.when(leader, deed)).toEqual(refused('NOT_YOUR_TURN'))
})

test('nothing is consented to that was not proposed, or was answered already', () => {
  const nothing = refused('NO_CHANGE_PROPOSED', idOf(1))
  const approved = accepted(draftOf(1)).and(chengdu.reviewer, propose(1, 'approve'))
  const declined = changed(accepted(draftOf(1))).and(leader, decline(1))
  for (const filing of [accepted(draftOf(1)), approved, declined])
    for (const deed of [consent(1), decline(1)]) expect(filing.when(leader, deed)).toEqual(nothing)
})

test('a change that was proposed in an earlier turn has lapsed', () => {
  const returned = changed(accepted(draftOf(2))).and(chengdu.reviewer, propose(2, 'return'), giveBack)
  const again = accepted(returned.andInCatalog(drafter, revise(2, '修订稿')))
  for (const deed of [consent(1), decline(1)])
    expect(again.when(leader, deed)).toEqual(refused('NO_CHANGE_PROPOSED', idOf(1)))
})

test('who looked at another text consents to nothing', () => {
  const stale = refused('STALE_TEXT', idOf(1))
  const proposed = changed(accepted(draftOf(1)))
  expect(proposed.when(leader, consent(1, '修订稿'))).toEqual(stale)
  expect(proposed.when(leader, { ...decline(1), digest: digestOf('1 修订稿') })).toEqual(stale)
})

test('a consent never overwrites what the county wrote after it filed: it declines, and files its newer text', () => {
  for (const moved of [revise(1, '修订稿'), retire(1)]) {
    const filing = filed(draftOf(1)).andInCatalog(drafter, moved).and(chengdu.reviewer, accept)
    expect(changed(filing).when(leader, consent(1))).toEqual(refused('STALE_TEXT', idOf(1)))
    expect(changed(filing).and(leader, decline(1)).and(chengdu.reviewer, giveBack).submission.stage).toBe('returned')
  }
})
