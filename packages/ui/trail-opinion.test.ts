import { expect, test } from 'vitest'
import { opinionOf } from './trail-opinion.ts'

test('纸质报送登记 says in the record on which day it really came, how, and which scan stands for it', () => {
  const scans = [{ name: '嘉陵区实施方案（扫描）.png' }]
  const detail = { receivedOn: '2021-10-13', broughtBy: 'mail', docNumber: null, scans }
  expect(opinionOf('PaperFilingRegistered', detail)).toBe(
    '纸质报送，实收日期2021年10月13日；邮寄、嘉陵区实施方案（扫描）.png',
  )
  expect(opinionOf('PaperFilingRegistered', { ...detail, docNumber: '嘉教〔2021〕12号', scans: [] })).toBe(
    '纸质报送，实收日期2021年10月13日；邮寄、嘉教〔2021〕12号',
  )
})

test('纸质上报登记 says whose documents lay in the envelope too', () => {
  const detail = {
    receivedOn: '2021-10-14',
    broughtBy: 'mail',
    docNumber: '成教〔2021〕9号',
    scans: [{ name: '函.pdf' }],
  }
  expect(opinionOf('PackagePaperRegistered', { ...detail, counties: ['510112', '510113'], own: true })).toBe(
    '2021年10月14日收到；邮寄、成教〔2021〕9号、内有：龙泉驿区、青白江区、本级、函.pdf',
  )
})

test('a section that was written is told by its heading, its tables without their bars, and no line on where a passage comes from', () => {
  const text = '分三步推进。\n〔来源：目录事项数，2021年10月15日〕\n| 时间 | 任务 |\n| 10月 | 梳理 |'
  const detail = { heading: '任务分工', text }
  expect(opinionOf('SectionDrafted', detail)).toBe('任务分工：分三步推进。时间、任务；10月、梳理')
  expect(opinionOf('CitySectionDrafted', { heading: '工作目标', text: '按期公布' })).toBe('工作目标：按期公布')
  expect(opinionOf('CommentAdded', { kind: 'question', text: '| 原样 |' })).toContain('| 原样 |')
})

test('what the province wrote says of whose document it speaks, where it is not of the whole', () => {
  const detail = { division: '512002', text: '请说明走访如何记录。' }
  expect(opinionOf('FeedbackSent', detail)).toBe('雁江区：请说明走访如何记录。')
  expect(opinionOf('FeedbackSent', { ...detail, division: '512000' })).toBe('资阳市本级：请说明走访如何记录。')
  expect(opinionOf('FeedbackSent', { ...detail, division: null })).toBe('请说明走访如何记录。')
})

test('核对网页 says in the record what was found of the page, since when, and at which address', () => {
  const page = { url: 'https://www.511923.gov.example/mulu-1.html', landedAt: null, why: null, wrong: [], failedOn: [] }
  expect(opinionOf('PageChecked', { ...page, found: 'as_settled' })).toBe(`与审定稿一致 ${page.url}`)
  expect(opinionOf('PageChecked', { ...page, found: 'otherwise', wrong: { count: 60 } })).toBe(
    `与审定稿不一致（60 项） ${page.url}`,
  )
  const dead = { ...page, found: 'dead', why: 'not_found', failedOn: ['2021-10-09', '2021-10-10', '2021-10-11'] }
  expect(opinionOf('PageChecked', dead)).toBe(`打不开（自2021年10月9日起）：网站说没有这个网页 ${page.url}`)
})

test('what moves a date says which one, from when to when, and since when the clock stands', () => {
  const deadline = { dueDate: '2021-10-22' }
  expect(opinionOf('DeadlineRecomputed', { of: 'review', before: '2021-10-21', deadline })).toBe(
    '审核时限：2021年10月21日 → 2021年10月22日',
  )
  expect(opinionOf('ExtensionRequested', { of: 'filing', days: 3, reason: '学校尚未定稿' })).toBe(
    '县报送时间延长3个工作日：学校尚未定稿',
  )
  expect(opinionOf('ExtensionGranted', { deadline, opinion: '同意' })).toBe('延至2021年10月22日：同意')
  expect(opinionOf('ClockStopped', { on: '2021-10-11' })).toBe('自2021年10月11日起停表，等县里补充材料')
  expect(opinionOf('ClockResumed', { on: '2021-10-14', deadline })).toBe('2021年10月14日恢复计时，审核至2021年10月22日')
  expect(opinionOf('CorrectionRequested', { parts: { count: 2 }, text: '缺附件' })).toBe('2项：缺附件')
  expect(opinionOf('AcceptedForReview', { deadline })).toBe('审核至2021年10月22日')
})

const whole = { division: '512002', extent: 'whole', settledParts: 5, returnedParts: 0 }
const inPart = { division: '512021', extent: 'in_part', settledParts: 4, returnedParts: 1 }

test('转发部署 names each inner date, 汇总 who travels whole, in part and not at all', () => {
  const innerDates = [
    { kind: 'implementation_plan', date: '2021-09-18' },
    { kind: 'disclosure_catalog', date: '2021-10-15' },
  ]
  expect(opinionOf('NoticeRelayed', { innerDates, note: '请按期报送' })).toBe(
    '实施方案2021年9月18日前报市；标准目录2021年10月15日前报市：请按期报送',
  )
  const exceptions = [{ division: '512022', kind: 'late', reason: '尚未审定' }]
  expect(opinionOf('PackageAssembled', { members: [whole, inPart], exceptions })).toBe(
    '完整上报1个县（市、区）；部分上报1个：安岳县；例外1个：乐至县',
  )
})

test('统一上报 gives the number, 补报 the counties it brings, and of one filing how that went up', () => {
  expect(opinionOf('PackageSubmitted', { docNumber: '资教〔2021〕8号' })).toBe('资教〔2021〕8号')
  expect(opinionOf('AddendumSubmitted', { members: [whole, inPart] })).toBe('雁江区、安岳县')
  expect(opinionOf('AddendumSubmitted', { members: [whole, inPart], ...whole })).toBe('完整上报')
  const came = { reportedAt: '2021-10-13T16:00:00.000Z', onPaper: true }
  expect(opinionOf('PackageSubmitted', { docNumber: '资教〔2021〕8号', ...inPart, ...came })).toBe(
    '资教〔2021〕8号；部分上报：审定4项，退回1项；上报日按2021年10月14日计',
  )
  expect(opinionOf('PackagePaperStruck', { reason: '登记错了市', reportedAt: '2021-10-15T02:00:00.000Z' })).toBe(
    '上报日按2021年10月15日计：登记错了市',
  )
  expect(opinionOf('CityPartEnclosed', { kind: 'work_summary', parts: { count: 6 } })).toBe('6个部分')
})
