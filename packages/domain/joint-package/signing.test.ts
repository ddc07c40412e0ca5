import { expect, test } from 'vitest'
import { chengdu, qingbaijiang, sichuan } from '../cast.ts'
import { by } from '../catalog/given.ts'
import { fold } from '../fact.ts'
import { isRefusal } from '../refusal.ts'
import { noticeSettings, openRound } from '../round/given.ts'
import type { SigningRule } from '../round/review-policy.ts'
import {
  addSigner,
  closeSigning,
  inPlaceOf,
  openSigning,
  removeSigner,
  sign,
} from '../submission/four-eyes/given-signing.ts'
import { draftOf, revise, settled } from '../submission/given.ts'
import type { Member } from './events.ts'
import { emptyPackage, evolvePackage } from './evolve.ts'
import {
  assemble,
  counties,
  county,
  filings,
  given,
  leader,
  missing,
  Package,
  reviewer,
  second,
  submitPackage,
  withdrawPackage,
} from './given.ts'

const kind = 'disclosure_catalog'
const refused = (code: string) => expect.objectContaining({ refused: code })
const of = <Command extends object>(command: Command) => ({ ...command, kind }) as const
const assembled = given().and(reviewer, assemble())
const both = assembled.and(reviewer, of(openSigning('all', [second, leader])))
const agree = { second: of(sign(second)), leader: of(sign(leader)) }
/** Settled as `filings.settled` is, in as many items, one of them in other words. */
const reworded = settled(draftOf(4).andInCatalog(qingbaijiang.drafter, revise(2, '改写稿'))).submission
const stale = ({ joint }: Package) =>
  joint.filings.get(kind)?.signing?.signers.map(({ signature }) => signature?.stale ?? null)

test('会签 of the joint filing: it goes up once all who were asked agreed, and names who is awaited until then', () => {
  expect(both.when(leader, submitPackage)).toEqual({
    ...{ refused: 'PACKAGE_SIGNATURES_AWAITED', about: [second.account, leader.account] },
  })
  const one = both.and(second, agree.second)
  expect(one.when(leader, submitPackage)).toEqual({ refused: 'PACKAGE_SIGNATURES_AWAITED', about: [leader.account] })
  expect(one.and(leader, agree.leader).when(leader, submitPackage)).toMatchObject([{ type: 'PackageSubmitted' }])
})

test('或签 and n of m are met by as many as they say; 依次 goes in its order', () => {
  const any = assembled.and(reviewer, of(openSigning('any', [second, leader]))).and(second, agree.second)
  expect(any.when(leader, submitPackage)).toMatchObject([{ type: 'PackageSubmitted' }])
  const inOrder = assembled.and(reviewer, of(openSigning('sequential', [second, leader])))
  expect(inOrder.when(leader, agree.leader)).toEqual({ refused: 'OTHERS_SIGN_FIRST', about: [second.account] })
  const two = assembled.and(reviewer, of(openSigning('n_of_m', [second, leader], 2))).and(second, agree.second)
  expect(two.when(leader, submitPackage)).toEqual(refused('PACKAGE_SIGNATURES_AWAITED'))
})

test('a signature says which version of the package was seen', () => {
  const { version } = both.joint
  expect(both.when(second, agree.second)).toMatchObject([{ type: 'PackageSignatureGiven', version }])
  expect(both.when(second, { ...agree.second, seen: version - 1 })).toEqual(refused('STALE_VERSION'))
})

test('put together otherwise, members, exceptions or letter, the signatures are stale; put together the same, they stand', () => {
  const signed = both.and(second, agree.second).and(leader, agree.leader)
  expect(stale(signed.and(reviewer, assemble()))).toEqual([false, false])
  const moved = [
    signed.once(county(1), filings.none).and(reviewer, assemble(missing(1))),
    signed.and(reviewer, { ...assemble(), letter: '现将目录报上，附说明。' }),
  ]
  for (const each of moved) {
    expect(stale(each)).toEqual([true, true])
    expect(each.when(leader, submitPackage)).toEqual(refused('PACKAGE_SIGNATURES_AWAITED'))
    expect(each.and(second, agree.second).and(leader, agree.leader).when(leader, submitPackage)).toMatchObject([
      { type: 'PackageSubmitted' },
    ])
  }
})

test('a member reworded in as many parts is another text: nobody signs or files it as it was, and put together anew it is signed anew', () => {
  const signed = both.and(second, agree.second)
  const moved = signed.once(county(1), reworded)
  const changed = { refused: 'CHANGED_SINCE_ASSEMBLED', about: [county(1)] }
  expect(moved.when(leader, agree.leader)).toEqual(changed)
  expect(moved.when(leader, submitPackage)).toEqual(changed)
  const again = moved.and(reviewer, assemble())
  expect(stale(again)).toEqual([true, null])
  const agreed = again.and(second, agree.second).and(leader, agree.leader)
  expect(agreed.when(leader, submitPackage)).toMatchObject([{ type: 'PackageSubmitted' }])
  expect(stale(signed.once(county(1), filings.settled).and(reviewer, assemble()))).toEqual([false, null])
})

test('a package from before texts were recorded is held to its parts, as it was then, until it is put together anew', () => {
  const events = given().when(reviewer, assemble())
  if (isRefusal(events)) throw new Error(events.refused)
  const first = events.map((event) => {
    const unrecorded = (members: readonly Member[]) => members.map((each) => ({ ...each, textsDigest: null }))
    return by(reviewer, event.type === 'PackageAssembled' ? { ...event, members: unrecorded(event.members) } : event)
  })
  const before = new Package(fold(evolvePackage, emptyPackage, first), given().around).once(county(1), reworded)
  expect(before.when(leader, submitPackage)).toMatchObject([{ type: 'PackageSubmitted' }])
  const signed = before.and(reviewer, of(openSigning('all', [second]))).and(second, agree.second)
  expect(stale(signed.and(reviewer, assemble()))).toEqual([true])
})

test('whoever put it together signs nothing of it, in whoever’s place', () => {
  const open = (...signers: Parameters<typeof openSigning>[1]) =>
    assembled.when(leader, of(openSigning('all', signers)))
  expect(open(second, reviewer)).toEqual({ refused: 'ASSEMBLER_MAY_NOT_COSIGN', about: [reviewer.account] })
  expect(open(chengdu.reviewer)).toEqual(refused('NOT_OF_THE_BUREAU'))
  expect(both.when(inPlaceOf(second, reviewer), agree.second)).toEqual(refused('ASSEMBLER_MAY_NOT_COSIGN'))
  const again = both.and(second, assemble())
  expect(again.when(second, agree.second)).toEqual(refused('ASSEMBLER_MAY_NOT_COSIGN'))
  expect(stale(both.and(second, agree.second, assemble()))).toEqual([true, null])
})

test('代办: whoever stands in for an absent signer signs in their place, and once', () => {
  const inPlace = both.and(inPlaceOf(second, leader), agree.second)
  expect(inPlace.when(leader, agree.leader)).toEqual(refused('SIGNED_FOR_ANOTHER'))
  expect(both.when(leader, agree.second)).toEqual(refused('NOT_YOUR_POST'))
})

test('加签, 减签 and the end of it: nobody lowers the bar and then steps over it', () => {
  const one = assembled.and(reviewer, of(openSigning('all', [second])))
  expect(one.and(second, of(addSigner(leader))).when(leader, submitPackage)).toEqual(
    refused('PACKAGE_SIGNATURES_AWAITED'),
  )
  expect(one.when(second, of(removeSigner(second)))).toEqual(refused('NOT_YOUR_POST'))
  expect(both.and(leader, of(removeSigner(second)), agree.leader).when(leader, submitPackage)).toEqual({
    ...{ refused: 'PACKAGE_SIGNATURES_AWAITED', about: [second.account] },
  })
  expect(
    both
      .and(reviewer, of(removeSigner(second)))
      .and(leader, agree.leader)
      .when(leader, submitPackage),
  ).toEqual([expect.objectContaining({ type: 'PackageSubmitted' })])
  expect(one.and(leader, of(closeSigning)).when(leader, submitPackage)).toEqual(refused('PACKAGE_SIGNATURES_AWAITED'))
  expect(one.and(reviewer, of(closeSigning)).when(second, agree.second)).toEqual(refused('NO_SIGNING'))
})

test('signed between 汇总 and 统一上报 alone, by the city itself; what is withdrawn is signed from the beginning', () => {
  const open = of(openSigning('any', [second]))
  expect(given().when(reviewer, open)).toEqual(refused('NOT_ASSEMBLED'))
  expect(assembled.when(chengdu.reviewer, open)).toEqual(refused('NOT_YOUR_PACKAGE'))
  expect(assembled.when(sichuan.reviewer, open)).toEqual(refused('NOT_YOUR_PACKAGE'))
  const up = assembled.and(reviewer, open).and(second, agree.second).and(leader, submitPackage)
  expect(up.when(reviewer, open)).toEqual(refused('ALREADY_SUBMITTED'))
  expect(stale(up)).toEqual([false])
  const anew = up.and(leader, withdrawPackage).and(reviewer, assemble())
  expect(anew.joint.filings.get(kind)?.signing).toBeNull()
})

const held = (over: Partial<typeof noticeSettings>) =>
  openRound({ cohort: new Set(counties), settings: { ...noticeSettings, ...over } })

test('where the round asks for signatures on the package, none goes up without', () => {
  const signing: SigningRule = { mode: 'all', signers: ['reviewer'], needed: null }
  const asked = assembled.in({ round: held({ packageSigning: signing }) })
  expect(asked.when(leader, submitPackage)).toEqual({ refused: 'PACKAGE_SIGNING_ASKED' })
  const signed = asked.and(reviewer, of(openSigning('all', [second]))).and(second, agree.second)
  expect(signed.when(leader, submitPackage)).toMatchObject([{ type: 'PackageSubmitted' }])
})

test('a bureau of two files upward: by the leader alone where the round asks for no more, and where it asks for the leader', () => {
  const both: SigningRule = { mode: 'all', signers: ['reviewer', 'leader'], needed: null }
  const review = { ...noticeSettings.review, signing: both }
  const two = assembled.in({ round: held({ review }) })
  expect(two.when(leader, submitPackage)).toMatchObject([{ type: 'PackageSubmitted' }])
  const leaders = two.in({ round: held({ review, packageSigning: { ...both, signers: ['leader'] } }) })
  expect(leaders.when(leader, submitPackage)).toEqual({ refused: 'PACKAGE_SIGNING_ASKED' })
  const signed = leaders.and(reviewer, of(openSigning('all', [leader]))).and(leader, agree.leader)
  expect(signed.when(leader, submitPackage)).toMatchObject([{ type: 'PackageSubmitted' }])
})

test('a package is held to the round as it stands when it goes up', () => {
  const asked = assembled.in({ round: held({ packageSigning: { mode: 'any', signers: ['reviewer'], needed: null } }) })
  expect(asked.when(leader, submitPackage)).toEqual({ refused: 'PACKAGE_SIGNING_ASKED' })
  expect(asked.in({ round: held({}) }).when(leader, submitPackage)).toMatchObject([{ type: 'PackageSubmitted' }])
})
