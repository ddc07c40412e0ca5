import { expect, test } from 'vitest'
import { parseDivision } from '../authority/division.ts'
import { chengdu, sichuan } from '../cast.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import { aba, county, filings, leader, type Package, reviewer, streamOf } from './given.ts'
import { assemblePlans, draftOwn, givenPlans, ownSection, submitPlans, withdrawPlans } from './given-plans.ts'
import { totalsOf } from './totals.ts'

const kind = 'implementation_plan'
const [first, second] = [ownSection(1).part, ownSection(2).part]
const file = { digest: digestOf('附件'), size: 1_024, format: 'pdf', name: '责任分工表.pdf' } as const
const attach = { do: 'attachCityFile', kind, attachment: idOf(201), section: first.part, ...file } as const
const scan = { part: attach.attachment, digest: file.digest }
const sign = (...seen: readonly (typeof first)[]) => ({ do: 'signCityPart', kind, seen, opinion: '同意报送' }) as const
const except = { do: 'exceptCityPart', kind, reason: '机构改革，本级方案月底前补报' } as const
const enclose = { do: 'encloseCityPart', kind } as const
const takeBack = { do: 'takeBackCitySignature', kind, reason: '还要补充' } as const
const receive = { do: 'confirmReceipt', kind, opinion: '收悉' } as const

type About = { readonly division: string | null; readonly part: string | null; readonly digest: string | null }
const send = (about: Partial<About>, n = 1) => {
  const of = { division: aba, part: null, digest: null, ...about }
  return { do: 'sendFeedback', kind, feedback: idOf(900 + n), ...of, text: '请写明科室。' } as const
}
const answer = { do: 'answerFeedback', feedback: idOf(901), text: '已写明。' } as const
const sent = (joint: Package, about: Partial<About> = {}) => joint.when(sichuan.reviewer, send(about))

const begun = givenPlans().and(reviewer, draftOwn(1), draftOwn(2), attach)
const signed = begun.and(leader, sign(first, second, scan))
const filed = signed.and(reviewer, assemblePlans).and(leader, submitPlans)
const stated = begun.and(leader, except).and(reviewer, assemblePlans).and(leader, submitPlans)

test('the province writes on the city’s own plan as a whole and on a section of it, before and after receipt, and suspends nothing', () => {
  const received = filed.and(sichuan.reviewer, receive)
  for (const joint of [filed, received])
    for (const part of [{ part: null, digest: null }, first, second]) {
      const { do: _, ...said } = send(part)
      expect(sent(joint, part)).toEqual([{ type: 'FeedbackSent', ...said }])
      const after = joint.and(sichuan.reviewer, send(part))
      expect([after.joint.filings, after.joint.cityParts]).toEqual([joint.joint.filings, joint.joint.cityParts])
    }
  const filing = received.joint.filings.get(kind)
  expect(filing && totalsOf(filing)).toMatchObject({ owed: 13, whole: 13 })
})

test('a section is one of what went up, at the text that did', () => {
  expect(sent(filed, ownSection(3).part)).toEqual({ refused: 'PART_NOT_IN_FILING', about: [idOf(103)] })
  expect(sent(filed, scan)).toEqual({ refused: 'PART_NOT_IN_FILING', about: [scan.part] })
  for (const digest of [null, second.digest])
    expect(sent(filed, { part: first.part, digest })).toEqual({ refused: 'STALE_TEXT', about: [first.part] })
  expect(sent(filed, { ...first, division: null })).toEqual({ refused: 'PART_NOT_IN_FILING', about: [first.part] })
  expect(sent(filed, { ...first, division: county(1) })).toEqual({ refused: 'PART_NOT_IN_FILING', about: [first.part] })
  const abroad = parseDivision('510100')
  expect(sent(filed, { ...first, division: abroad })).toEqual({ refused: 'NOT_A_MEMBER', about: [abroad] })
})

test('filed anew with another text, it is written on at that one alone; what was said stays, on the text it was said of', () => {
  const asked = filed.and(sichuan.reviewer, send(first))
  const anew = asked
    .and(leader, withdrawPlans, takeBack)
    .and(reviewer, draftOwn(1, '另设督导组。', first.digest))
    .and(leader, sign(ownSection(1, '另设督导组。').part, second, scan))
    .and(reviewer, assemblePlans)
    .and(leader, submitPlans)
  expect(anew.when(sichuan.reviewer, send(first, 2))).toEqual({ refused: 'STALE_TEXT', about: [first.part] })
  const again = anew.and(sichuan.reviewer, send(ownSection(1, '另设督导组。').part, 2))
  const written = [...again.joint.feedback.values()].map(({ digest }) => digest)
  expect(written).toEqual([first.digest, digestOf('另设督导组。')])
})

test('what did not come is not written on, however far it is; once it comes after the package, it is', () => {
  expect(sent(stated)).toEqual({ refused: 'CITY_PART_NOT_FILED' })
  const late = stated.and(leader, sign(first, second, scan))
  expect(sent(late, first)).toEqual({ refused: 'CITY_PART_NOT_FILED' })
  expect(sent(late.and(leader, enclose), first)).toMatchObject([{ type: 'FeedbackSent', division: aba, ...first }])
  expect(sent(signed, first)).toEqual({ refused: 'NOT_SUBMITTED' })
  expect(sent(filed.and(leader, withdrawPlans), first)).toEqual({ refused: 'NOT_SUBMITTED' })
})

test('it is the province’s reviewer’s to write, and the city’s own to answer, once', () => {
  for (const stranger of [reviewer, leader, chengdu.reviewer])
    expect(filed.when(stranger, send(first))).toEqual({ refused: 'NOT_YOUR_PACKAGE' })
  expect(filed.when(sichuan.roundManager, send(first))).toEqual({ refused: 'NOT_YOUR_POST' })
  const asked = filed.and(sichuan.reviewer, send(first))
  expect(asked.when(chengdu.reviewer, answer)).toEqual({ refused: 'NOT_YOUR_PACKAGE' })
  expect(asked.when(sichuan.reviewer, send(second))).toEqual({ refused: 'STALE_VERSION', about: [idOf(901)] })
  const answered = asked.and(sichuan.reviewer, receive).and(reviewer, answer)
  expect(answered.joint.feedback.get(idOf(901))).toMatchObject({
    division: aba,
    ...first,
    answer: { text: '已写明。' },
  })
  expect(answered.when(reviewer, answer)).toEqual({ refused: 'ALREADY_ANSWERED', about: [idOf(901)] })
})

test('a section that the template gives a county and the city alike is called as whoever it is written to calls it', () => {
  const shared = { part: idOf(1), digest: first.digest }
  const both = givenPlans()
    .and(reviewer, { ...draftOwn(1), section: shared.part })
    .and(leader, sign(shared))
    .and(reviewer, assemblePlans)
    .and(leader, submitPlans)
  const headingOn = (division: string) =>
    both.and(sichuan.reviewer, send({ ...shared, division })).joint.feedback.get(idOf(901))?.heading
  expect([headingOn(aba), headingOn(county(1))]).toEqual(['第1部分', null])
})

test('feedback knows which of a county’s filings the province had when it was written; the city’s own is no filing of a county', () => {
  const arrivedIn = (joint: Package, division: string | null) =>
    joint.and(sichuan.reviewer, send({ division })).joint.feedback.get(idOf(901))?.arrived
  const inPart = begun.and(leader, sign(first, second, scan)).once(county(1), filings.returnedInPart, { kind })
  const joint = inPart.and(reviewer, assemblePlans).and(leader, submitPlans)
  const [original, adjusted] = [1, 2].map((n) => streamOf(county(1), { kind, n }))
  expect(arrivedIn(joint, county(1))).toEqual([original])
  const addendum = { do: 'addAddendum', kind, addendum: idOf(2001), members: [`${adjusted}`] } as const
  const added = joint.once(county(1), filings.settled, { kind, n: 2 }).and(leader, addendum)
  expect(arrivedIn(added, county(1))).toEqual([original, adjusted])
  for (const division of [aba, null]) expect(arrivedIn(added, division)).toEqual([])
})
