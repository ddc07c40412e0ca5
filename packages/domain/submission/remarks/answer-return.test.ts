import { expect, test } from 'vitest'
import { chengdu, qingbaijiang } from '../../cast.ts'
import { digestOf, idOf } from '../../catalog/given.ts'
import { isRefusal } from '../../refusal.ts'
import { currentParts } from '../current-parts.ts'
import {
  accept,
  accepted,
  answer,
  answerReturn,
  comment,
  draftOf,
  type Filing,
  filed,
  giveBack,
  planOf,
  prepare,
  prepared,
  propose,
  recall,
  resolve,
  retire,
  reviewed,
  revise,
  section,
} from '../given.ts'
import { asksOf } from './asks.ts'

const { drafter } = qingbaijiang
const { reviewer } = chengdu
const refused = (code: string, ...about: readonly string[]) =>
  about.length > 0 ? { refused: code, about } : { refused: code }
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
const asks = (filing: Filing) => asksOf(filing.submission, currentParts(filing))
const metOf = (filing: Filing) => asks(filing).map(({ met }) => met)

test('a return asks for an answer to each open comment, and to the opinion on a part that has no must-fix comment', () => {
  expect(asks(returned)).toEqual([
    { part: idOf(1), comment: idOf(1001), element: 'legalBases', changed: false, met: null },
    { part: idOf(2), comment: null, element: null, changed: false, met: null },
  ])
  const advised = accepted(draftOf(1)).and(reviewer, comment(1, 1, 'advice'), propose(1, 'return'), giveBack)
  expect(asks(advised).map(({ comment }) => comment)).toEqual([null, idOf(1001)])
})

test('已修改 is said once the draft differs from what was filed, and not before', () => {
  const revised = answerReturn(1, { c: 1, stance: 'revised' })
  expect(returned.when(drafter, revised)).toEqual(refused('NOT_REVISED', idOf(1)))
  const now = answerReturn(1, { c: 1, stance: 'revised', text: '修订稿' })
  expect(reworded.when(drafter, now)).toEqual({
    submission: [
      {
        type: 'ReturnAnswered',
        part: idOf(1),
        comment: idOf(1001),
        stance: 'revised',
        digest: digestOf('1 修订稿'),
        text: '本区依据现行有效',
      },
    ],
    catalog: [],
  })
  const answered = reworded.and(drafter, now)
  expect(answered.submission.comments.get(idOf(1001))?.answer).toMatchObject({ stance: 'revised', turn: 1 })
  expect(metOf(answered)).toEqual(['revised', null])
})

test('不采纳 stands with its reason on the text as it was filed, of a comment or of the opinion on the whole part', () => {
  const declined = returned.and(drafter, answerReturn(1, { c: 1 }), answerReturn(2))
  expect(metOf(declined)).toEqual(['declined', 'declined'])
  expect(declined.submission.answers.get(idOf(2))).toMatchObject({ stance: 'declined', text: '本区依据现行有效' })
})

test('a part asked for as a whole needs no words once it was changed; a comment does', () => {
  const both = reworded.andInCatalog(drafter, revise(2, '修订稿'))
  expect(metOf(both)).toEqual([null, 'revised'])
})

test('put back to the filed text, what was 已修改 is open again', () => {
  const answered = reworded.and(drafter, answerReturn(1, { c: 1, stance: 'revised', text: '修订稿' }))
  expect(metOf(answered.andInCatalog(drafter, revise(1, '初稿', '修订稿')))[0]).toBeNull()
})

test('an item taken out of the draft answers its comment by being gone', () => {
  const gone = returned.andInCatalog(drafter, retire(1))
  const out = { ...answerReturn(1, { c: 1, stance: 'revised' }), digest: null }
  expect(metOf(gone.and(drafter, out))).toEqual(['revised', null])
})

test('plain words answer a comment too, and a resolved one asks nothing', () => {
  expect(metOf(returned.and(drafter, answer(1)))[0]).toBe('answered')
  const resolved = accepted(draftOf(2)).and(reviewer, comment(1, 1), resolve(1), propose(2, 'return'), giveBack)
  expect(asks(resolved).map(({ part }) => part)).toEqual([idOf(2)])
})

test('an answer to the first return does not answer the second', () => {
  const declined = returned.and(drafter, answerReturn(1, { c: 1 }), answerReturn(2))
  const again = accepted(declined).and(reviewer, propose(2, 'return'), giveBack)
  expect(asks(again).map(({ part, met }) => [part, met])).toEqual([
    [idOf(1), null],
    [idOf(2), null],
  ])
  expect(metOf(again.and(drafter, answerReturn(1, { c: 1 })))).toEqual(['declined', null])
})

test('nothing is answered that is not on the county’s desk after a return: not while the city examines, not once refiled', () => {
  const withTheCity = [
    accepted(draftOf(3)).and(reviewer, comment(1, 1)),
    filed(returned),
    returned.and(reviewer, recall),
  ]
  for (const filing of withTheCity)
    expect(filing.when(drafter, answerReturn(1, { c: 1 }))).toEqual(refused('NOT_YOUR_TURN'))
  expect(isRefusal(prepared(returned).when(drafter, answerReturn(1, { c: 1 })))).toBe(false)
  expect(asks(filed(returned))).toEqual([])
})

test('only what came back is answered: no other part, no other part’s comment, no closed one, no text that has moved', () => {
  expect(returned.when(drafter, answerReturn(3))).toEqual(refused('NOT_SENT_BACK', idOf(3)))
  expect(returned.when(drafter, answerReturn(9))).toEqual(refused('NO_SUCH_PART', idOf(9)))
  expect(returned.when(drafter, answerReturn(2, { c: 1 }))).toEqual(refused('NO_SUCH_COMMENT', idOf(1001)))
  expect(reworded.when(drafter, answerReturn(1, { c: 1 }))).toEqual(refused('STALE_TEXT', idOf(1)))
  const resolved = accepted(draftOf(2)).and(reviewer, comment(1, 1), resolve(1), propose(1, 'return'), giveBack)
  expect(resolved.when(drafter, answerReturn(1, { c: 1 }))).toEqual(refused('COMMENT_CLOSED', idOf(1001)))
})

test('a declined comment brings the part back into the city’s scope with the county’s reason beside it', () => {
  const again = filed(returned.and(drafter, answerReturn(1, { c: 1 }), answerReturn(2)))
  expect(again.submission.scope).toEqual([idOf(1), idOf(2)])
  expect(again.and(reviewer, accept).submission.comments.get(idOf(1001))?.answer?.stance).toBe('declined')
})

test('a section of a plan is answered as an item is', () => {
  const back = reviewed(accepted(planOf(2))).and(reviewer, propose(2, 'return'), giveBack)
  expect(metOf(back)).toEqual([null])
  expect(metOf(back.and(drafter, section(2, '修订稿', '初稿')))).toEqual(['revised'])
  expect(metOf(back.and(drafter, answerReturn(2), prepare))).toEqual(['declined'])
})
