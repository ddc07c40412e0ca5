import { expect, test } from 'vitest'
import { parseDivision } from '../authority/division.ts'
import { noticeOpened } from '../round/given.ts'
import { noticeClauses } from '../round/notice-2021.ts'
import { proposedTemplates } from '../round/proposed-templates.ts'
import { askedOfCity, type CityDocumentFacts, cityPassageFrom } from './city-prefill.ts'

const settings = noticeOpened.type === 'RoundOpened' ? noticeOpened.settings : undefined
const county = {
  stage: null,
  filedOn: null,
  quotedOn: null,
  settledOn: null,
  parts: 0,
  published: null,
  guidance: 0,
  sections: [],
}
const facts: CityDocumentFacts = {
  ...{ city: parseDivision('511300'), kind: 'implementation_plan', today: '2021-09-17', asked: [] },
  counties: [
    { ...county, division: parseDivision('511302'), stage: 'approved', guidance: 2 },
    { ...county, division: parseDivision('511303') },
  ],
  ...{ milestones: [], upward: [], reached: [], notes: [] },
  round: {
    document: {
      title: '关于深化义务教育领域基层政务公开的通知',
      docNumber: null,
      issuedOn: '2021-09-10',
      synthetic: false,
    },
    clauses: noticeClauses,
    deliverables: (settings?.deliverables ?? []).map((each) =>
      each.kind === 'implementation_plan' ? { ...each, owedBy: 'county_and_city' } : each,
    ),
  },
}
const saying = (source: Parameters<typeof cityPassageFrom>[0], over: Partial<CityDocumentFacts> = {}) =>
  cityPassageFrom(source, { ...facts, ...over })?.text ?? null

test('a city’s own document begins with its bureau, its own clauses, the dates and where its counties stand', () => {
  expect(saying('bureau')).toMatch(/^南充市教育局根据.*组织开展南充市义务教育领域基层政务公开工作。$/)
  expect(saying('clauses')).toMatch(/^本市（州）承担：/)
  expect(saying('clauses')).not.toContain('三（四）')
  expect(saying('dates')).toContain('实施方案（含本级）2021年9月20日前统一上报省；标准目录2021年10月20日前')
  expect(saying('counties')).toMatch(/^所辖应报实施方案的2个县（市、区）中，已审定1个，尚未报送或未在办理1个。\n\|/)
  expect(saying('guidance')).toBe('报送前后登记指导2县次，覆盖1个县（市、区）。')
})

test('of what the city owes alone nothing is told of its counties', () => {
  const deliverables = facts.round.deliverables.map((each) => ({ ...each, owedBy: 'city' as const }))
  const alone = { ...facts, round: { ...facts.round, deliverables } }
  expect(cityPassageFrom('counties', alone)).toBeNull()
  expect(cityPassageFrom('dates', alone)?.text).toContain('本级实施方案2021年9月20日前上报省')
})

test('of what only a county has nothing is said, and no section of a city asks for it', () => {
  expect(saying('catalog_counts')).toBeNull()
  expect(cityPassageFrom('guidance', { ...facts, counties: [] })).toBeNull()
  const [work] = askedOfCity(proposedTemplates.find(({ kind }) => kind === 'work_summary')?.sections ?? [])
  expect(work?.prefill).toEqual(['plan_milestones', 'counties', 'consultations', 'guidance'])
})

const noNotes = { consultations: 0, answered: 0, guidance: 0, research: 0, opinions: 0 }

test('南充市’s plan comes back beside its joint filing and its counties’ 审定, with a column for its own word', () => {
  const milestones = [
    { id: 'M1', what: '方案报省', by: '2021-09-20', kind: 'plan_filed' },
    { id: 'M2', what: '目录全部审定', by: '2021-10-14', kind: 'catalog_settled' },
    { id: 'M3', what: '召开推进会', by: '2021-11-10', kind: 'beside' },
  ] as const
  const upward = [
    { kind: 'implementation_plan', what: 'submitted', on: '2021-09-22' },
    { kind: 'implementation_plan', what: 'enclosed', on: '2021-09-22' },
  ] as const
  const reached = [
    { division: parseDivision('511302'), settled: { disclosure_catalog: '2021-10-12' }, published: null },
  ]
  expect(saying('plan_milestones', { milestones, upward, reached })).toBe(
    [
      '| 编号 | 事项 | 计划完成 | 系统记录 | 本市（州）说明 |',
      '| M1 | 方案报省 | 2021年9月20日 | 2021年9月22日统一上报、本级材料上报；晚于计划2天 |  |',
      '| M2 | 目录全部审定 | 2021年10月14日 | 应审定的1个县（市、区）中，已审定1个：2021年10月12日1个 |  |',
      '| M3 | 召开推进会 | 2021年11月10日 | 系统外，由本市（州）说明 |  |',
    ].join('\n'),
  )
  expect(saying('plan_milestones', { upward, reached })).toBeNull()
})

test('which counties published is said by day, and of which there is no record', () => {
  const published = (on: string, items: number) => ({ version: 1, on, items })
  const reached = [
    { division: parseDivision('511302'), settled: {}, published: published('2021-10-25', 38) },
    { division: parseDivision('511303'), settled: {}, published: published('2021-10-20', 41) },
    { division: parseDivision('511304'), settled: {}, published: null },
  ]
  expect(saying('publications', { reached })).toBe(
    '应公布标准目录的3个县（市、区）中，已公布2个：2021年10月20日高坪区（41项）；2021年10月25日顺庆区（38项）。\n系统中没有公布记录：嘉陵区。',
  )
  expect(saying('publications', { reached: reached.slice(2) })).toBeNull()
})

test('what was noted with the counties is summed, and where nothing was nothing is said', () => {
  const notes = [
    { ...noNotes, consultations: 3, answered: 2, research: 1, opinions: 2 },
    { ...noNotes, consultations: 1 },
    noNotes,
  ]
  expect(saying('consultations', { notes })).toBe(
    '报送前与县（市、区）沟通4县次，涉及2个县（市、区），已答复2县次。\n登记调研1县次，涉及1个县（市、区）。',
  )
  expect(saying('opinions', { notes })).toBe('1个县（市、区）报送前征得其他部门意见2份。')
  expect([saying('consultations', { notes: [noNotes] }), saying('opinions', { notes: [noNotes] })]).toEqual([
    null,
    null,
  ])
})
