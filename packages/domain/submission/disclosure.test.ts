import { expect, test } from 'vitest'
import { actorOf } from '../authority/actor.ts'
import { chengdu, qingbaijiang } from '../cast.ts'
import type { CatalogCommand } from '../catalog/decide.ts'
import { completeItem, digestOf, idOf } from '../catalog/given.ts'
import {
  accepted,
  draftOf,
  filed,
  giveBack,
  pass,
  planOf,
  prepare,
  prepared,
  propose,
  retire,
  revise,
  sendBack,
  submit,
} from './given.ts'
import { enterRuling, reviewDisclosure } from './given-disclosure.ts'

const { drafter, checker, leader } = qingbaijiang
const { reviewer: cityReviewer } = chengdu
const refused = (code: string, ...about: readonly string[]) =>
  about.length > 0 ? { refused: code, about } : { refused: code }
const referred = prepared(draftOf(3)).and(checker, reviewDisclosure(2))

test('审核人 refers an item upward: to the competent department or the secrecy administration, with the reason', () => {
  expect(prepared(draftOf(3)).when(checker, reviewDisclosure(2))).toEqual({
    submission: [
      {
        type: 'ItemDisclosureReviewed',
        part: idOf(2),
        digest: digestOf('2 初稿'),
        outcome: 'refer_upward',
        opinion: '涉及校舍布局图',
        referredTo: 'secrecy_administration',
      },
    ],
    catalog: [],
  })
})

test('an item referred upward keeps the filing on the county’s desk until what came back is entered', () => {
  expect(referred.when(checker, pass)).toEqual(refused('REFERRED_UPWARD', idOf(2)))
  expect(referred.and(checker, sendBack).submission.stage).toBe('draft')
  const ruled = referred.and(checker, enterRuling(2))
  expect(ruled.submission.disclosures.get(idOf(2))).toMatchObject({
    outcome: 'may_disclose',
    referredTo: 'secrecy_administration',
    ruling: { ruledBy: '青白江区国家保密局', docNumber: '青保函〔2021〕3号', ruledOn: '2021-09-14' },
  })
  expect(ruled.and(checker, pass).and(leader, submit).submission.stage).toBe('submitted')
})

test('what was referred after the check was passed is not signed and filed either', () => {
  const passed = prepared(draftOf(3)).and(checker, pass, reviewDisclosure(2))
  expect(passed.when(leader, submit)).toEqual(refused('REFERRED_UPWARD', idOf(2)))
  expect(passed.and(checker, enterRuling(2)).and(leader, submit).submission.stage).toBe('submitted')
})

test('a reworded item stays referred; one taken out of the draft holds nothing up', () => {
  const reworded = referred.andInCatalog(drafter, revise(2, '修订稿')).and(drafter, prepare)
  expect(reworded.when(checker, pass)).toEqual(refused('REFERRED_UPWARD', idOf(2)))
  const without = referred.andInCatalog(drafter, retire(2)).and(drafter, prepare)
  expect(filed(without).submission.parts.map(({ part }) => part)).toEqual([idOf(1), idOf(3)])
})

test('ruled not to be disclosed, it is not filed as it stands; changed, it may be, and is reviewed anew', () => {
  const withheld = referred.and(checker, enterRuling(2, 'must_not_disclose'))
  expect(withheld.when(checker, pass)).toEqual(refused('DISCLOSURE_UNSETTLED', idOf(2)))
  const changed = withheld.andInCatalog(drafter, revise(2, '修订稿')).and(drafter, prepare)
  expect(changed.and(checker, pass).and(leader, submit).submission.stage).toBe('submitted')
})

test('审核人 finds by himself that an item may or must not be disclosed', () => {
  const withheld = prepared(draftOf(3)).and(checker, reviewDisclosure(1, 'must_not_disclose'))
  expect(withheld.when(checker, pass)).toEqual(refused('DISCLOSURE_UNSETTLED', idOf(1)))
  const cleared = withheld.and(checker, reviewDisclosure(1, 'may_disclose'))
  expect(cleared.and(checker, pass).submission.check).toBe('passed')
})

test('a referral is not overruled within the county: only what came back ends it', () => {
  expect(referred.when(checker, reviewDisclosure(2, 'may_disclose'))).toEqual(refused('REFERRED_UPWARD', idOf(2)))
  expect(referred.when(checker, enterRuling(1))).toEqual(refused('NOT_REFERRED', idOf(1)))
  expect(referred.when(checker, enterRuling(2, 'may_disclose', '2021-09-15'))).toEqual(
    refused('NOT_RULED_YET', idOf(2)),
  )
})

test('a referral names to whom, and nothing else does', () => {
  const nobody = refused('REFERRED_TO_WHOM', idOf(1))
  const deed = reviewDisclosure(1)
  expect(prepared(draftOf(1)).when(checker, { ...deed, referredTo: null })).toEqual(nobody)
  expect(prepared(draftOf(1)).when(checker, { ...deed, outcome: 'may_disclose' })).toEqual(nobody)
})

test('only 审核人 reviews, nothing they wrote, on the text that stands, and before it is filed', () => {
  for (const actor of [drafter, leader])
    for (const deed of [reviewDisclosure(2), enterRuling(2)])
      expect(referred.when(actor, deed)).toEqual(refused('NOT_YOUR_POST'))
  const own = draftOf(3).andInCatalog(checker, revise(2, '修订稿'))
  const ownDeed = reviewDisclosure(2, 'may_disclose', '修订稿')
  expect(own.when(checker, ownDeed)).toEqual(refused('DRAFTER_MAY_NOT_CHECK', idOf(2)))
  const second = actorOf('acc-510113-08', 'checker', checker.authority)
  expect(own.and(second, ownDeed).submission.disclosures.size).toBe(1)
  expect(own.when(checker, reviewDisclosure(2))).toEqual(refused('STALE_TEXT', idOf(2)))
  expect(referred.when(checker, reviewDisclosure(9))).toEqual(refused('NO_SUCH_PART', idOf(9)))
  expect(filed(draftOf(1)).when(checker, reviewDisclosure(1))).toEqual(refused('ALREADY_FILED'))
})

test('a review holds over a return and refiling; a section of a plan is reviewed as an item is', () => {
  const again = accepted(prepared(draftOf(2)).and(checker, reviewDisclosure(1, 'may_disclose')))
  const back = again.and(cityReviewer, propose(1, 'return'), giveBack)
  expect(back.submission.disclosures.get(idOf(1))?.outcome).toBe('may_disclose')
  expect(prepared(planOf(1)).and(checker, reviewDisclosure(1)).when(checker, pass)).toEqual(
    refused('REFERRED_UPWARD', idOf(1)),
  )
})

const merging = (from: number, into: number): CatalogCommand => ({
  do: 'mergeItems',
  items: [{ item: idOf(from), seen: digestOf(`${from} 初稿`) }],
  into: { ...revise(into, '合并稿'), seen: digestOf(`${into} 初稿`) },
  reason: '内容重复',
})
const splitting = (n: number, part: number): CatalogCommand => ({
  do: 'splitItem',
  item: idOf(n),
  seen: digestOf(`${n} 初稿`),
  kept: revise(n, '其余'),
  parts: [{ item: idOf(part), content: completeItem(`事项${part}`), digest: digestOf(`${part} 拆出`) }],
  reason: '分别公开',
})

test('what was referred is not filed under another name: neither merged into another item nor split from the one that was', () => {
  const merged = referred.andInCatalog(drafter, merging(2, 1)).and(drafter, prepare)
  expect(merged.when(checker, pass)).toEqual(refused('REFERRED_UPWARD', idOf(1)))
  expect(merged.when(checker, reviewDisclosure(1, 'may_disclose', '合并稿'))).toEqual(
    refused('REFERRED_UPWARD', idOf(1)),
  )
  const ruled = merged.and(checker, { ...enterRuling(1), digest: digestOf('1 合并稿') })
  expect(ruled.and(checker, pass).and(leader, submit).submission.stage).toBe('submitted')

  const split = referred.andInCatalog(drafter, splitting(2, 9), retire(2, '其余')).and(drafter, prepare)
  expect(split.when(checker, pass)).toEqual(refused('REFERRED_UPWARD', idOf(9)))
})

test('what was split off before the rest was referred goes its own way, and so does what is brought back out of a merger', () => {
  const before = prepared(draftOf(3).andInCatalog(drafter, splitting(2, 9))).in({ today: '2021-09-15' })
  const later = before.and(checker, reviewDisclosure(2, 'refer_upward', '其余'))
  expect(later.when(checker, pass)).toEqual(refused('REFERRED_UPWARD', idOf(2)))

  const merged = referred.andInCatalog(drafter, merging(2, 1))
  const back = merged.andInCatalog(drafter, {
    do: 'restoreItem',
    item: idOf(2),
    reason: '单列',
    seen: digestOf('2 初稿'),
  })
  expect(prepared(back).when(checker, pass)).toEqual(refused('REFERRED_UPWARD', idOf(2)))
})
