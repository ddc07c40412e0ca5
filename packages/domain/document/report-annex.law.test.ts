import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cities, countiesOf, type DivisionCode, nameOf, parseDivision } from '../authority/division.ts'
import { documentKinds } from '../round/section-template.ts'
import { type CityReportFacts, cityReport, longestReport, type ReportedCounty } from './city-report.ts'
import { blocksOf } from './notation.ts'
import { cutAt, ownWords } from './own-words.ts'
import { type AnnexedCounty, longestAnnex, namesAnnex, reportAnnex } from './report-annex.ts'

const words = fc.constantFrom(
  '',
  '群众满意。',
  '走访学校，征求意见。'.repeat(20),
  '走访学校，征求意见。'.repeat(900),
  '〔来源：目录事项数，2021年12月1日〕\n共41项。',
)
const day = fc.option(fc.constantFrom('2021-12-10', '2021-12-14'))
const title = fc.string({ unit: fc.constantFrom(...'工作目标成效亮点与经验'), minLength: 1, maxLength: 100 })
const round = fc.record({
  city: fc.constantFrom(...cities()),
  kind: fc.constantFrom(...documentKinds),
  titles: fc.uniqueArray(title, { minLength: 1, maxLength: 20 }),
})
const county = fc.record({
  filedOn: day,
  /** With the package, after it, or not at all. */
  travels: fc.constantFrom('with', 'after', null),
  texts: fc.array(words, { minLength: 20, maxLength: 20 }),
})

/** A city whose counties wrote anything or nothing in anything a round may ask for. */
const written = fc.tuple(round, fc.array(county, { minLength: 20, maxLength: 20 })).map(([asked, all]) => {
  const sections = asked.titles.map((title, at) => ({
    id: `part-${at}`,
    title,
    guidance: '',
    required: false,
    prefill: [],
  }))
  const counties = countiesOf(asked.city).map((division, at) => ({
    division,
    ...(all[at] ?? all[0] ?? { filedOn: null, travels: null, texts: [] }),
  }))
  return { ...asked, sections, counties }
})
type Written = typeof written extends fc.Arbitrary<infer One> ? One : never

function reportOf({ kind, sections, counties }: Written): CityReportFacts {
  const reported = counties.map(
    ({ division, filedOn, texts }): ReportedCounty => ({
      ...{
        division,
        stage: 'approved',
        filedOn,
        quotedOn: filedOn,
        settledOn: filedOn,
        parts: 1,
        published: null,
        guidance: 0,
      },
      sections: sections.map(({ id }, at) => ({ part: id, text: texts[at] ?? '' })),
    }),
  )
  return { kind, today: '2021-12-16', asked: sections, counties: reported }
}

function annexOf({ kind, sections, counties }: Written): string {
  const travelling = (how: 'with' | 'after') => counties.filter((each) => each.travels === how && each.filedOn !== null)
  const county = ({ division, filedOn, texts }: Written['counties'][number]): AnnexedCounty => ({
    ...{ division, settledOn: filedOn, returned: 0 },
    sections: sections.map(({ title }, at) => ({ heading: title, text: texts[at] ?? '' })),
  })
  const came = [...travelling('with'), ...travelling('after')]
  return reportAnnex({
    ...{ kind, asOf: '2021-12-16', members: travelling('with').map(county) },
    added: travelling('after').map((each) => ({ ...county(each), addedOn: '2021-12-22' })),
    left: counties.filter((each) => !came.includes(each)).map(({ division }) => division),
  })
}

const headed = (division: DivisionCode, mark: string) =>
  new RegExp(`^[一二三四五六七八九十]+、${nameOf(division)}${mark}\n`, 'u')

test('no county that wrote something is lost: its words stand in the letter whole, or the letter names the annex, and that has them or says why not', () => {
  fc.assert(
    fc.property(written, (given) => {
      const report = cityReport(reportOf(given))
      const annex = annexOf(given)
      expect(report.length).toBeLessThanOrEqual(longestReport)
      expect(annex.length).toBeLessThanOrEqual(longestAnnex)
      const chapters = annex.split('\n\n')
      for (const { division, filedOn, travels, texts } of given.counties) {
        const own = given.sections.map((_, at) => ownWords(texts[at] ?? '')).filter(Boolean)
        if (own.length === 0 || filedOn === null) continue
        const inLetter = own.every((each) => report.includes(`${nameOf(division)}：${each}`))
        if (!inLetter) expect(namesAnnex(report, given.kind)).toBe(true)
        const chapter =
          chapters.find((each) => headed(division, travels === 'after' ? '（2021年12月22日补报）' : '').test(each)) ??
          ''
        if (travels) for (const each of own) expect(chapter).toContain(cutAt(each, 60).replace('……', ''))
        else expect(chapters[0]).toMatch(new RegExp(`未摘录的：.*${nameOf(division)}`, 'u'))
      }
    }),
    { numRuns: 20 },
  )
})

test('every passage of an annex stands under the source of its county, and what was cut is said to be', () => {
  fc.assert(
    fc.property(written, (given) => {
      const annex = annexOf(given)
      const [first, ...chapters] = annex.split('\n\n')
      for (const chapter of chapters) expect(blocksOf(chapter)[1]?.is).toBe('source')
      expect(blocksOf(first ?? '')[0]?.is).toBe('source')
      expect(first?.includes('只录前')).toBe(chapters.some((each) => each.includes('……')))
    }),
    { numRuns: 20 },
  )
})

const chengdu = countiesOf(parseDivision('510100'))

test('金堂县 travels in part: what was returned is not told, and said not to be; who wrote nothing is named', () => {
  const [first, second, third] = chengdu
  if (!first || !second || !third) throw new Error('成都市 has counties')
  const sections = [{ heading: '亮点与经验', text: '〔来源：目录事项数，2021年12月1日〕\n共41项。\n\n群众满意。' }]
  const annex = reportAnnex({
    ...{ kind: 'work_summary', asOf: '2021-12-16', added: [], left: [third] },
    members: [
      { division: first, settledOn: null, sections, returned: 2 },
      { division: second, settledOn: '2021-12-10', sections: [{ heading: '公布', text: '' }], returned: 0 },
    ],
  })
  expect(annex).toBe(
    [
      '〔来源：各县情况，2021年12月16日〕',
      '随本次上报的2个县（市、区）中，1个在工作总结中写有自己的文字，逐县照录如下；系统填入的数据不重复。',
      `只有系统填入的数据，无可摘录的：${nameOf(second)}。`,
      `未随本次上报，未摘录的：${nameOf(third)}。`,
      '',
      `一、${nameOf(first)}`,
      `〔来源：${nameOf(first)}工作总结，已审定的部分〕`,
      '亮点与经验：群众满意。',
      '另有2个部分退回修改，未录。',
    ].join('\n'),
  )
})

test('双流区 comes by addendum, which completes 金堂县: both stand behind, each with its day, and what went up before is not told twice', () => {
  const [first, second, third] = chengdu
  if (!first || !second || !third) throw new Error('成都市 has counties')
  const [before, back] = [
    { heading: '工作开展情况', text: '走访学校。' },
    { heading: '亮点与经验', text: '群众满意。' },
  ]
  const annex = reportAnnex({
    ...{ kind: 'work_summary', asOf: '2021-12-23', left: [third] },
    members: [{ division: first, settledOn: null, sections: [before], returned: 1 }],
    added: [
      { division: second, settledOn: '2021-12-20', sections: [before], addedOn: '2021-12-22' },
      { division: first, settledOn: '2021-12-22', sections: [before, back], addedOn: '2021-12-23' },
    ],
  })
  expect(annex).toBe(
    [
      '〔来源：各县情况，2021年12月23日〕',
      '随本次上报的1个县（市、区）中，1个在工作总结中写有自己的文字，逐县照录如下；系统填入的数据不重复。',
      `上报之后补报的列在最后：${nameOf(second)}（2021年12月22日）、${nameOf(first)}（2021年12月23日）。`,
      `未随本次上报，也未补报，未摘录的：${nameOf(third)}。`,
      '',
      `一、${nameOf(first)}`,
      `〔来源：${nameOf(first)}工作总结，已审定的部分〕`,
      ...['工作开展情况：走访学校。', '另有1个部分退回修改，未录，2021年12月23日补报。', ''],
      `二、${nameOf(second)}（2021年12月22日补报）`,
      `〔来源：${nameOf(second)}工作总结，2021年12月20日审定〕`,
      ...['工作开展情况：走访学校。', ''],
      `三、${nameOf(first)}（2021年12月23日补报）`,
      `〔来源：${nameOf(first)}工作总结，2021年12月22日审定〕`,
      ...['亮点与经验：群众满意。', '其余部分已随本次上报，见前。'],
    ].join('\n'),
  )
})
