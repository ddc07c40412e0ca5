import { expect, test } from 'vitest'
import { parseDivision } from '../authority/division.ts'
import { standingNotes } from '../before-filing/evolve.ts'
import { answer, ask, guide, opinion, Room, research, takeBack } from '../before-filing/given.ts'
import { chengdu, qingbaijiang } from '../cast.ts'
import { completeItem, digestOf, idOf } from '../catalog/given.ts'
import { noLists } from '../lists/evolve.ts'
import { bring, deny, ListRoom, map, rowOf } from '../lists/given.ts'
import { noticeSettings, openNotice } from '../round/given.ts'
import { noticeClauses } from '../round/notice-2021.ts'
import { prefillSources } from '../round/section-template.ts'
import type { CountedItem, DocumentFacts } from './facts.ts'
import { listFacts } from './list-passage.ts'
import { passageFrom } from './prefill.ts'

const item = (
  n: number,
  over: Parameters<typeof completeItem>[1] = {},
  guideRow: string | null = null,
): CountedItem => ({
  item: idOf(n),
  digest: digestOf(`${n} ${JSON.stringify(over)}`),
  content: completeItem(`事项${n}`, over),
  guideRow,
})

const nothingYet: DocumentFacts = {
  county: parseDivision('510113'),
  today: '2021-10-15',
  round: {
    title: '2021年先行县',
    document: openNotice.document,
    clauses: noticeClauses,
    deliverables: noticeSettings.deliverables,
    templates: [],
  },
  innerDates: [],
  posts: [],
  items: [],
  guideRows: 17,
  lists: null,
  settled: null,
  published: [],
  happened: [],
  asks: { returned: 0, answered: 0 },
  beforeFiling: [],
  milestones: [],
}
const said = (source: (typeof prefillSources)[number], over: Partial<DocumentFacts> = {}) =>
  passageFrom(source, { ...nothingYet, ...over })?.text ?? null

test('of what the log holds nothing, nothing is said', () => {
  const known = prefillSources.filter((source) => said(source) !== null)
  expect(known).toEqual(['bureau', 'clauses', 'dates'])
})

test('青白江区 names its bureau, the document, what it owes and by when, its city’s date where one was set', () => {
  expect(said('bureau')).toBe(
    '青白江区教育局根据《关于深化义务教育领域基层政务公开的通知》，按照成都市教育局的部署，开展青白江区义务教育领域基层政务公开工作。',
  )
  expect(said('clauses')).toContain('三（四）报送标准目录（2021年10月20日前）')
  expect(said('clauses')).not.toContain('审定后统一上报')
  const innerDates = [{ kind: 'disclosure_catalog', date: '2021-10-12' }] as const
  expect(said('dates', { innerDates })).toContain('标准目录2021年10月12日前报市，2021年10月20日前由市统一上报省')
  expect(said('posts', { posts: [{ role: 'drafter', since: '2021-09-10' }] })).toBe(
    '青白江区教育局设经办岗位（现任自2021年9月10日起）。',
  )
})

test('the lists a county brought in are said beside the guide: what answers to what, and the gaps both ways', () => {
  const room = new ListRoom().and(
    bring([rowOf(101), rowOf(102), rowOf(103, { name: '取水许可', body: '水务局' })]),
    map(1, rowOf(101)),
    deny('item', idOf(2)),
  )
  const lists = listFacts(
    room.lists,
    [1, 2, 3].map((n) => ({ item: idOf(n) })),
  )
  expect(said('guide_coverage', { lists })).toBe(
    '与权责清单（2021年9月10日，3项）对照：教育类清单事项已对应1项、说明无对应事项0项、尚缺对应1项；目录事项已对应1项、说明无对应事项1项、尚缺对应1项。',
  )
  expect(said('guide_coverage', { lists, items: [item(1)] })).toMatch(/^系统登记的标准指引17项.+\n与权责清单/)
  expect(listFacts(noLists, [])).toBeNull()
})

test('items are counted in the draft, as settled and as published, by category, with channels and 五公开', () => {
  const items = [
    item(1, { channels: ['gov_website', 'notice_board'], extra: { 五公开: '决策公开、结果公开' } }),
    item(2),
  ]
  const text = said('catalog_counts', {
    items,
    settled: { version: 1, items: [item(1)] },
    published: [{ version: 1, on: '2021-10-12', items: 1 }],
  })
  expect(text).toContain('草稿列公开事项2项')
  expect(text).toContain('审定第1版1项；公布第1版1项。')
  expect(text).toContain('五公开：决策公开1项，执行公开0项，管理公开0项，服务公开0项，结果公开1项。')
  expect(text).toContain('| 合计 | 2 |')
  expect(said('catalog_counts', { items })).toContain('尚无审定稿')
})

test('against the guide rows are counted once, and against the version settled before what came, changed and went', () => {
  const items = [item(1, {}, '2019-1'), item(2, {}, '2019-1'), item(3)]
  expect(said('guide_coverage', { items })).toBe('系统登记的标准指引17项中，取用1项；本县自行列出1项。')
  const settled = { version: 2, items: [item(1, { contentElements: ['旧'] }), item(4)] }
  expect(said('catalog_changes', { items, settled })).toBe('与审定第2版相比，新增2项，调整1项，取消1项。')
})

test('the five improvements are counted item by item; a shorter limit counts in the same unit alone', () => {
  const limit = (amount: number, unit: 'working_day' | 'calendar_day' = 'working_day') => ({
    disclosureTimeLimit: { raw: '', trigger: 'created_or_changed' as const, amount, unit },
  })
  const settled = { version: 1, items: [item(1, limit(20)), item(2, limit(20))] }
  const items = [
    item(1, { ...limit(10), contentElements: ['一', '二', '三', '四'] }),
    item(2, limit(10, 'calendar_day')),
    item(3),
  ]
  expect(said('improvements', { items, settled })).toMatch(/拓宽范围1项，细化内容1项，丰富渠道0项，缩短时限1项/)
})

test('the course of the review and the publications are told with their days', () => {
  const happened = [
    { kind: 'implementation_plan', what: 'filed', on: '2021-09-15', number: 1 },
    { kind: 'disclosure_catalog', what: 'filed', on: '2021-10-10', number: 1 },
    { kind: 'disclosure_catalog', what: 'returned', on: '2021-10-13', number: 1 },
    { kind: 'disclosure_catalog', what: 'published', on: '2021-10-20', number: 1 },
  ] as const
  expect(said('review_course', { happened, asks: { returned: 3, answered: 2 } })).toBe(
    '实施方案：2021年9月15日报送。\n标准目录：2021年10月10日报送；2021年10月13日退回修改。\n退回意见共3条，已答复2条。',
  )
  expect(said('publications', { published: [{ version: 1, on: '2021-10-20', items: 41 }] })).toBe(
    '2021年10月20日公布第1版，共41项。',
  )
})

test('the plan’s milestones come back with what the log says of them', () => {
  const milestones = [{ id: 'M1', what: '目录报市', by: '2021-10-10', kind: 'catalog_filed' }] as const
  expect(said('plan_milestones', { milestones })).toContain('| M1 | 目录报市 | 2021年10月10日 | 系统中没有记录 |  |')
})

test('what was asked, guided, looked into and advised before filing is counted with its days, and what was taken back is not', () => {
  const { before } = new Room()
    .and(qingbaijiang.drafter, ask(1), ask(2, 'work_summary'), research(3))
    .and(chengdu.reviewer, answer(1), guide(4), guide(5, '2021-09-14'), ask(6))
    .and(qingbaijiang.drafter, opinion(7), opinion(8), takeBack(8))
  const beforeFiling = standingNotes(before)
  expect(said('consultations', { beforeFiling })).toBe(
    '报送前与市级沟通3次（本县提出2次，市级提出1次），已答复1次；其中标准目录2次、工作总结1次。\n调研1次：2021年9月13日城区学校。',
  )
  expect(said('guidance', { beforeFiling })).toBe(
    '成都市教育局指导2次（现场2次）：2021年9月13日现场（标准目录）、2021年9月14日现场（标准目录）。',
  )
  expect(said('opinions', { beforeFiling })).toBe(
    '报送前征得其他部门意见1份：青白江区司法局（2021年9月13日，标准目录）。',
  )
})

test('more than eight visits are counted, with the first day and the last', () => {
  const visits = Array.from({ length: 9 }, (_, index) => guide(index + 1, index < 8 ? '2021-09-13' : '2021-09-14'))
  const beforeFiling = standingNotes(new Room().and(chengdu.reviewer, ...visits).before)
  expect(said('guidance', { beforeFiling })).toBe('成都市教育局指导9次（现场9次）：2021年9月13日至2021年9月14日。')
})
