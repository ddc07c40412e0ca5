import { expect, test } from 'vitest'
import { cityCast, sichuan } from '../../cast.ts'
import { idOf } from '../../catalog/given.ts'
import { isRefusal } from '../../refusal.ts'
import { noticeSettings, openRound } from '../../round/given.ts'
import { travelled } from '../arrivals.ts'
import * as of from '../given.ts'
import { awaitedOf, papersOf, reallyCameAt } from './package-paper.ts'

const kind = 'disclosure_catalog'
const all = of.counties
const registerAll = of.registerPaper(1, { counties: all })
const refused = (code: string, ...about: readonly string[]) => ({ refused: code, ...(about.length > 0 && { about }) })
const onPaper = () => of.given().and(sichuan.reviewer, registerAll)
const filedHere = (joint: of.Package) => joint.and(of.reviewer, of.assemble()).and(of.leader, of.submitPackage)

/** By county, the instant at which it really came. */
function cameOf({ joint }: of.Package): Readonly<Record<string, string>> {
  const filing = joint.filings.get(kind)
  const members = filing ? [...travelled(filing).values()] : []
  return Object.fromEntries(
    members.map(({ member, reportedAt: at }) => [
      member.division,
      reallyCameAt(papersOf(joint, kind), { of: member.division, at }),
    ]),
  )
}

test('阿坝州’s joint filing came on paper on 10-15 and is filed here on 10-18: its counties were reported on the day the paper came', () => {
  const registered = onPaper()
  expect(papersOf(registered.joint, kind)).toMatchObject([{ receivedOn: '2021-10-15', broughtBy: 'mail', own: false }])
  expect(registered.joint.filings.size).toBe(0)
  expect(awaitedOf(registered.joint, kind)).toEqual(all)
  const filed = filedHere(registered)
  expect(awaitedOf(filed.joint, kind)).toEqual([])
  expect(cameOf(filed)[of.county(1)]).toBe('2021-10-14T16:00:00.000Z')
})

test('paper is no filing: nothing that stands on a screen becomes stale, nothing is received, totals stay what they are', () => {
  const before = of.given().and(of.reviewer, of.assemble())
  const after = before.and(sichuan.reviewer, registerAll)
  expect(after.joint.version).toBe(before.joint.version)
  expect(after.joint.filings).toEqual(before.joint.filings)
  expect(after.when(sichuan.reviewer, of.confirmReceipt)).toEqual(refused('NOT_SUBMITTED'))
})

test('who is not in the envelope came on the day it was filed here, and so does what follows by addendum, unless it is named', () => {
  const some = of.given({ 1: of.filings.none, 2: of.filings.none })
  const registered = some.and(sichuan.reviewer, of.registerPaper(1, { counties: [of.county(1), of.county(3)] }))
  const exceptions = [of.missing(1), of.missing(2)]
  const filed = registered.and(of.reviewer, of.assemble(...exceptions)).and(of.leader, of.submitPackage)
  expect(awaitedOf(filed.joint, kind)).toEqual([of.county(1)])
  const later = filed.once(of.county(1), of.filings.settled).once(of.county(2), of.filings.settled)
  const added = later.in({ today: '2021-10-22' }).and(of.leader, of.addAddendum(1, of.county(1), of.county(2)))
  const came = cameOf(added)
  const days = [1, 2, 3, 4].map((n) => came[of.county(n)]?.slice(0, 10))
  expect(days).toEqual(['2021-10-14', '2021-10-22', '2021-10-14', '2021-10-18'])
  expect(awaitedOf(added.joint, kind)).toEqual([])
})

test('a letter found after the same was filed here still says on which day it came; one that came later changes nothing and is not registered', () => {
  const filed = filedHere(of.given()).in({ today: '2021-10-20' })
  expect(cameOf(filed.and(sichuan.reviewer, registerAll))[of.county(5)]).toBe('2021-10-14T16:00:00.000Z')
  const follows = of.registerPaper(1, { counties: [of.county(5)], receivedOn: '2021-10-18' })
  expect(filed.when(sichuan.reviewer, follows)).toEqual(refused('PAPER_AFTER_FILING', of.county(5)))
})

test('a registration is struck with its reason, before and after the filing here; the day is then the one it was filed on', () => {
  const struck = onPaper().and(sichuan.reviewer, of.strikePaper(1))
  expect(awaitedOf(struck.joint, kind)).toEqual([])
  expect(struck.when(sichuan.reviewer, of.strikePaper(1))).toEqual(refused('NO_SUCH_PAPER'))
  const filed = filedHere(onPaper())
  const after = cameOf(filed.and(sichuan.reviewer, of.strikePaper(1)))
  expect(after[of.county(1)]?.slice(0, 10)).toBe('2021-10-18')
})

test('撤回 takes back what came on paper with it; an envelope of which nothing was filed here waits on', () => {
  const [first, second] = [of.county(1), of.county(2)]
  const two = of
    .given({ 2: of.filings.none })
    .and(sichuan.reviewer, of.registerPaper(1, { counties: [first] }), of.registerPaper(2, { counties: [second] }))
  const filed = two.and(of.reviewer, of.assemble(of.missing(2))).and(of.leader, of.submitPackage)
  const back = filed.and(of.leader, of.withdrawPackage)
  expect(papersOf(back.joint, kind).map(({ paper }) => paper)).toEqual([idOf(4002)])
})

test('the city’s own document lies in the envelope where it is said, and only where the city owes one', () => {
  const own = of.registerPaper(1, { counties: [], own: true })
  expect(of.given().when(sichuan.reviewer, own)).toEqual(refused('NOT_A_MEMBER', of.aba))
  const deliverables = noticeSettings.deliverables.map((each) => ({ ...each, owedBy: 'county_and_city' as const }))
  const round = openRound({ cohort: new Set(all), settings: { ...noticeSettings, deliverables } })
  const registered = of.given().in({ round }).and(sichuan.reviewer, own)
  expect(awaitedOf(registered.joint, kind)).toEqual([null])
})

test('only the province’s reviewer registers and strikes', () => {
  for (const actor of [of.reviewer, of.leader, cityCast(of.aba).second])
    expect(onPaper().when(actor, of.strikePaper(1))).toEqual(refused('NOT_YOUR_PACKAGE'))
  expect(of.given().when(sichuan.roundManager, registerAll)).toEqual(refused('NOT_YOUR_POST'))
})

test('refused: a day to come or before the document, no scan, nobody named, a stranger, one named twice, a closed round, what it does not ask for', () => {
  const when = (deed: of.Deed, joint = of.given()) => joint.when(sichuan.reviewer, deed)
  const over = (told: Partial<Parameters<typeof of.registerPaper>[1]>) =>
    when(of.registerPaper(1, { counties: [of.county(1)], ...told }))
  expect(over({ receivedOn: '2021-10-19' })).toEqual(refused('RECEIVED_IN_FUTURE', '2021-10-18'))
  expect(over({ receivedOn: '2021-09-09' })).toEqual(refused('RECEIVED_BEFORE_ROUND', '2021-09-10'))
  expect(when({ ...registerAll, scans: [] })).toEqual(refused('NO_SCAN'))
  expect(over({ counties: [] })).toEqual(refused('PAPER_NAMES_NOBODY'))
  expect(when({ ...registerAll, counties: ['510113'] })).toEqual(refused('NOT_A_MEMBER', '510113'))
  expect(over({ counties: [of.county(1), of.county(1)] })).toEqual(refused('COUNTY_TWICE', of.county(1)))
  const again = of.registerPaper(2, { counties: [of.county(4)] })
  expect(when(again, onPaper())).toEqual(refused('PAPER_NAMED_ALREADY', of.county(4)))
  expect(when(registerAll, onPaper())).toEqual(refused('PAPER_NAMED_ALREADY'))
  const closed = openRound({ status: 'closed', cohort: new Set(all) })
  expect(when(registerAll, of.given().in({ round: closed }))).toEqual(refused('ROUND_NOT_OPEN'))
  const without = { ...noticeSettings, deliverables: noticeSettings.deliverables.filter((each) => each.kind !== kind) }
  const round = openRound({ cohort: new Set(all), settings: without })
  expect(when(registerAll, of.given().in({ round }))).toEqual(refused('NOT_ASKED_FOR', kind))
})

test('a refusal registers nothing', () => {
  const outcome = onPaper().when(sichuan.reviewer, of.registerPaper(2, { counties: [of.county(1)] }))
  expect(isRefusal(outcome)).toBe(true)
})
