import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { type Person, PersonContext } from '../person.ts'
import { RemindButton } from '../reminder/remind-button.tsx'
import { ReminderTag } from '../reminder/reminder-tag.tsx'
import { show } from '../test-screen.tsx'
import { Bell } from './bell.tsx'
import { type InboxApi, InboxContext, type MailSent } from './inbox.ts'
import { InboxPage } from './inbox-page.tsx'

const drafter: Person = {
  ...{ account: 'a', name: '青白江区经办人', role: 'drafter', level: 'county' },
  ...{ authority: '510113', bureau: '青白江区教育局', place: '青白江区' },
}
const notice = {
  ...{ stream: 'submission/2021-pilot/510113/disclosure_catalog/1', round: '2021-pilot', kind: 'disclosure_catalog' },
  ...{ division: '510113', post: 'reviewer', authority: '510100', title: '2021年先行县', text: null },
  ...{ moved: null, more: [] },
}
const sent = {
  readBefore: 100,
  notices: [
    { ...notice, position: 120, type: 'ReminderSent', at: '2021-10-14T02:12:00.000Z', text: '请抓紧' },
    { ...notice, position: 90, type: 'ReturnedForRevision', at: '2021-10-12T02:12:00.000Z' },
  ],
}
const noMail: MailSent = { address: null, wanted: false, stopped: null, hours: null }
const list = vi.fn()
const read = vi.fn()
const mail = vi.fn()
const setMail = vi.fn()
const remind = vi.fn()
const api: InboxApi = {
  notices: { list: { query: list }, read: { mutate: read }, mail: { query: mail }, setMail: { mutate: setMail } },
  remind: { mutate: remind },
}

beforeEach(() => {
  vi.resetAllMocks()
  list.mockResolvedValue(sent)
  mail.mockResolvedValue(noMail)
  read.mockResolvedValue({})
  setMail.mockResolvedValue({})
})

function at(shown: ReactNode) {
  show(
    <PersonContext value={drafter}>
      <InboxContext value={api}>{shown}</InboxContext>
    </PersonContext>,
  )
}

test('the bell counts what is unread; the page lists it, new marked, and then it is read', async () => {
  at(
    <>
      <Bell />
      <InboxPage open={() => '/filing'} />
    </>,
  )
  expect(await screen.findByRole('link', { name: /通知.*1.*条未读/ })).toBeTruthy()
  expect((await screen.findByText('催办')).closest('td')?.textContent).toContain('新')
  expect(screen.getByText('退回修改').closest('td')?.textContent).not.toContain('新')
  expect(screen.getByText('请抓紧')).toBeTruthy()
  expect(screen.getAllByText('成都市教育局 审核人')).toHaveLength(2)
  await waitFor(() => expect(read).toHaveBeenCalledWith({ before: 121 }))
})

test('documents of a county that were settled together are one notice, each with its own way', async () => {
  const plan = { stream: 'submission/2021-pilot/510113/implementation_plan/1', kind: 'implementation_plan' }
  const settled = { ...notice, position: 130, type: 'ApprovedByCity', at: '2021-10-14T02:12:00.000Z', more: [plan] }
  list.mockResolvedValue({ readBefore: 100, notices: [settled] })
  at(
    <>
      <Bell />
      <InboxPage open={({ stream }) => `/${stream}`} />
    </>,
  )
  expect(await screen.findByRole('link', { name: /通知.*1.*条未读/ })).toBeTruthy()
  expect(await screen.findByRole('link', { name: '青白江区 标准目录' })).toBeTruthy()
  expect(screen.getByRole('link', { name: '青白江区 实施方案' }).getAttribute('href')).toBe(`/${plan.stream}`)
  expect(screen.getAllByRole('row')).toHaveLength(2)
})

test('a date counted anew is told with the old and the new day', async () => {
  const moved = { of: 'review', before: '2021-11-10', after: '2021-11-11' } as const
  const anew = { ...notice, moved, position: 130, type: 'DeadlineRecomputed', at: '2021-10-14T02:12:00.000Z' }
  list.mockResolvedValue({ readBefore: 100, notices: [anew] })
  at(<InboxPage open={() => '/'} />)
  const row = (await screen.findByText('青白江区 标准目录')).closest('tr')
  expect(row?.textContent).toContain('审核时限 2021年11月10日 → 2021年11月11日')
})

test('a correction of what was published names the county’s catalog and why', async () => {
  const published = { stream: 'catalog/510113', round: null, kind: null, title: null, text: '咨询电话有误' }
  const erratum = { ...notice, ...published, position: 130, type: 'ErratumIssued', at: '2021-10-14T02:12:00.000Z' }
  list.mockResolvedValue({ readBefore: 100, notices: [erratum] })
  at(<InboxPage open={() => '/'} />)
  expect(await screen.findByText('青白江区 标准目录')).toBeTruthy()
  expect(screen.getByText('咨询电话有误')).toBeTruthy()
})

test('a source that moved leads to the own draft, what was said of good practice to the library', async () => {
  const source = { stream: 'catalog/510116', division: '510116', round: null, kind: null, title: null, post: '' }
  const at9 = '2021-10-14T02:12:00.000Z'
  const moved = {
    ...notice,
    ...source,
    authority: '510116',
    position: 131,
    type: 'SourceGone',
    at: at9,
    text: '校车安全',
  }
  const practice = { stream: 'good-practice/510113/i-1', round: null, kind: null, title: null, text: '不再示范' }
  const removed = { ...notice, ...practice, position: 130, type: 'GoodPracticeRemoved', at: at9 }
  list.mockResolvedValue({ readBefore: 100, notices: [moved, removed] })
  at(<InboxPage open={() => '/'} sources="/catalog" library="/library" />)
  expect((await screen.findByRole('link', { name: '双流区 标准目录' })).getAttribute('href')).toBe('/catalog')
  expect(screen.getByText('借鉴来源已撤销')).toBeTruthy()
  expect(screen.getByText('校车安全')).toBeTruthy()
  expect(screen.getByRole('link', { name: '青白江区 亮点库' }).getAttribute('href')).toBe('/library')
})

test('a law that changed leads to what it asks, a new version of the guide to how far the counties have come', async () => {
  const ofProvince = { division: '', authority: '510000', post: 'round_manager', round: null, kind: null, title: null }
  const at9 = '2021-10-14T02:12:00.000Z'
  const amended = { ...ofProvince, stream: 'law/education', type: 'LawAmended', text: '《教育法》' }
  const version = { ...ofProvince, stream: 'guide/2020', type: 'GuideVersionRegistered' }
  list.mockResolvedValue({
    readBefore: 100,
    notices: [
      { ...notice, ...amended, position: 131, at: at9 },
      { ...notice, ...version, position: 130, at: at9 },
    ],
  })
  at(<InboxPage open={() => '/'} laws="/law-changes" guide="/guide-upgrade" />)
  expect((await screen.findByRole('link', { name: '依据变动' })).getAttribute('href')).toBe('/law-changes')
  expect(screen.getByText('所引依据已修改')).toBeTruthy()
  expect(screen.getByText('《教育法》')).toBeTruthy()
  expect(screen.getByRole('link', { name: '指引升级' }).getAttribute('href')).toBe('/guide-upgrade')
})

test('a question before a filing leads to where it is answered', async () => {
  const asked = { stream: 'before-filing/2021-pilot/510113', kind: 'work_summary', text: '统计截止日期怎么定？' }
  list.mockResolvedValue({
    readBefore: 100,
    notices: [{ ...notice, ...asked, position: 130, type: 'ConsultationOpened', at: '2021-10-14T02:12:00.000Z' }],
  })
  at(<InboxPage open={() => '/'} openNotes={(round) => `/before-filing/${round}`} />)
  const way = await screen.findByRole('link', { name: '青白江区 报送前沟通' })
  expect(way.getAttribute('href')).toBe('/before-filing/2021-pilot')
  expect(screen.getByText(asked.text)).toBeTruthy()
})

test('nothing to tell says what would be told; without a mail server the page says so', async () => {
  list.mockResolvedValue({ readBefore: 0, notices: [] })
  at(<InboxPage open={() => '/'} />)
  expect(await screen.findByText(/暂无通知/)).toBeTruthy()
  expect(await screen.findByText(/没有配置邮件服务器/)).toBeTruthy()
  expect(read).not.toHaveBeenCalled()
})

test('an address that is none is not sent and stays in the box; a whole one is saved, a refused one explains itself', async () => {
  const stopped = { at: '2021-10-14T02:12:00.000Z', why: '550 no such user' }
  mail.mockResolvedValue({ ...noMail, address: 'gone@example.gov.cn', wanted: true, stopped })
  at(<InboxPage open={() => '/'} />)
  expect(await screen.findByText(/2021-10-14 10:12 拒收此地址.*550 no such user/)).toBeTruthy()
  const box = screen.getByLabelText('邮箱地址')
  fireEvent.change(box, { target: { value: 'nobody' } })
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText(/不是完整的邮箱地址/)).toBeTruthy()
  expect([setMail.mock.calls.length, (box as HTMLInputElement).value]).toEqual([0, 'nobody'])
  fireEvent.change(box, { target: { value: ' jyj@example.gov.cn ' } })
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(setMail).toHaveBeenCalledWith({ address: 'jyj@example.gov.cn', wanted: true }))
})

test('催办 sends the words; refused, it says who reminded when, and what was typed stays', async () => {
  const about = ['510113', 'leader', '2021-10-14T01:00:00.000Z']
  remind.mockRejectedValue(
    Object.assign(new Error('REMINDED_TODAY'), { data: { refusal: { refused: 'REMINDED_TODAY', about } } }),
  )
  at(<RemindButton matter={notice.stream} kind="disclosure_catalog" />)
  fireEvent.click(screen.getByRole('button', { name: '催办' }))
  fireEvent.change(await screen.findByLabelText(/附言/), { target: { value: '请抓紧' } })
  fireEvent.click(screen.getAllByRole('button', { name: '催办' }).at(-1) as HTMLElement)
  await waitFor(() => expect(remind.mock.calls[0]?.[0]).toMatchObject({ matter: notice.stream, text: '请抓紧' }))
  expect(await screen.findByText(/2021-10-14 09:00/)).toBeTruthy()
  expect((screen.getByLabelText(/附言/) as HTMLTextAreaElement).value).toBe('请抓紧')
})

test('whoever was reminded sees by whom and with which words', () => {
  at(
    <ReminderTag
      reminder={{ text: '请抓紧', post: 'reviewer', authority: '510100', at: '2021-10-14T02:12:00.000Z' }}
    />,
  )
  expect(screen.getByText('催办 10-14 10:12').title).toBe('成都市教育局审核人于 2021-10-14 10:12 催办')
  expect(screen.getByText('请抓紧')).toBeTruthy()
})
