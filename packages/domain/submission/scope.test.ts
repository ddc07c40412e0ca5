import { expect, test } from 'vitest'
import { chengdu, qingbaijiang } from '../cast.ts'
import { completeItem, digestOf, idOf } from '../catalog/given.ts'
import {
  accepted,
  answer,
  approve,
  cityWording,
  comment,
  consent,
  draftOf,
  type Filing,
  filed,
  giveBack,
  planOf,
  propose,
  resolve,
  retire,
  reviewed,
  revise,
  section,
  settled,
  withdraw,
} from './given.ts'
import { whyInScope } from './scope.ts'
import { isSettled } from './state.ts'

const { drafter, leader } = qingbaijiang
const { reviewer } = chengdu
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const scopeOf = ({ submission }: Filing) => submission.scope
const carriedOf = ({ submission }: Filing) => submission.carried
const whyOf = ({ submission, catalog }: Filing, n: number, text = '初稿') =>
  whyInScope({ part: idOf(n), digest: digestOf(`${n} ${text}`) }, submission, catalog.settled.at(-1))
/** One part is sent back, so that the county files again. */
const returned = (filing: Filing, n: number) => filing.and(reviewer, propose(n, 'return'), giveBack)

test('on a first filing the city looks at every part', () => {
  const filing = filed(draftOf(37))
  expect([scopeOf(filing).length, carriedOf(filing)]).toEqual([37, []])
})

test('of 37 items 4 were changed, and 1 unchanged one has an open must-fix comment: 5 are looked at again, 32 carry over', () => {
  const first = reviewed(accepted(draftOf(37))).and(reviewer, comment(1, 10))
  const back = first.and(reviewer, ...numbers(1, 4).map((n) => propose(n, 'return')), giveBack)
  const again = filed(back.andInCatalog(drafter, ...numbers(1, 4).map((n) => revise(n, '修订稿'))))
  expect(scopeOf(again)).toEqual([...numbers(1, 4), 10].map(idOf))
  expect(carriedOf(again)).toHaveLength(32)
  expect(carriedOf(again)).toContainEqual({ part: idOf(37), digest: digestOf('37 初稿'), from: { turn: 1 } })
})

test('each of the 5 says why before it is filed again: sent back and changed, or a must-fix comment open', () => {
  const first = reviewed(accepted(draftOf(37))).and(reviewer, comment(1, 10))
  const back = first.and(reviewer, ...numbers(1, 4).map((n) => propose(n, 'return')), giveBack)
  const draft = back.andInCatalog(drafter, ...numbers(1, 4).map((n) => revise(n, '修订稿')))
  expect([whyOf(draft, 1, '修订稿'), whyOf(draft, 10)]).toEqual([
    ['returned', 'changed'],
    ['returned', 'must_fix'],
  ])
  expect(scopeOf(filed(draft))).toHaveLength(5)
})

test('a part is looked at again because it is new, was reworded after its approval, or was not examined', () => {
  const back = returned(accepted(draftOf(3)).and(reviewer, propose(1, 'approve')), 2)
  expect(whyOf(back, 1, '修订稿')).toEqual(['changed'])
  expect(whyOf(back, 3)).toEqual(['not_examined'])
  expect(whyOf(back, 4)).toEqual(['new'])
  expect(whyOf(settled(draftOf(2)).next({ n: 2 }), 1, '调整稿')).toEqual(['changed'])
})

test('what carries over needs no second look: once the 5 are approved and the comment resolved, the whole is settled', () => {
  const first = reviewed(accepted(draftOf(37))).and(reviewer, comment(1, 10))
  const back = first.and(reviewer, ...numbers(1, 4).map((n) => propose(n, 'return')), giveBack)
  const again = accepted(back.andInCatalog(drafter, ...numbers(1, 4).map((n) => revise(n, '修订稿'))))
  const four = numbers(1, 4).map((n) => propose(n, 'approve', { text: '修订稿' }))
  const examined = again.and(drafter, answer(1)).and(reviewer, resolve(1), ...four)
  expect(examined.when(chengdu.leader, approve)).toEqual({ refused: 'ITEMS_UNSETTLED', about: [idOf(10)] })
  expect(examined.and(reviewer, propose(10, 'approve')).and(chengdu.leader, approve).submission.stage).toBe('approved')
})

test('a resolved must-fix comment, advice and questions do not bring a part back into scope', () => {
  const comments = [comment(1, 2), resolve(1), comment(2, 2, 'advice'), comment(3, 2, 'question')]
  const back = returned(reviewed(accepted(draftOf(3))).and(reviewer, ...comments), 1)
  expect(scopeOf(filed(back.andInCatalog(drafter, revise(1, '修订稿'))))).toEqual([idOf(1)])
})

test('a part sent back and filed unchanged is looked at again', () => {
  expect(scopeOf(filed(returned(reviewed(accepted(draftOf(3))), 2)))).toEqual([idOf(2)])
})

test('a part nobody proposed anything for is looked at in the next turn', () => {
  const back = returned(accepted(draftOf(3)).and(reviewer, propose(1, 'approve')), 2)
  expect(scopeOf(filed(back))).toEqual([idOf(2), idOf(3)])
})

test('a new item is in scope, a retired one in neither', () => {
  const back = returned(reviewed(accepted(draftOf(3))), 1)
  const added = { ...revise(4, '新增'), do: 'draftItem', origin: { kind: 'local', ref: null } } as const
  const again = filed(back.andInCatalog(drafter, retire(1), added))
  expect(scopeOf(again)).toEqual([idOf(4)])
  expect(carriedOf(again).map(({ part }) => part)).toEqual([idOf(2), idOf(3)])
})

test('an approval holds over any number of turns, with the turn it was given in', () => {
  const second = returned(accepted(returned(reviewed(accepted(draftOf(2))), 2)), 2)
  const third = filed(second.andInCatalog(drafter, revise(2, '修订稿')))
  expect(carriedOf(third)).toEqual([{ part: idOf(1), digest: digestOf('1 初稿'), from: { turn: 1 } }])
})

test('an approval holds when the county withdraws and files again', () => {
  const again = filed(filed(returned(reviewed(accepted(draftOf(2))), 2)).and(leader, withdraw))
  expect([scopeOf(again), carriedOf(again).map(({ part }) => part)]).toEqual([[idOf(2)], [idOf(1)]])
})

test('what was reworded since the city examined it stays so when the county withdraws: nobody examined what was withdrawn', () => {
  const back = returned(reviewed(accepted(draftOf(2))), 2)
  const withdrawn = filed(back.andInCatalog(drafter, revise(1, '修订稿'))).and(leader, withdraw)
  expect(whyOf(withdrawn, 1, '修订稿')).toEqual(['changed'])
  expect(filed(withdrawn).submission.filedBefore).toEqual(back.submission.filed)
  const first = filed(draftOf(1)).and(leader, withdraw)
  expect([whyOf(first, 1), filed(first).submission.filedBefore]).toEqual([['not_examined'], []])
})

test('what was carried over and is then sent back is looked at again', () => {
  const second = accepted(returned(reviewed(accepted(draftOf(2))), 2).andInCatalog(drafter, revise(2, '修订稿')))
  const third = filed(returned(second, 1))
  expect(scopeOf(third)).toEqual([idOf(1), idOf(2)])
})

test('what was carried over and is then reworded is looked at again', () => {
  const second = accepted(returned(reviewed(accepted(draftOf(2))), 2).andInCatalog(drafter, revise(2, '修订稿')))
  const sentBack = second.and(reviewer, propose(2, 'return', { text: '修订稿' }), giveBack)
  const third = filed(sentBack.andInCatalog(drafter, revise(1, '修订稿')))
  expect(scopeOf(third)).toEqual([idOf(1), idOf(2)])
})

test('a change the county consented to carries over as the city’s wording', () => {
  const changed = accepted(draftOf(2)).and(reviewer, propose(1, 'approve_with_change', { change: cityWording(1) }))
  const again = filed(returned(changed.and(leader, consent(1)), 2))
  expect(carriedOf(again)).toEqual([{ part: idOf(1), digest: digestOf('1 市局修改稿'), from: { turn: 1 } }])
})

test('a second filing after 审定 in which one item changed carries over all others from the settled version', () => {
  const first = settled(draftOf(37))
  const second = filed(first.next({ n: 2 }).andInCatalog(drafter, revise(5, '调整稿')))
  expect(scopeOf(second)).toEqual([idOf(5)])
  expect(carriedOf(second)).toHaveLength(36)
  expect(new Set(carriedOf(second).map(({ from }) => JSON.stringify(from)))).toEqual(new Set(['{"version":1}']))
})

test('an item revised and put back to its settled wording carries over; its id alone does not', () => {
  const first = settled(draftOf(2))
  const back = first.next({ n: 2 }).andInCatalog(drafter, revise(1, '调整稿'), revise(1, '初稿', '调整稿'))
  expect(scopeOf(filed(back.andInCatalog(drafter, revise(2, '调整稿'))))).toEqual([idOf(2)])
})

test('imported again with its rows unchanged, a catalog keeps its approvals', () => {
  const first = settled(draftOf(37))
  const rows = numbers(1, 37).map((n) => {
    const text = n === 7 ? '调整稿' : '初稿'
    const content = completeItem(`事项${n}`, { contentElements: [text] })
    return {
      item: idOf(n),
      content,
      digest: digestOf(`${n} ${text}`),
      origin: { kind: 'imported', ref: null } as const,
    }
  })
  const file = { fileName: '目录.xlsx', fileDigest: digestOf('文件'), doubts: 0 }
  const second = first.next({ n: 2 }).andInCatalog(drafter, { do: 'importCatalog', ...file, rows })
  expect([scopeOf(filed(second)), carriedOf(filed(second)).length]).toEqual([[idOf(7)], 36])
})

test('a settled text that the city has sent back in this filing does not carry over, even by a detour', () => {
  const first = settled(draftOf(2))
  const sentBack = returned(accepted(first.next({ n: 2 })), 1)
  const reworded = accepted(sentBack.andInCatalog(drafter, revise(1, '修订稿')))
  const again = returned(reworded.and(reviewer, propose(1, 'approve', { text: '修订稿' })), 2)
  const detour = filed(again.andInCatalog(drafter, revise(1, '初稿', '修订稿')))
  expect(scopeOf(detour)).toContain(idOf(1))
})

test('the sections of a plan carry over as items do', () => {
  const back = returned(reviewed(accepted(planOf(3))), 3).and(drafter, section(3, '修订稿', '初稿'))
  expect([scopeOf(filed(back)), carriedOf(filed(back)).length]).toEqual([[idOf(3)], 2])
})

test('a proposal on an older text is stale: it settles nothing', () => {
  const back = returned(reviewed(accepted(draftOf(2))), 2).andInCatalog(drafter, revise(1, '修订稿'))
  const again = accepted(back)
  const settledNow = again.submission.parts.filter((part) => isSettled(again.submission, part))
  expect(settledNow).toEqual([])
})
