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
const saying = (source: Parameters<typeof cityPassageFrom>[0]) => cityPassageFrom(source, facts)?.text ?? null

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
  expect(work?.prefill).toEqual(['counties', 'guidance'])
})
