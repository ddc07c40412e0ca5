import { seedWorkCalendar as calendar } from '@mingce/domain/deadline/calendars'
import { expect, test } from 'vitest'
import { digestOf } from './digest.ts'
import { happening, reminder, toAnswer, toBegin, toPublish, toRestore, waiting } from './given.ts'
import { digestMail, reminderMail } from './mail-text.ts'

const place = {
  app: 'https://mingce.example/county',
  pathOf: ({ round, kind, n }: { round: string; kind: string; n: number }) => `/filing/${round}/${kind}/${n}`,
  titleOf: () => '2021年先行县',
  synthetic: false,
}
const since = {
  ...{ account: 'acc-510113-01', day: '2021-10-21', lastAt: null, duties: [], mailed: new Set<bigint>() },
  ...{ rounds: new Map(), calendar },
}

test('a digest says what to do, until when and where, in text and in HTML', () => {
  const digest = digestOf({ ...since, todo: [waiting({ reminded: {} })], news: [happening()] })
  if (!digest) throw new Error('there is a digest')
  const { subject, text, html } = digestMail(digest, place)
  expect(subject).toBe('明册 10月21日：1 件待办，1 件超期，1 条新情况')
  expect(text).toContain('【已被催办】待修改：成都市青白江区 标准目录，2021年先行县，10月20日截止，已超期')
  expect(text).toContain('https://mingce.example/county/filing/2021-pilot/disclosure_catalog/1')
  expect(text).toContain('10月14日 成都市教育局审核人 退回修改：成都市青白江区 标准目录')
  expect(html).toContain('<a href="https://mingce.example/county/filing/2021-pilot/disclosure_catalog/1">')
  expect(text).toContain('非涉密系统，严禁处理国家秘密。')
  expect(text).not.toContain('演示数据')
})

test('on the day itself a line says so, and so does the subject; an adjustment is called one', () => {
  const todo = [waiting({ task: 'to_review', dueDate: '2021-10-21', n: 2 }), waiting({ owedBy: '2021-10-22' })]
  const digest = digestOf({ ...since, todo, news: [], duties: [toBegin({ owedBy: '2021-10-21' })] })
  if (!digest) throw new Error('there is a digest')
  const { subject, text } = digestMail(digest, place)
  expect(subject).toBe('明册 10月21日：2 件待办，1 件应办未办，2 件今天截止')
  expect(text).toContain('待审核：成都市青白江区 标准目录（第1次调整），2021年先行县，今天截止')
  expect(text).toContain('待修改：成都市青白江区 标准目录，2021年先行县，10月22日截止')
  expect(text).toContain('未开始编制：成都市青白江区 实施方案，2021年先行县，今天截止')
})

test('a day that was moved is told with the old and the new one, and no word that somebody wrote', () => {
  const told = (type: string, detail: object) => {
    const digest = digestOf({
      ...since,
      todo: [],
      news: [happening({ type, detail: { ...detail, opinion: '请电话联系' } })],
    })
    return digest ? digestMail(digest, place).text : ''
  }
  const anew = { of: 'review', before: '2021-11-10', deadline: { dueDate: '2021-11-11' } }
  expect(told('DeadlineRecomputed', anew)).toContain('2021年先行县，审核时限由11月10日改为11月11日')
  expect(told('ExtensionGranted', { deadline: { dueDate: '2021-10-22' } })).toContain('2021年先行县，改为10月22日')
  expect(told('PublicNoticeExtended', { until: '2021-10-20' })).toContain('2021年先行县，改为10月20日')
  expect(told('ExtensionGranted', { deadline: { dueDate: '2021-10-22' } })).not.toContain('请电话联系')
})

test('a law that changed and a new version of the guide lead to what they ask, and no word that somebody wrote', () => {
  const ofProvince = { division: '', authority: '510000', post: 'round_manager', round: null, kind: null }
  const news = [
    happening({ ...ofProvince, type: 'LawAmended', stream: 'law/education', detail: { amendedBy: '某决定' } }),
    happening({ ...ofProvince, type: 'GuideVersionRegistered', stream: 'guide/2020', detail: { title: '某指引' } }),
  ]
  const digest = digestOf({ ...since, todo: [], news })
  const { text } = digestMail(digest as NonNullable<typeof digest>, {
    ...place,
    pathOf: ({ stream }) => `/page-of/${stream}`,
  })
  expect(text).toContain(
    '10月14日 四川省教育厅轮次管理人 所引依据已修改\n  https://mingce.example/county/page-of/law/education',
  )
  expect(text).toContain('登记指引新版\n  https://mingce.example/county/page-of/guide/2020')
  expect(text).not.toMatch(/某决定|某指引/)
})

test('what stands undone is counted in the subject, and says until when, by which article, and where', () => {
  const duties = [toPublish('2021-10-12T02:00:00.000Z'), toBegin({ owedBy: '2021-10-20' })]
  const digest = digestOf({ ...since, todo: [], news: [], duties })
  if (!digest) throw new Error('there is a digest')
  const { subject, text, html } = digestMail(digest, place)
  expect(subject).toBe('明册 10月21日：2 件应办未办，1 件超期')
  expect(text).toContain(`应办未办（2 件）
· 未开始编制：成都市青白江区 实施方案，2021年先行县，10月20日截止，已超期
  https://mingce.example/county/filing/2021-pilot/implementation_plan/1
· 已审定，未公布：成都市青白江区 标准目录，2021年先行县，10月12日审定，11月9日截止（《政府信息公开条例》第26条：20个工作日内公开）
  https://mingce.example/county/publish`)
  expect(html).toContain('<a href="https://mingce.example/county/publish">')
})

test('a question that waits for the reader says on what and since when, and leads to where it is answered', () => {
  const digest = digestOf({ ...since, todo: [], news: [], duties: [toAnswer('2021-10-19T02:00:00.000Z')] })
  if (!digest) throw new Error('there is a digest')
  expect(digestMail(digest, place).text).toContain(`应办未办（1 件）
· 报送前询问，未答复：成都市青白江区 标准目录，2021年先行县，10月19日提出
  https://mingce.example/county/before-filing/2021-pilot`)
})

test('a page that was found dead calls for a mail once; while it is dead its line stands among what is owed, with what to do', () => {
  const found = { type: 'PageFoundDead', stream: 'pages/510113', round: null, kind: null, account: '', post: '' }
  const news = [happening({ ...found, authority: '510113', detail: { text: 'https://a.example/mulu' } })]
  const duties = [toRestore('2021-10-11')]
  const digest = digestOf({ ...since, todo: [], news, duties })
  if (!digest) throw new Error('there is a digest')
  const { subject, text } = digestMail(digest, place)
  expect(subject).toBe('明册 10月21日：1 件应办未办，1 条新情况')
  expect(text).toContain(
    '· 公布页打不开：成都市青白江区 标准目录，2021年先行县，自10月11日起，共 2 个网页，请恢复网页或重新登记公布地址\n  https://mingce.example/county/publish',
  )
  expect(text).toContain('· 10月14日 公布页打不开：成都市青白江区 标准目录\n  https://mingce.example/county/publish')
  expect(digestOf({ ...since, todo: [], news: [], duties })).toBeUndefined()
})

test('a correction of what was published names the county, and leads nowhere in the app', () => {
  const published = { type: 'ErratumIssued', stream: 'catalog/510113', round: null, kind: null, detail: {} }
  const by = { account: 'acc-510113-03', authority: '510113', post: 'leader' }
  const digest = digestOf({ ...since, todo: [], news: [happening({ ...published, ...by })] })
  if (!digest) throw new Error('there is a digest')
  const { text } = digestMail(digest, place)
  expect(text).toContain('10月14日 青白江区教育局负责人 更正：成都市青白江区 标准目录')
  expect(text).not.toContain('/filing/')
})

test('no mail quotes what was typed, and none names a person', () => {
  const digest = digestOf({ ...since, todo: [waiting()], news: [happening(), reminder] })
  if (!digest) throw new Error('there is a digest')
  for (const { subject, text, html } of [digestMail(digest, place), reminderMail(reminder, place)])
    for (const said of [subject, text, html]) {
      expect(said).not.toContain('13800000000')
      expect(said).not.toContain('acc-')
    }
})

test('what a round is called is shown as it is written, not as HTML', () => {
  const digest = digestOf({ ...since, todo: [waiting()], news: [] })
  if (!digest) throw new Error('there is a digest')
  const { html } = digestMail(digest, { ...place, titleOf: () => '<b>“轮次”</b>', synthetic: true })
  expect(html).toContain('&lt;b&gt;“轮次”&lt;/b&gt;')
  expect(html).toContain('演示数据，均为虚构。')
})
