import { parseDivision } from '@mingce/domain/authority/division'
import { noticeSettings } from '@mingce/domain/round/given'
import { type Person, PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { RoundHead } from '../questions.ts'
import { PackagePapers } from './package-papers.tsx'
import { sendPackagePaper } from './send-package-paper.ts'

vi.mock('../api.ts', () => ({
  api: { package: { papers: { query: vi.fn() }, strikePaper: { mutate: vi.fn() } } },
}))
vi.mock('./send-package-paper.ts', () => ({ sendPackagePaper: vi.fn() }))

const kind = 'disclosure_catalog'
const city = parseDivision('510100')
const opened = { round: '2021-pilot', title: '2021年先行县', cohort: ['510112', '510113', '510114'], amendments: [] }
const round = (status: 'open' | 'closed') => ({ ...opened, status, settings: noticeSettings }) as unknown as RoundHead
const reviewer: Person = {
  ...{ account: 'r', name: '审核人', role: 'reviewer', level: 'province' },
  ...{ authority: '510000', bureau: '四川省教育厅', place: '四川省' },
}
const registered = {
  ...{ division: '510100', kind, paper: '6f1c2b7e-0a41-4d35-9a10-2f5d8c3e1a01', receivedOn: '2021-10-14' },
  ...{ docNumber: '成教〔2021〕9号', broughtBy: 'mail', holds: ['510113'], awaited: ['510113'] },
  scans: [{ digest: 'a'.repeat(64), size: 1_024, format: 'pdf', name: '上报函.pdf' }],
}
const scan = new File(['统一上报函（虚构）'], '上报函.pdf', { type: 'application/pdf' })
const receipt = { positions: ['1'], shown: true } as never

function open(status: 'open' | 'closed' = 'open', here: readonly string[] = [], person = reviewer) {
  return show(
    <PersonContext value={person}>
      <PackagePapers round={round(status)} city={city} kind={kind} here={here} />
    </PersonContext>,
  )
}

beforeEach(() => {
  vi.resetAllMocks()
  sessionStorage.clear()
  vi.mocked(api.package.papers.query).mockResolvedValue([registered] as never)
})

const boxes = () => within(screen.getByRole('group', { name: '纸质件内有哪些材料' })).getAllByRole('checkbox')
const ticked = () => boxes().map((box) => [box.closest('label')?.textContent, (box as HTMLInputElement).checked])

test('what came of 成都市’s catalogs stands with its day, its scan and whose it is; it is struck with a reason', async () => {
  vi.mocked(api.package.strikePaper.mutate).mockResolvedValue(receipt)
  open()
  expect(await screen.findByText(/2021年10月14日收到；邮寄、成教〔2021〕9号/)).toBeTruthy()
  expect(screen.getByRole('link', { name: '上报函.pdf' }).getAttribute('href')).toBe(
    `/api/evidence/510100/${'a'.repeat(64)}`,
  )
  expect(screen.getByText('待系统内上报：青白江区')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '撤销登记' }))
  fireEvent.change(screen.getByRole('textbox', { name: /理由|原因/ }), { target: { value: '登记错了市' } })
  fireEvent.click(screen.getAllByRole('button', { name: /撤销登记|确\s?定|确\s?认/ }).at(-1) as HTMLElement)
  await waitFor(() => expect(api.package.strikePaper.mutate).toHaveBeenCalledTimes(1))
  expect(vi.mocked(api.package.strikePaper.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ round: '2021-pilot', city, kind, paper: registered.paper, reason: '登记错了市' },
  })
})

test('a new one holds whoever is named by none and not filed here, and is not sent without its scan', async () => {
  vi.mocked(sendPackagePaper).mockResolvedValue(receipt)
  open('open', ['510112'])
  await screen.findByText(/2021年10月14日收到/)
  fireEvent.click(screen.getByText('登记纸质上报'))
  expect(ticked()).toEqual([
    ['全选', false],
    ['龙泉驿区', false],
    ['新都区', true],
  ])
  const send = () => screen.getByRole('button', { name: /^登\s?记$/ }) as HTMLButtonElement
  expect([send().disabled, screen.getByText('还需填写：扫描件') !== null]).toEqual([true, true])
  fireEvent.change(document.querySelector('input[type=file]') as HTMLInputElement, { target: { files: [scan] } })
  fireEvent.change(screen.getByLabelText('实收日期'), { target: { value: '2999-01-01' } })
  expect([send().disabled, screen.getByText('日期不能晚于今天') !== null]).toEqual([true, true])
  fireEvent.change(screen.getByLabelText('实收日期'), { target: { value: '2021-10-13' } })
  fireEvent.click(send())
  await waitFor(() => expect(sendPackagePaper).toHaveBeenCalledTimes(1))
  expect(vi.mocked(sendPackagePaper).mock.calls[0]?.[0]).toMatchObject({
    ...{ round: '2021-pilot', city, kind, scan, receivedOn: '2021-10-13', holds: ['510114'], broughtBy: 'mail' },
  })
})

test('where every county is named it is said; a closed round and another post only read', async () => {
  vi.mocked(api.package.papers.query).mockResolvedValue([{ ...registered, holds: opened.cohort }] as never)
  const all = open()
  expect(await screen.findByText(/都已登记过纸质件/)).toBeTruthy()
  all.unmount()
  const closed = open('closed')
  await screen.findByText(/2021年10月14日收到/)
  expect(screen.queryByRole('button', { name: '撤销登记' })).toBeNull()
  expect(screen.queryByText(/都已登记过纸质件/)).toBeNull()
  closed.unmount()
  open('open', [], { ...reviewer, role: 'leader' })
  await screen.findByText(/2021年10月14日收到/)
  expect(screen.queryByRole('button', { name: '撤销登记' })).toBeNull()
})
