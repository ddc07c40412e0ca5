import { expect, test } from 'vitest'
import { sichuan } from '../cast.ts'
import type { Clause } from './clause.ts'
import { roundEvent } from './events.ts'
import { given, noticeOpened, noticeSettings, openNotice } from './given.ts'
import { noticeClauses } from './notice-2021.ts'
import { proposedTemplates } from './proposed-templates.ts'
import type { RoundSettings } from './settings.ts'
import { largestSettings } from './settings-fault.ts'

const { roundManager } = sichuan
const [plan, catalog, summary] = noticeSettings.deliverables
if (!plan || !catalog || !summary) throw new Error('the notice asks for three')
const [template] = proposedTemplates
if (!template) throw new Error('a plan has a template')

/** The notice's round with these settings instead: asked to open, and asked to amend. */
const both = (settings: Partial<RoundSettings>) => {
  const asked = { ...noticeSettings, ...settings }
  return [
    given().when(roundManager, { ...openNotice, settings: asked }),
    given(noticeOpened).when(roundManager, { do: 'amend', settings: asked, reason: '调整', seen: 0 }),
  ]
}
const refusedBoth = (settings: Partial<RoundSettings>, refused: string, about?: readonly string[]) => {
  for (const outcome of both(settings)) expect(outcome).toEqual(about ? { refused, about } : { refused })
}
const clause = (changed: Partial<Clause> = {}): Clause => ({
  ...{ id: 'catalog', number: '三（四）', text: '形成标准目录。', duty: '报送标准目录' },
  ...{ deliverable: 'disclosure_catalog', date: '2021-10-20', owedBy: 'county', recipient: 'province' },
  ...changed,
})
const share = { by: 'share', percent: 5, least: 3, most: 20 } as const
const sampled = (sample: RoundSettings['review']['sample']) => ({ review: { sample, signing: null } })
const signed = (signing: RoundSettings['review']['signing']) => ({ review: { sample: share, signing } })

test('a round with everything a notice can say is opened, and its event is of the shape the ledger keeps', () => {
  const settings: RoundSettings = {
    ...noticeSettings,
    ...{ dueDayIncluded: false, holidayPolicy: 'postpone', clauses: noticeClauses, templates: proposedTemplates },
    review: {
      sample: { by: 'number', count: 5 },
      signing: { mode: 'n_of_m', signers: ['reviewer', 'reviewer', 'leader'], needed: 2 },
    },
    contact: { bureau: '四川省教育厅政务公开办公室', post: '轮次管理岗' },
    recordLane: { changes: ['format', 'limit_shortened'], mostItems: 5 },
    publicNotice: { days: 5, unit: 'working_day' },
  }
  const opened = given().when(roundManager, { ...openNotice, settings })
  expect(opened).toEqual([{ ...noticeOpened, settings }])
  expect(roundEvent.parse({ ...noticeOpened, settings })).toEqual({ ...noticeOpened, settings })
})

test('a city owes no catalog; it may owe a plan or a summary, beside its counties or alone', () => {
  refusedBoth({ deliverables: [{ ...catalog, owedBy: 'county_and_city' }] }, 'CITY_OWES_NO_CATALOG')
  for (const owedBy of ['county_and_city', 'city'] as const)
    for (const outcome of both({ deliverables: [{ ...plan, owedBy }, catalog, { ...summary, owedBy }] }))
      expect(outcome).toHaveLength(1)
})

test('clauses have each an id of its own, name what is asked for, and lie not before the document', () => {
  refusedBoth({ clauses: [clause(), clause({ number: '三（五）' })] }, 'CLAUSE_TWICE', ['三（四）', '三（五）'])
  refusedBoth({ deliverables: [plan, summary], clauses: [clause()] }, 'CLAUSE_NOT_ASKED', ['三（四）'])
  refusedBoth({ clauses: [clause({ date: '2021-09-09' })] }, 'CLAUSE_BEFORE_DOCUMENT', ['三（四）'])
})

test('a round opens with its document’s dates and moves them by amendment alone', () => {
  const later = { deliverables: [plan, { ...catalog, dueDate: '2021-10-29' }, summary], clauses: [clause()] }
  const [opened, amended] = both(later)
  expect(opened).toEqual({ refused: 'CLAUSE_DATE_DIFFERS', about: ['三（四）'] })
  expect(amended).toHaveLength(1)
  for (const free of [clause({ recipient: 'city' }), clause({ deliverable: null }), clause({ date: null })])
    expect(both({ ...later, clauses: [free] })[0]).toHaveLength(1)
})

test('a sample is one item at the least, within a catalog, and its least is no more than its most', () => {
  const wrong = [
    ...[
      { ...share, percent: 0 },
      { ...share, percent: 101 },
      { ...share, least: 0 },
      { ...share, least: 21 },
    ],
    ...[
      { ...share, most: 221 },
      { by: 'number' as const, count: 0 },
      { by: 'number' as const, count: 221 },
    ],
  ]
  for (const sample of wrong) refusedBoth(sampled(sample), 'SAMPLE_OUT_OF_RANGE')
  for (const sample of [
    { ...share, percent: 100, least: 220, most: 220 },
    { by: 'number' as const, count: 1 },
  ])
    for (const outcome of both(sampled(sample))) expect(outcome).toHaveLength(1)
})

test('signatures that cannot be had are not asked for', () => {
  const signers = ['reviewer', 'leader'] as const
  for (const needed of [0, 3, null]) refusedBoth(signed({ mode: 'n_of_m', signers, needed }), 'SIGNERS_IMPOSSIBLE')
  for (const mode of ['all', 'any', 'sequential'] as const) {
    refusedBoth(signed({ mode, signers, needed: 1 }), 'SIGNERS_IMPOSSIBLE')
    for (const outcome of both(signed({ mode, signers, needed: null }))) expect(outcome).toHaveLength(1)
    refusedBoth({ packageSigning: { mode, signers, needed: 1 } }, 'SIGNERS_IMPOSSIBLE')
    for (const outcome of both({ packageSigning: { mode, signers, needed: null } })) expect(outcome).toHaveLength(1)
  }
})

test('whom to ask is an office and a post: no telephone, no mobile, no e-mail', () => {
  const post = '轮次管理岗'
  for (const bureau of ['教育厅 86110000', '教育厅 028-8611 0000', 'open@edu.example', '教育厅（１３９０００）'])
    refusedBoth({ contact: { bureau, post } }, 'CONTACT_NOT_A_POST')
  for (const outcome of both({ contact: { bureau: '教育厅2021年专班', post } })) expect(outcome).toHaveLength(1)
})

test('a template is for what is asked, once, and its sections differ', () => {
  const { kind, sections } = template
  const [first] = sections
  if (!first) throw new Error('a template has sections')
  refusedBoth({ templates: [template, { kind, sections: [] }] }, 'TEMPLATE_TWICE')
  refusedBoth({ deliverables: [catalog], templates: [template] }, 'TEMPLATE_NOT_ASKED', [kind])
  refusedBoth({ templates: [{ kind, sections: [first, { ...first, title: '另一节' }] }] }, 'SECTION_TWICE', [
    first.title,
    '另一节',
  ])
  const sameTitle = { ...first, id: '6f1c2b7e-0a41-4d35-9a10-2f5d8c3e1aff' }
  refusedBoth({ templates: [{ kind, sections: [first, sameTitle] }] }, 'SECTION_TWICE', [first.title])
})

test('settings that would not fit one entry of the ledger are refused; the longest that are not do, reason and all', () => {
  const long = (chars: number): Partial<RoundSettings> => ({
    clauses: Array.from({ length: 40 }, (_, at) => clause({ id: `c${at}`, text: '条'.repeat(300) })),
    templates: [
      {
        kind: 'work_summary',
        sections: Array.from({ length: 15 }, (_, at) => ({
          ...{ id: `6f1c2b7e-0a41-4d35-9a10-2f5d8c3e${1000 + at}`, title: `第${at}节`, required: true, prefill: [] },
          guidance: '写'.repeat(at === 0 ? 0 : Math.min(chars, 300)),
        })),
      },
    ],
  })
  refusedBoth(long(300), 'ROUND_TOO_LARGE')
  const bytes = (value: object) => new TextEncoder().encode(JSON.stringify(value)).length
  expect(largestSettings + bytes({ reason: '由'.repeat(2000) }) + 2000).toBeLessThan(65_535)
  const cohort = Array.from({ length: 400 }, () => '510113')
  const { document } = openNotice
  const heads = { ...document, title: '题'.repeat(200), docNumber: '号'.repeat(100) }
  expect(largestSettings + bytes({ cohort, title: '题'.repeat(200), document: heads }) + 2000).toBeLessThan(65_535)
})
