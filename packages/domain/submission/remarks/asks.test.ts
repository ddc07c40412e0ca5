import { expect, test } from 'vitest'
import { chengdu, qingbaijiang } from '../../cast.ts'
import { idOf } from '../../catalog/given.ts'
import {
  accepted,
  answer,
  answered,
  answerReturn,
  checked,
  comment,
  draftOf,
  Filing,
  filed,
  giveBack,
  pass,
  planOf,
  prepare,
  prepared,
  propose,
  retire,
  reviewed,
  revise,
  sendBack,
  submit,
  withdraw,
} from '../given.ts'

const { drafter, checker, leader } = qingbaijiang
const { reviewer } = chengdu
const open = (...parts: readonly number[]) => ({ refused: 'ASKS_OPEN', about: parts.map(idOf) })
/** Of three items the first went back with a must-fix comment, the second with nothing but the opinion's reason. */
const returned = accepted(draftOf(3)).and(
  reviewer,
  comment(1, 1),
  propose(1, 'return'),
  propose(2, 'return'),
  propose(3, 'approve'),
  giveBack,
)
const reworded = returned.andInCatalog(drafter, revise(1, '修订稿'))
const saysRevised = answerReturn(1, { c: 1, stance: 'revised', text: '修订稿' })

test('what came back is not put up again while a remark is unanswered, and the refusal names the parts', () => {
  expect(returned.when(drafter, prepare)).toEqual(open(1, 2))
  expect(reworded.when(drafter, prepare)).toEqual(open(1, 2))
  expect(reworded.and(drafter, saysRevised).when(drafter, prepare)).toEqual(open(2))
  expect(reworded.and(drafter, saysRevised, answerReturn(2), prepare).submission.stage).toBe('checking')
})

test('advice and questions are answered too before it is put up again, of whatever part they are', () => {
  for (const kind of ['advice', 'question'] as const) {
    const asked = accepted(draftOf(2)).and(reviewer, comment(2, 2, kind), propose(1, 'return'), giveBack)
    const changed = asked.andInCatalog(drafter, revise(1, '修订稿'))
    expect(changed.when(drafter, prepare)).toEqual(open(2))
    expect(changed.and(drafter, answer(2), prepare).submission.stage).toBe('checking')
  }
})

test('负责人 does not sign over an open remark, though the check passed it', () => {
  const passed = checked(returned)
  const comments = new Map([...passed.submission.comments].map(([id, each]) => [id, { ...each, answer: null }]))
  const unanswered = new Filing(passed.id, { ...passed.submission, comments }, passed.catalog, passed.around)
  expect(unanswered.when(leader, submit)).toEqual(open(1))
  expect(unanswered.and(drafter, answerReturn(1, { c: 1 })).and(leader, submit).submission.turn).toBe(2)
})

test('a text put back as it was has answered nothing: it is neither put up nor, once checked, signed', () => {
  const answeredOnce = reworded.and(drafter, saysRevised, answerReturn(2))
  const back = answeredOnce.andInCatalog(drafter, revise(1, '初稿', '修订稿'))
  expect(back.when(drafter, prepare)).toEqual(open(1))
  const signed = answeredOnce.and(drafter, prepare).and(checker, pass)
  expect(signed.andInCatalog(drafter, revise(1, '初稿', '修订稿')).when(leader, submit)).toEqual({
    refused: 'CHANGED_SINCE_PREPARED',
  })
})

test('a filing taken back before the city accepted it has answered nothing: what it answered is asked still', () => {
  const takenBack = filed(answered(reworded)).and(drafter, withdraw)
  expect(takenBack.submission.returned?.parts).toEqual([idOf(1), idOf(2)])
  const asItWas = takenBack.andInCatalog(drafter, revise(1, '初稿', '修订稿'))
  expect(asItWas.when(drafter, prepare)).toEqual(open(1))
  const declined = asItWas.and(drafter, answerReturn(1, { c: 1 }))
  expect(filed(declined).submission.turn).toBe(3)
  expect(filed(takenBack).submission.turn).toBe(3)
})

test('a filing taken back that answered no return asks nothing', () => {
  const takenBack = filed(draftOf(2)).and(drafter, withdraw)
  expect(takenBack.and(drafter, prepare).submission.stage).toBe('checking')
})

test('sent back by the own checker, what came back from the city is asked still', () => {
  const sentBack = prepared(answered(reworded)).and(checker, sendBack)
  const asItWas = sentBack.andInCatalog(drafter, revise(1, '初稿', '修订稿'))
  expect(asItWas.when(drafter, prepare)).toEqual(open(1))
})

test('an item or a section that was taken out still owes its comment an answer', () => {
  const gone = returned.andInCatalog(drafter, retire(1)).and(drafter, answerReturn(2))
  expect(gone.when(drafter, prepare)).toEqual(open(1))
  const out = { ...answerReturn(1, { c: 1, stance: 'revised' }), digest: null }
  expect(gone.and(drafter, out, prepare).submission.stage).toBe('checking')

  const plan = reviewed(accepted(planOf(2))).and(reviewer, comment(2, 2), propose(2, 'return'), giveBack)
  const cut = plan.and(drafter, {
    do: 'removeSection',
    section: idOf(2),
    seenDigest: plan.submission.parts[1]?.digest ?? '',
  })
  expect(cut.when(drafter, prepare)).toEqual(open(2))
  const said = { ...answerReturn(2, { c: 2, stance: 'revised' }), digest: null }
  expect(cut.and(drafter, said, prepare).submission.stage).toBe('checking')
})
