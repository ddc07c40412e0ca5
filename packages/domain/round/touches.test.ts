import { expect, test } from 'vitest'
import type { SettingsChange } from './changes.ts'
import { type DeliverableKind, deliverableKinds } from './deliverable.ts'
import { fiveOpenings, noticeSettings } from './given.ts'
import type { RoundNews } from './news.ts'
import { noticeClauses } from './notice-2021.ts'
import { proposedTemplates } from './proposed-templates.ts'
import { touches } from './touches.ts'

const news: RoundNews = {
  ...{ key: 'round/2021-pilot 0', about: 'amended', round: '2021-pilot', title: '2021年先行县' },
  ...{ at: '2021-10-13T01:00:00.000Z', reason: '国庆前后工作时间较紧。', changes: [], innerDates: [] },
}
const signing = { mode: 'all', signers: ['leader'], needed: null } as const
const catalog = noticeSettings.deliverables.find(({ kind }) => kind === 'disclosure_catalog') ?? null
const ofCatalog = noticeClauses.find(({ deliverable }) => deliverable === 'disclosure_catalog') ?? null
const ofNone = noticeClauses.find(({ deliverable }) => deliverable === null) ?? null
const section = proposedTemplates.find(({ kind }) => kind === 'work_summary')?.sections[0] ?? null

const [all, none, catalogs] = [deliverableKinds, [], ['disclosure_catalog']] as const
type Change<About> = Extract<SettingsChange, { about: About }>
type Each = { readonly [About in SettingsChange['about']]: readonly [Change<About>, readonly DeliverableKind[]] }

/** One of every kind, and the deliverables on whose pages it is told. */
const changes: Each = {
  deliverable: [{ about: 'deliverable', name: 'disclosure_catalog', was: catalog, is: null }, catalogs],
  dueDayIncluded: [{ about: 'dueDayIncluded', was: true, is: false }, all],
  holidayPolicy: [{ about: 'holidayPolicy', was: 'keep', is: 'postpone' }, all],
  acceptWithin: [{ about: 'acceptWithin', was: 2, is: 3 }, all],
  reviewWithin: [{ about: 'reviewWithin', was: 20, is: 15 }, all],
  rejectAllowed: [{ about: 'rejectAllowed', was: false, is: true }, all],
  sample: [{ about: 'sample', was: noticeSettings.review.sample, is: { by: 'number', count: 3 } }, all],
  signing: [{ about: 'signing', was: null, is: signing }, all],
  packageSigning: [{ about: 'packageSigning', was: null, is: signing }, all],
  publicNotice: [{ about: 'publicNotice', was: null, is: { days: 5, unit: 'working_day' } }, catalogs],
  recordLane: [{ about: 'recordLane', was: { changes: [], mostItems: null }, is: noticeSettings.recordLane }, catalogs],
  extraField: [{ about: 'extraField', name: '五公开', was: null, is: fiveOpenings }, catalogs],
  section: [{ about: 'section', kind: 'work_summary', name: 'course', was: section, is: null }, ['work_summary']],
  clause: [{ about: 'clause', name: 'catalog', was: null, is: ofCatalog }, catalogs],
  contact: [{ about: 'contact', was: null, is: { bureau: '四川省教育厅', post: '政务公开岗' } }, none],
  order: [{ about: 'order', was: ['a', 'b'], is: ['b', 'a'] }, none],
}

test.each(Object.values(changes))('an amendment is told where it bears on the deliverable: $about', (change, told) => {
  const amended = { ...news, changes: [change] }
  expect(deliverableKinds.filter((kind) => touches(amended, kind))).toEqual(told)
})

test('a clause that leads to no deliverable is told on no page of one; one that did so before is', () => {
  const kindsOf = (was: typeof ofCatalog, is: typeof ofCatalog) =>
    deliverableKinds.filter((kind) => touches({ ...news, changes: [{ about: 'clause', name: 'c', was, is }] }, kind))
  expect(kindsOf(null, ofNone)).toEqual([])
  expect(kindsOf(ofCatalog, ofNone)).toEqual(['disclosure_catalog'])
})

test('one change of many is enough', () => {
  const many = { ...news, changes: [changes.contact[0], changes.deliverable[0]] }
  expect(touches(many, 'disclosure_catalog')).toBe(true)
  expect(touches(many, 'work_summary')).toBe(false)
})

test('a date that the city moved is told where it is due, its first one nowhere, the end of the round everywhere', () => {
  const innerDates: RoundNews['innerDates'] = [
    { kind: 'implementation_plan', was: '2021-09-17', is: '2021-09-16' },
    { kind: 'disclosure_catalog', was: null, is: '2021-10-11' },
  ]
  const relayed: RoundNews = { ...news, about: 'relayed', innerDates }
  expect(deliverableKinds.filter((kind) => touches(relayed, kind))).toEqual(['implementation_plan'])
  expect(deliverableKinds.filter((kind) => touches({ ...news, about: 'closed' }, kind))).toEqual(deliverableKinds)
})

test('an amended calendar is told on the pages of the deliverables whose days it reads otherwise', () => {
  const day = { kind: 'disclosure_catalog', city: null, date: '2021-10-20', before: '2021-10-20' } as const
  const calendar: RoundNews = {
    ...news,
    about: 'calendar',
    readAnew: [{ ...day, after: '2021-10-21', why: 'rest_day' }],
  }
  expect(deliverableKinds.filter((kind) => touches(calendar, kind))).toEqual(['disclosure_catalog'])
})
