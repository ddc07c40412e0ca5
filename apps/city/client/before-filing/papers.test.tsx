import type { CountyPaperSent } from '@mingce/ui/before-filing/notes-sent'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { Papers } from './papers.tsx'

vi.mock('../api.ts', () => ({ api: { beforeFiling: { strikePaper: { mutate: vi.fn() } } } }))

const send = vi.fn<(address: string, asked: RequestInit) => Promise<Response>>()
const answering = (status: number, answer: object) => send.mockResolvedValue(Response.json(answer, { status }))
const scan = { digest: 'c'.repeat(64), size: 10, format: 'pdf', name: '扫描.pdf' } as const
const paper: Omit<CountyPaperSent, 'isEntered'> = {
  ...{ turn: 1, kind: 'work_summary', receivedOn: '2021-10-12', docNumber: '南教函〔2021〕3号', broughtBy: 'mail' },
  ...{ scans: [scan], by: 'acc-9', at: '2021-10-13T02:00:00.000Z' },
}

beforeEach(() => {
  send.mockReset()
  vi.stubGlobal('fetch', send)
})

function showPapers(papers: readonly CountyPaperSent[] = []) {
  const counties = [{ county: '511302', notes: [], filed: [], papers }]
  show(<Papers round="2021-pilot" isOpen kinds={['work_summary']} counties={counties} />)
}

function choose(name: string) {
  fireEvent.change(screen.getByLabelText('选择扫描件（必附）', { selector: 'input' }), {
    target: { files: [new File(['%PDF-1.4'], name)] },
  })
}

const why = () => screen.getByRole('status', { hidden: true }).textContent
const register = () => screen.getByRole('button', { name: '登记', hidden: true }) as HTMLButtonElement

test('nothing is registered without a scan; with it, what was said goes beside its bytes', async () => {
  answering(200, { positions: [9], shown: true })
  showPapers()
  expect(register().disabled).toBe(true)
  expect(why()).toBe('还需填写：扫描件')
  choose('工作总结.pdf')
  expect(register().disabled).toBe(false)
  expect(why()).toBe('')
  fireEvent.change(screen.getByLabelText('实收日期'), { target: { value: '2021-10-12' } })
  fireEvent.change(screen.getByLabelText('文号（没有可不填）'), { target: { value: '南教函〔2021〕3号' } })
  fireEvent.click(register())
  await waitFor(() => expect(send).toHaveBeenCalledOnce())
  const asked = new URL(String(send.mock.calls[0]?.[0]), 'http://desk').searchParams
  expect(Object.fromEntries(asked)).toMatchObject({
    ...{ round: '2021-pilot', division: '511302', kind: 'work_summary', broughtBy: 'mail' },
    ...{ receivedOn: '2021-10-12', docNumber: '南教函〔2021〕3号', name: '工作总结.pdf' },
  })
  await waitFor(() => expect(register().disabled).toBe(true))
  expect((screen.getByLabelText('文号（没有可不填）') as HTMLInputElement).value).toBe('')
})

test('a scan that is not taken says why in its own words, and what was typed stays', async () => {
  answering(422, { unfit: 'UNKNOWN', message: '文件格式不能识别。' })
  showPapers()
  choose('扫描.exe')
  fireEvent.change(screen.getByLabelText('文号（没有可不填）'), { target: { value: '南教函〔2021〕3号' } })
  fireEvent.click(register())
  expect(await screen.findByText('文件没有收下：文件格式不能识别。')).toBeTruthy()
  expect(screen.getAllByRole('alert', { hidden: true })).toHaveLength(1)
  expect((screen.getByLabelText('文号（没有可不填）') as HTMLInputElement).value).toBe('南教函〔2021〕3号')
})

test('a rule’s refusal stands in the words of the rule; a day to come is not sent', async () => {
  answering(409, { refusal: { refused: 'PAPER_REGISTERED' } })
  showPapers()
  choose('工作总结.pdf')
  fireEvent.change(screen.getByLabelText('实收日期'), { target: { value: '2099-01-01' } })
  expect(register().disabled).toBe(true)
  expect(why()).toBe('日期不能晚于今天')
  fireEvent.change(screen.getByLabelText('实收日期'), { target: { value: '2021-10-12' } })
  fireEvent.click(register())
  expect(await screen.findByText(/已登记|已经登记/)).toBeTruthy()
})

test('what came stands with its day, and only what is not entered is struck', () => {
  showPapers([
    { ...paper, isEntered: true },
    { ...paper, turn: 2, isEntered: false },
  ])
  expect(screen.getByText('已录入报送')).toBeTruthy()
  expect(screen.getByText('待县里录入报送')).toBeTruthy()
  expect(screen.getAllByText(/纸质报送，实收日期2021年10月12日；邮寄、南教函/)).toHaveLength(2)
  expect(screen.getAllByRole('button', { name: '撤销登记' })).toHaveLength(1)
  const links = screen.getAllByRole('link', { name: '扫描.pdf' })
  expect(links.map((each) => each.getAttribute('href'))).toEqual(Array(2).fill(`/api/evidence/511302/${scan.digest}`))
})
