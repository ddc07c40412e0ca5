import { expect, test } from 'vitest'
import { parseDivision } from '../authority/division.ts'
import { documentLetter } from './document.ts'
import { dayInLetter, usualWords } from './letter.ts'
import { officeWords } from './office-words.ts'
import { type OpinionFacts, opinionLetter, unsettledIn } from './opinion.ts'
import { reportLetter } from './report.ts'
import { type RequestFacts, requestLetter } from './request.ts'

const qingbaijiang = parseDivision('510113')
const chengdu = parseDivision('510100')

const request: RequestFacts = {
  county: qingbaijiang,
  kind: 'disclosure_catalog',
  document: { title: '关于深化义务教育领域基层政务公开的通知', docNumber: '川教函〔2021〕1号' },
  parts: 41,
  categories: 10,
  against: null,
  turn: 1,
  checkedOn: '2021-10-09',
  mayDisclose: true,
  submittedOn: '2021-10-14',
  today: '2021-10-15',
}

const textOf = ({ body }: { readonly body: readonly { readonly text: string }[] }) =>
  body.map(({ text }) => text).join('\n')

test('青白江区’s 请示 goes to 成都市教育局 under the day it filed, its numbers and dates from the system', () => {
  const letter = requestLetter(request, usualWords(qingbaijiang))
  expect(letter).toMatchObject({ addressee: '成都市教育局', date: '2021-10-14', signer: '', note: null })
  expect(textOf(letter)).toContain('共列公开事项41项，分属10个一级事项。此前没有审定稿')
  expect(textOf(letter)).toContain('审核人于2021年10月9日审核通过，经公开审查可以公开。负责人于2021年10月14日签发。')
  expect(textOf(letter)).toMatch(/妥否，请批示。$/)
})

test('a 请示 after a return says what changed against the version settled before, and names whom to ask', () => {
  const again = { ...request, turn: 2, against: { version: 1, added: 2, changed: 3, dropped: 0 } }
  const office = { ...usualWords(qingbaijiang), contactName: '经办人', contactPhone: '028-00000000' }
  const letter = requestLetter(again, office)
  expect(textOf(letter)).toContain('与上一审定稿相比，新增2项，调整3项，取消0项。')
  expect(textOf(letter)).toContain('现为第2次报送')
  expect(letter.note).toBe('联系人：经办人，联系电话：028-00000000')
})

test('before it is signed, a 请示 bears today’s date and claims no check that was not made', () => {
  const letter = requestLetter({ ...request, checkedOn: null, submittedOn: null }, usualWords(qingbaijiang))
  expect(letter.date).toBe('2021-10-15')
  expect(textOf(letter)).not.toMatch(/审核通过|签发/)
})

const opinion: OpinionFacts = {
  county: qingbaijiang,
  kind: 'disclosure_catalog',
  submittedOn: '2021-10-14',
  parts: [
    { name: '招生计划', decision: 'approve', reason: null, mustFix: [] },
    { name: '招生范围', decision: 'carried', reason: null, mustFix: [] },
    { name: '学籍管理', decision: 'approve_with_change', reason: '时限改为20个工作日', mustFix: [] },
    { name: '财务信息', decision: 'return', reason: '公开主体不明', mustFix: ['写明科室。'] },
  ],
  outcome: { how: 'returned', opinion: '请逐项修改', on: '2021-10-18' },
  today: '2021-10-19',
}

test('成都市’s 审定意见 counts what it agreed to and says of each returned item what is to be changed', () => {
  const letter = opinionLetter(opinion, usualWords(chengdu))
  expect(letter).toMatchObject({ addressee: '青白江区教育局', date: '2021-10-18', signer: null })
  expect(textOf(letter)).toContain(
    '共4项，同意3项（其中沿用已有审定1项，按修改文字同意1项），退回修改1项。退回修改。请逐项修改。',
  )
  expect(textOf(letter)).toContain('1. 学籍管理：时限改为20个工作日。')
  expect(textOf(letter)).toContain('1. 财务信息：公开主体不明。写明科室。')
  expect(textOf(letter)).toMatch(/重新报送。$/)
})

test('a settled catalog is for the county to publish; a filing under review has parts nobody spoke of', () => {
  const approved = { ...opinion, outcome: { how: 'approved', opinion: '同意', on: '2021-10-18' } as const }
  expect(textOf(opinionLetter(approved, usualWords(chengdu)))).toMatch(/请你局按审定的内容公布《标准目录》/)
  const open = { name: '食堂', decision: null, reason: null, mustFix: [] }
  expect(unsettledIn({ ...opinion, outcome: null, parts: [...opinion.parts, open] })).toBe(1)
})

test('成都市’s 报告 is the covering letter it assembled, with the list of counties and that of the exceptions', () => {
  const facts = {
    city: chengdu,
    kind: 'disclosure_catalog' as const,
    letter: '四川省教育厅：\n　　现统一上报。\n　　特此报告。',
    docNumber: '成教〔2021〕5号',
    members: [{ division: '510113', extent: 'in_part' as const, settledParts: 40, returnedParts: 1, onPaper: null }],
    exceptions: [
      { division: '510116', kind: 'missing' as const, name: 'missing' as const, reason: '尚未报送' },
      { division: '510117', kind: 'late' as const, name: 'unsettled' as const, reason: '10月8日报送，审核尚未办结' },
    ],
    ownFiles: null,
    annex: null,
    submittedOn: null,
    today: '2021-10-20',
  }
  const letter = reportLetter(facts, usualWords(chengdu))
  expect(letter).toMatchObject({ addressee: '四川省教育厅', docNumber: '成教〔2021〕5号', date: '2021-10-20' })
  expect(textOf(letter)).toBe('现统一上报。\n特此报告。')
  expect(letter.enclosures.map(({ name, table }) => [name, table?.rows])).toEqual([
    ['统一上报情况表', [['1', '青白江区', '部分报送', '40项', '1项']]],
    [
      '例外情况表',
      [
        ['1', '双流区', '缺报', '尚未报送'],
        ['2', '郫都区', '未及审定', '10月8日报送，审核尚未办结'],
      ],
    ],
  ])
  const members = facts.members.map((each) => ({ ...each, onPaper: '2021-10-12' }))
  const [listed] = reportLetter({ ...facts, members }, usualWords(chengdu)).enclosures
  expect(listed?.table?.heading.at(-1)).toBe('备注')
  expect(listed?.table?.rows[0]?.at(-1)).toBe('纸质报送，2021年10月12日收到')
  const plans = { ...facts, kind: 'implementation_plan' as const, ownFiles: ['责任分工表.pdf'], exceptions: [] }
  expect(reportLetter(plans, usualWords(chengdu)).enclosures.map(({ name }) => name)).toEqual([
    ...['成都市义务教育领域基层政务公开实施方案', '责任分工表.pdf', '统一上报情况表'],
  ])
})

test('dates have no leading zeros, and an office must say what it is called', () => {
  expect(dayInLetter('2021-01-04')).toBe('2021年1月4日')
  expect(officeWords.safeParse({ ...usualWords(chengdu), issuer: ' ' }).success).toBe(false)
})

test('成都市’s 汇总报告 has its headings, its table and, behind it, where each passage comes from', () => {
  const source = '〔来源：各县情况，2021年10月20日〕'
  const facts = {
    ...{
      city: chengdu,
      kind: 'disclosure_catalog' as const,
      docNumber: null,
      members: [],
      exceptions: [],
      ownFiles: null,
      annex: null,
    },
    ...{ submittedOn: null, today: '2021-10-20' },
    letter: `四川省教育厅：\n　　现统一上报。\n\n一、总体情况\n${source}\n已审定1个。\n| 县 | 情况 |\n| 青白江区 | 已审定 |\n\n　　特此报告。`,
  }
  const letter = reportLetter(facts, usualWords(chengdu))
  expect(
    letter.body.map(({ text, isHeading, table }) => (table ? table.rows : isHeading ? `# ${text}` : text)),
  ).toEqual([...['现统一上报。', '# 一、总体情况', '已审定1个。', [['青白江区', '已审定']], '特此报告。']])
  expect(letter.enclosures.at(-1)).toMatchObject({
    name: '资料来源表',
    table: { rows: [['1', '各县情况', '2021年10月20日']] },
  })
})

test('what the letter cannot hold of the counties goes with it as an enclosure, and its sources are listed with the letter’s', () => {
  const annex =
    '〔来源：各县情况，2021年12月16日〕\n逐县照录如下。\n\n一、青白江区\n〔来源：青白江区工作总结，2021年12月10日审定〕\n亮点与经验：群众满意。'
  const facts = {
    ...{ city: chengdu, kind: 'work_summary' as const, docNumber: null, members: [], exceptions: [], ownFiles: null },
    ...{ submittedOn: null, today: '2021-12-16', letter: '现统一上报。', annex },
  }
  const [, enclosed, sources] = reportLetter(facts, usualWords(chengdu)).enclosures
  expect(enclosed).toMatchObject({ name: '各县（市、区）工作总结摘编', table: null })
  expect(enclosed?.text?.map(({ text, isHeading }) => (isHeading ? `# ${text}` : text))).toEqual([
    ...['逐县照录如下。', '# 一、青白江区', '亮点与经验：群众满意。'],
  ])
  expect(sources?.table?.rows).toEqual([
    ['1', '各县情况', '2021年12月16日'],
    ['2', '青白江区工作总结', '2021年12月10日审定'],
  ])
})

test('青白江区’s plan is numbered section by section, with its tables and the files that go with it', () => {
  const facts = {
    ...{ division: qingbaijiang, kind: 'implementation_plan' as const, document: request.document },
    sections: [
      { heading: '工作基础', text: '〔来源：目录事项数，2021年10月1日〕\n共41项。' },
      { heading: '二、进度安排', text: '| 编号 | 事项 |\n| M1 | 报送 |' },
    ],
    ...{ files: ['培训签到表.pdf'], submittedOn: '2021-09-16', today: '2021-10-15' },
  }
  const letter = documentLetter(facts, usualWords(qingbaijiang))
  expect(letter).toMatchObject({ addressee: '成都市教育局', date: '2021-09-16', signer: '' })
  expect(letter.body.map(({ text }) => text)).toEqual([
    '根据《关于深化义务教育领域基层政务公开的通知》（川教函〔2021〕1号）要求，现将《青白江区义务教育领域基层政务公开实施方案》报告如下。',
    ...['一、工作基础', '共41项。', '二、进度安排', '', '特此报告。'],
  ])
  expect(letter.enclosures).toEqual([{ name: '培训签到表.pdf', table: null }])
})
