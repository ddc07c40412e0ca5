import { expect, test } from 'vitest'
import { chengdu, sichuan } from '../cast.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import { sign as cosign, openSigning } from '../submission/four-eyes/given-signing.ts'
import { cityFiles, signedParts } from './city-files.ts'
import { unwritten } from './city-part.ts'
import { type PackageEvent, packageEvent } from './events.ts'
import { leader, type Package, reviewer, second } from './given.ts'
import {
  assemblePlans as assemble,
  givenPlans as given,
  submitPlans as submit,
  withdrawPlans as withdraw,
} from './given-plans.ts'

const kind = 'implementation_plan'
const section = idOf(101)
const text = '全州各县(市)按期公布标准目录。'
const written = { section, heading: '工作目标', text, digest: digestOf(text) }
const draft = { do: 'draftCitySection', kind, ...written, seenDigest: null } as const
const remove = { do: 'removeCitySection', kind, section, seenDigest: written.digest } as const
const fileOf = (n: number, size = 1_024) =>
  ({ digest: digestOf(`附件${n}`), size, format: 'pdf', name: `责任分工表${n}.pdf` }) as const
const attach = (n: number, size?: number) =>
  ({ do: 'attachCityFile', kind, attachment: idOf(200 + n), section, ...fileOf(n, size) }) as const
const detach = (n: number) => ({ do: 'removeCityFile', kind, attachment: idOf(200 + n), reason: '传错了文件' }) as const
const text1 = { part: section, digest: written.digest }
const file1 = { part: idOf(201), digest: fileOf(1).digest }
const sign = { do: 'signCityPart', kind, seen: [text1, file1], opinion: '同意报送' } as const
const takeBack = { do: 'takeBackCitySignature', kind, reason: '还要补充' } as const
const own = ({ joint }: Package) => joint.cityParts.get(kind) ?? unwritten
const names = (joint: Package) => cityFiles(own(joint)).map(({ name }) => name)
const begun = given().and(reviewer, draft)
const brought = begun.and(reviewer, attach(1))
const signed = brought.and(leader, sign)
const filed = signed.and(reviewer, assemble).and(leader, submit)

test('a file goes with a section that is written, and goes again with a reason', () => {
  const { do: _, ...file } = attach(1)
  expect(begun.when(reviewer, attach(1))).toMatchObject([{ type: 'CityFileAttached', ...file }])
  expect(names(brought)).toEqual(['责任分工表1.pdf'])
  const gone = { type: 'CityFileRemoved', kind, attachment: idOf(201), section, reason: '传错了文件' }
  expect(brought.when(reviewer, detach(1))).toEqual([gone])
  expect(names(brought.and(reviewer, detach(1)))).toEqual([])
  expect(given().when(reviewer, attach(1))).toEqual({ refused: 'NO_SUCH_PART', about: [section] })
  expect(begun.when(reviewer, detach(1))).toEqual({ refused: 'NO_SUCH_EVIDENCE', about: [idOf(201)] })
})

test('the leader signs the files that were read with the texts, and they go up at the bytes that were signed', () => {
  expect(brought.when(leader, sign)).toMatchObject([{ type: 'CityPartSigned', parts: [text1, file1] }])
  expect(brought.when(leader, { ...sign, seen: [text1] })).toEqual({ refused: 'CITY_PART_MOVED', about: [file1.part] })
  expect(begun.when(leader, sign)).toEqual({ refused: 'CITY_PART_MOVED', about: [file1.part] })
  const other = { ...file1, digest: fileOf(2).digest }
  expect(brought.when(leader, { ...sign, seen: [text1, other] })).toEqual({
    refused: 'CITY_PART_MOVED',
    about: [file1.part],
  })
  const reworded = brought.and(reviewer, { ...draft, digest: digestOf('另设督导组。'), seenDigest: written.digest })
  expect(reworded.when(leader, { ...sign, seen: [text1] })).toEqual({ refused: 'STALE_TEXT', about: [section] })
  expect(signed.and(reviewer, assemble).when(leader, submit)).toMatchObject([
    ...[{}, { type: 'CityPartEnclosed', parts: [text1, file1] }],
  ])
})

test('what comes after the package comes with its files, and what the province writes or receives leaves them as they went up', () => {
  const except = { do: 'exceptCityPart', kind, reason: '尚未审定' } as const
  const late = brought.and(leader, except).and(reviewer, assemble).and(leader, submit, sign)
  expect(late.when(leader, { do: 'encloseCityPart', kind })).toEqual([
    { type: 'CityPartEnclosed', kind, parts: [text1, file1] },
  ])
  const asked = { do: 'sendFeedback', kind, feedback: idOf(900), division: null, part: null, digest: null } as const
  const read = filed.and(sichuan.reviewer, { ...asked, text: '责任分工表请注明科室。' })
  const received = read.and(sichuan.reviewer, { do: 'confirmReceipt', kind, opinion: '收悉' })
  for (const each of [read, received])
    expect([names(each), own(each).enclosed?.parts]).toEqual([names(filed), [text1, file1]])
})

test('nothing is brought to what is signed until it is taken back, nor to what went up until it is withdrawn', () => {
  for (const deed of [attach(2), detach(1)]) {
    expect(signed.when(reviewer, deed)).toEqual({ refused: 'CITY_PART_SIGNED' })
    expect(filed.when(reviewer, deed)).toEqual({ refused: 'ALREADY_SUBMITTED' })
    expect(signed.and(leader, takeBack).when(reviewer, deed)).toMatchObject([{}])
    expect(filed.and(leader, withdraw, takeBack).when(reviewer, deed)).toMatchObject([{}])
  }
})

test('signed anew with another file, the signatures of colleagues on the package are stale', () => {
  const open = { ...openSigning('all', [second]), kind } as const
  const cosigned = signed.and(reviewer, assemble, open).and(second, { ...cosign(second), kind } as const)
  const anew = cosigned
    .and(leader, takeBack)
    .and(reviewer, attach(2))
    .and(leader, { ...sign, seen: [text1, file1, { part: idOf(202), digest: fileOf(2).digest }] })
  expect(anew.when(leader, submit)).toEqual({ refused: 'PACKAGE_SIGNATURES_AWAITED', about: [second.account] })
})

test('the reviewer brings and removes them, no leader and no other city, and whoever did does not sign', () => {
  for (const deed of [attach(2), detach(1)]) {
    expect(brought.when(leader, deed)).toEqual({ refused: 'NOT_YOUR_POST' })
    expect(brought.when(chengdu.reviewer, deed)).toEqual({ refused: 'NOT_YOUR_PACKAGE' })
  }
  const inLeadersPlace = { ...second, role: 'leader', onBehalfOf: leader.account } as const
  const bySecond = begun.and(second, attach(1))
  expect(bySecond.when(inLeadersPlace, sign)).toEqual({ refused: 'WRITER_MAY_NOT_SIGN', about: [second.account] })
  expect(brought.when(inLeadersPlace, sign)).toMatchObject([{ type: 'CityPartSigned' }])
})

test('the limits are those of a county’s sections', () => {
  expect(brought.when(reviewer, attach(1))).toEqual({ refused: 'EVIDENCE_EXISTS', about: [idOf(201)] })
  const again = { ...attach(1), attachment: idOf(299) }
  expect(brought.when(reviewer, again)).toEqual({ refused: 'SAME_EVIDENCE_TWICE', about: [section] })
  const full = begun.and(reviewer, ...Array.from({ length: 10 }, (_, n) => attach(n)))
  expect(full.when(reviewer, attach(10))).toEqual({ refused: 'TOO_MUCH_EVIDENCE_ON_ITEM', about: [section] })
  const most = 20 * 1_048_576
  const heavy = begun.and(reviewer, attach(1, most), attach(2, most))
  expect(heavy.when(reviewer, attach(3, most))).toEqual({ refused: 'TOO_MUCH_EVIDENCE_ON_ITEM', about: [section] })
})

test('a document takes no more sections and files than one signature names', () => {
  const sections = Array.from({ length: 40 }, (_, n) => ({ ...draft, section: idOf(400 + n) }))
  const files = Array.from({ length: 180 }, (_, n) => ({ ...attach(n), section: idOf(400 + (n % 40)) }))
  const full = given().and(reviewer, ...sections, ...files)
  expect(full.when(reviewer, { ...attach(180), section: idOf(439) })).toEqual({ refused: 'TOO_MANY_CITY_FILES' })
  const first = { ...remove, section: idOf(400) }
  const roomy = full.and(reviewer, first, { ...attach(180), section: idOf(439) })
  expect(roomy.when(reviewer, { ...draft, section: idOf(400) })).toEqual({ refused: 'TOO_MANY_CITY_FILES' })
  expect(full.and(reviewer, first).when(reviewer, { ...draft, section: idOf(400) })).toMatchObject([{}])
  const [signature] = full.when(leader, { ...sign, seen: signedParts(own(full)) }) as readonly PackageEvent[]
  expect(packageEvent.safeParse(signature)).toMatchObject({ success: true })
})

test('of a section that was taken out the files go no further, and are there again once it is', () => {
  const out = brought.and(reviewer, remove)
  expect([names(out), signedParts(own(out))]).toEqual([[], []])
  expect(names(out.and(reviewer, draft))).toEqual(['责任分工表1.pdf'])
})

test('nor does a section come back whose files are too large for the document by then', () => {
  const most = 20 * 1_048_576
  const sections = Array.from({ length: 14 }, (_, n) => ({ ...draft, section: idOf(400 + n) }))
  const two = (n: number) =>
    [attach(2 * n, most), attach(2 * n + 1, most)].map((file) => ({ ...file, section: idOf(400 + n) }))
  const full = given().and(reviewer, ...sections, ...Array.from({ length: 12 }, (_, n) => two(n)).flat())
  const out = full.and(reviewer, { ...remove, section: idOf(400) })
  expect(out.when(reviewer, { ...draft, section: idOf(400) })).toMatchObject([{}])
  const over = out.and(reviewer, ...two(12))
  expect(over.when(reviewer, { ...draft, section: idOf(400) })).toEqual({ refused: 'TOO_MUCH_EVIDENCE' })
})
