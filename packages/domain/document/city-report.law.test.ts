import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countiesOf, nameOf, parseDivision } from '../authority/division.ts'
import { deliverableKinds } from '../round/deliverable.ts'
import { proposedTemplates } from '../round/proposed-templates.ts'
import { stages } from '../submission/state.ts'
import {
  type CityReportFacts,
  cityReport,
  daysReported,
  longestReport,
  type ReportedCounty,
  reportIn,
  withReport,
} from './city-report.ts'
import { blocksOf } from './notation.ts'

const summary = proposedTemplates.find(({ kind }) => kind === 'work_summary')?.sections ?? []
const chengdu = countiesOf(parseDivision('510100'))
const day = fc.option(fc.constantFrom('2021-12-10', '2021-12-14'))
const standing = fc.record({
  stage: fc.option(fc.constantFrom(...stages)),
  filedOn: day,
  quotedOn: day,
  settledOn: day,
  parts: fc.integer({ min: 1, max: 220 }),
  published: fc.option(fc.record({ on: fc.constant('2021-12-15'), items: fc.integer({ min: 1, max: 220 }) })),
  guidance: fc.nat(20),
  text: fc.constantFrom(
    '',
    '走访学校，征求意见。'.repeat(200),
    '〔来源：目录事项数，2021年12月1日〕\n共41项。\n\n群众满意。',
  ),
})
const facts: fc.Arbitrary<CityReportFacts> = fc
  .record({
    kind: fc.constantFrom(...deliverableKinds),
    all: fc.array(standing, { minLength: 1, maxLength: chengdu.length }),
  })
  .map(({ kind, all }) => ({
    ...{ kind, today: '2021-12-16', asked: kind === 'disclosure_catalog' ? [] : summary },
    counties: all.map(({ text, ...county }, at): ReportedCounty => {
      const sections = text === '' ? [] : summary.map(({ id }) => ({ part: id, text }))
      return { ...county, division: chengdu[at] ?? parseDivision('510113'), sections }
    }),
  }))

test('a report of any counties fits its letter, names each once in its table, and gives every passage a source', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const report = cityReport(given)
      expect(report.length).toBeLessThanOrEqual(longestReport)
      const blocks = blocksOf(report)
      const tables = blocks.flatMap((each) => (each.is === 'table' ? each.table : []))
      expect(tables.map(({ rows }) => rows.map(([name]) => name))).toEqual([
        given.counties.map(({ division }) => nameOf(division)),
      ])
      blocks.forEach((block, at) => {
        if (block.is !== 'paragraph' || /^十?[一二三四五六七八九十]、/.test(block.text)) return
        expect(blocks[at - 1]?.is).toBe('source')
      })
    }),
    { numRuns: 60 },
  )
})

const on = (filed: string | null, quoted = filed) => ({ filedOn: filed, quotedOn: quoted })

test('a county that filed nothing is quoted in nothing, and the system’s own passages are not quoted again', () => {
  const text = '〔来源：目录事项数，2021年12月1日〕\n共41项。\n\n群众满意。'
  const sections = summary.map(({ id }) => ({ part: id, text }))
  const county = { stage: 'approved', parts: 4, published: null, guidance: 0, sections } as const
  const report = cityReport({
    ...{ kind: 'work_summary', today: '2021-12-16', asked: summary },
    counties: [
      { ...county, division: parseDivision('510113'), ...on('2021-12-08'), settledOn: '2021-12-10', guidance: 2 },
      { ...county, division: parseDivision('510116'), stage: 'draft', ...on(null), settledOn: null },
    ],
  })
  expect(report).toContain('应报工作总结的2个县（市、区）中，已审定1个，尚未报送或未在办理1个。')
  expect(report).toContain('〔来源：青白江区工作总结“亮点与经验”，2021年12月10日审定〕\n青白江区：群众满意。')
  expect(report).toContain('〔来源：指导记录，2021年12月16日〕\n报送前后登记指导2县次，覆盖1个县（市、区）。')
  expect(report).not.toContain('双流区：')
  expect(report).not.toContain('共41项')
})

test('a county stands with the day on which its filing first came, on paper or here, and is quoted by the day of its texts', () => {
  const at = (day: string) => `${day}T01:00:00.000Z`
  const paper = {
    receivedOn: '2021-12-02',
    docNumber: null,
    broughtBy: 'mail',
    scans: [],
    by: 'x',
    at: at('2021-12-06'),
  }
  const typed = { turn: 1, firstSubmittedAt: at('2021-12-06'), submittedAt: at('2021-12-06') }
  const onPaper = { ...typed, papers: [{ ...paper, turn: 1 }] } as Parameters<typeof daysReported>[0]
  const again = { ...typed, turn: 2, submittedAt: at('2021-12-14') }
  expect(daysReported(onPaper)).toEqual(on('2021-12-02'))
  expect(daysReported({ ...again, papers: [] })).toEqual(on('2021-12-06', '2021-12-14'))
  expect(daysReported({ ...again, papers: onPaper?.papers ?? [] })).toEqual(on('2021-12-02', '2021-12-14'))
  expect([
    daysReported({ ...typed, turn: 0, papers: [], firstSubmittedAt: null, submittedAt: null }),
    daysReported(null),
  ]).toEqual([on(null), on(null)])

  const sections = summary.map(({ id }) => ({ part: id, text: '群众满意。' }))
  const county = { parts: 4, published: null, guidance: 0, sections, settledOn: null, stage: 'under_review' } as const
  const report = cityReport({
    ...{ kind: 'work_summary', today: '2021-12-16', asked: summary },
    counties: [{ ...county, ...on('2021-12-02', '2021-12-14'), division: parseDivision('510113') }],
  })
  const [table] = blocksOf(report).flatMap((each) => (each.is === 'table' ? [each.table] : []))
  expect(table?.rows[0]?.slice(0, 4)).toEqual(['青白江区', '审核中', '2021年12月2日', '—'])
  expect(report).toContain('〔来源：青白江区工作总结“亮点与经验”，2021年12月14日报送〕')
})

test('a report stands before the closing of its letter, and a newer one takes its place', () => {
  const letter = '四川省教育厅：\n　　现统一上报。\n　　特此报告。'
  const first = withReport(letter, '一、总体情况\n已审定1个。')
  expect(first).toBe('四川省教育厅：\n　　现统一上报。\n\n一、总体情况\n已审定1个。\n\n　　特此报告。')
  expect(reportIn(letter)).toBe('')
  expect(reportIn(first)).toBe('一、总体情况\n已审定1个。')
  expect(withReport(first, '一、总体情况\n已审定2个。')).toBe(first.replace('1个', '2个'))
  expect(withReport('没有结尾。', '一、总体情况')).toBe('没有结尾。\n\n一、总体情况')
})
