import type { PreparatoryNote } from '@mingce/domain/before-filing/evolve'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { type Person, PersonContext } from '../person.ts'
import { show } from '../test-screen.tsx'
import { NoteForm } from './note-form.tsx'
import { NoteList } from './note-list.tsx'
import type { CountyNotesSent, NoteAct } from './notes-sent.ts'

const drafter: Person = {
  account: 'acc-1',
  name: '经办人',
  role: 'drafter',
  level: 'county',
  authority: '510113',
  bureau: '青白江区教育局',
  place: '青白江区',
}
const at = '2021-10-14T02:00:00.000Z'
const byCounty = { account: 'acc-1', post: 'drafter', authority: '510113' }
const byCity = { account: 'acc-9', post: 'reviewer', authority: '510100' }
const own = { files: [], withdrawn: null, at }
const question = (note: string, by: typeof byCounty, answers: readonly object[] = []): PreparatoryNote =>
  ({
    what: 'consultation',
    note,
    by,
    ...own,
    kind: 'disclosure_catalog',
    aim: 'question',
    text: `问${note}`,
    answers,
  }) as PreparatoryNote

const acting = (): NoteAct => ({
  run: vi.fn().mockResolvedValue({ positions: [7], shown: true }),
  ...{ busy: false, refusal: undefined, error: undefined, receipt: undefined, reset: () => {} },
})
const round = {
  ...{ round: '2021-pilot', title: '先行县', isOpen: true },
  kinds: ['implementation_plan', 'disclosure_catalog'],
} as const
let act: NoteAct

beforeEach(() => {
  sessionStorage.clear()
  act = acting()
})

function showForm(counties: readonly CountyNotesSent[]) {
  const whats = ['consultation', 'research', 'opinion'] as const
  show(<NoteForm round={round} whats={whats} counties={counties} act={act} nameOf={() => undefined as never} />)
}
const county = (over: Partial<CountyNotesSent> = {}): CountyNotesSent => ({
  county: '510113',
  notes: [],
  filed: [],
  papers: [],
  ...over,
})

test('a question is sent once it says something, and what is lacking is said until then', async () => {
  showForm([county()])
  expect(screen.getByRole('status').textContent).toBe('还需填写：内容')
  fireEvent.change(screen.getByLabelText('内容'), { target: { value: '收费是否列入？' } })
  fireEvent.click(screen.getByRole('button', { name: '提出' }))
  await waitFor(() => expect(act.run).toHaveBeenCalledOnce())
  expect(vi.mocked(act.run).mock.calls[0]?.[0]).toMatchObject({
    counties: ['510113'],
    command: { do: 'openConsultation', kind: 'disclosure_catalog', text: '收费是否列入？' },
  })
  await waitFor(() => expect((screen.getByLabelText('内容') as HTMLTextAreaElement).value).toBe(''))
})

test('sent again after a lost answer it is the same note; the next one is another', async () => {
  showForm([county()])
  vi.mocked(act.run).mockResolvedValueOnce(undefined)
  const send = async (times: number) => {
    fireEvent.change(screen.getByLabelText('内容'), { target: { value: '收费？' } })
    fireEvent.click(screen.getByRole('button', { name: '提出' }))
    await waitFor(() => expect(act.run).toHaveBeenCalledTimes(times))
  }
  await send(1)
  await send(2)
  await waitFor(() => expect((screen.getByLabelText('内容') as HTMLTextAreaElement).value).toBe(''))
  await send(3)
  const [lost, again, next] = vi.mocked(act.run).mock.calls.map(([{ command }]) => command)
  expect(again).toEqual(lost)
  expect(next).not.toEqual(lost)
})

test('a scan that is added to a note and sent again after a lost answer is the same scan; another is another', async () => {
  const send = vi.fn().mockResolvedValue(new Response('busy', { status: 429 }))
  vi.stubGlobal('fetch', send)
  const notes = [question('甲', byCounty)]
  show(
    <PersonContext value={drafter}>
      <NoteList
        {...{ round: '2021-pilot', isOpen: true, shown: [county({ notes })], names: {}, answer: act, takeBack: act }}
      />
    </PersonContext>,
  )
  const bring = async (name: string, times: number) => {
    const scan = new File(['%PDF-1.4'], name, { lastModified: 1 })
    fireEvent.change(screen.getByLabelText('添加扫描件', { selector: 'input' }), { target: { files: [scan] } })
    await waitFor(() => expect(send).toHaveBeenCalledTimes(times))
    await screen.findByRole('alert')
  }
  await bring('批复.pdf', 1)
  await bring('批复.pdf', 2)
  await bring('函.pdf', 3)
  const [lost, again, other] = send.mock.calls.map(
    ([address]) => Object.fromEntries(new URL(String(address), 'http://desk').searchParams) as Record<string, string>,
  )
  expect(lost).toMatchObject({ note: '甲', counties: '510113', name: '批复.pdf', attachment: lost?.key })
  expect(again).toEqual(lost)
  expect(other?.attachment).not.toBe(lost?.attachment)
  vi.unstubAllGlobals()
})

test('a scan whose answer was lost is kept, and goes to the note that was recorded without being chosen again', async () => {
  const taken = new Response(JSON.stringify({ positions: [8], shown: true }))
  const send = vi
    .fn()
    .mockResolvedValueOnce(new Response('busy', { status: 429 }))
    .mockResolvedValueOnce(taken)
  vi.stubGlobal('fetch', send)
  showForm([county()])
  const scan = new File(['扫描'], '来函.pdf', { type: 'application/pdf' })
  fireEvent.change(screen.getByLabelText('内容'), { target: { value: '收费？' } })
  fireEvent.change(document.querySelector('input[type=file]') as HTMLInputElement, { target: { files: [scan] } })
  fireEvent.click(screen.getByRole('button', { name: '提出' }))
  expect(await screen.findByText(/扫描件“来函.pdf”还没有保存/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '再次上传' }))
  await waitFor(() => expect(screen.queryByText(/还没有保存/)).toBeNull())
  expect(act.run).toHaveBeenCalledTimes(1)
  const [lost, again] = send.mock.calls
  expect(again).toEqual(lost)
  expect(again?.[1]).toMatchObject({ body: scan })
  vi.unstubAllGlobals()
})

test('a scan that is left does not give way to the next note’s, and each goes to its own note', async () => {
  const taken = () => new Response(JSON.stringify({ positions: [8], shown: true }))
  const busy = () => new Response('busy', { status: 429 })
  const answers = [busy, busy, taken, taken]
  const send = vi.fn(async (_address: string, _asked: RequestInit) => (answers.shift() ?? taken)())
  vi.stubGlobal('fetch', send)
  showForm([county()])
  const note = async (name: string, times: number) => {
    const scan = new File(['扫描'], name, { type: 'application/pdf', lastModified: 1 })
    fireEvent.change(screen.getByLabelText('内容'), { target: { value: '收费？' } })
    fireEvent.change(document.querySelector('input[type=file]') as HTMLInputElement, { target: { files: [scan] } })
    fireEvent.click(screen.getByRole('button', { name: '提出' }))
    await waitFor(() => expect(send).toHaveBeenCalledTimes(times))
    await screen.findByText(new RegExp(`扫描件“${name}”还没有保存`))
  }
  await note('来函.pdf', 1)
  await note('复函.pdf', 2)
  for (const left of [1, 0]) {
    const [again] = screen.getAllByRole('button', { name: '再次上传' })
    if (again) fireEvent.click(again)
    await waitFor(() => expect(screen.queryAllByText(/还没有保存/)).toHaveLength(left))
  }
  const [first, second, firstAgain, secondAgain] = send.mock.calls.map(([address]) => address)
  expect([firstAgain, secondAgain]).toEqual([first, second])
  expect(second).not.toBe(first)
  vi.unstubAllGlobals()
})

test('of what is filed nothing is asked, and no county chosen is said', () => {
  showForm([county({ filed: ['disclosure_catalog'] })])
  fireEvent.change(screen.getByLabelText('内容'), { target: { value: '收费？' } })
  expect(screen.getByRole('status').textContent).toBe('标准目录已经报送，有问题请在报送件里说明。')
  expect((screen.getByRole('button', { name: '提出' }) as HTMLButtonElement).disabled).toBe(true)
})

test('research needs its subject and a day that has come', () => {
  showForm([county()])
  fireEvent.click(screen.getByText('调研记录'))
  fireEvent.change(screen.getByLabelText('了解到的情况'), { target: { value: '学区划分问得最多' } })
  expect(screen.getByRole('status').textContent).toBe('还需填写：调研对象或主题')
  fireEvent.change(screen.getByLabelText('调研对象或主题'), { target: { value: '城区学校' } })
  fireEvent.change(screen.getByLabelText('日期'), { target: { value: '2021-10-16' } })
  expect(screen.getByRole('status').textContent).toBe('日期不能晚于今天')
})

test('the other side’s open question is answered here; one’s own is taken back with a reason, not once it was answered', async () => {
  const answered = [{ text: '列入', by: byCity, at }]
  const notes = [question('甲', byCity), question('乙', byCounty), question('丙', byCounty, answered)]
  const takeBack = acting()
  show(
    <PersonContext value={drafter}>
      <NoteList
        {...{ round: '2021-pilot', isOpen: true, shown: [county({ notes })], names: { 'acc-9': '审核人' } }}
        {...{ answer: act, takeBack }}
      />
    </PersonContext>,
  )
  expect(screen.getByText('成都市教育局答复（审核人 2021-10-14 10:00）：列入')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('答复内容'), { target: { value: '同意' } })
  fireEvent.click(screen.getByRole('button', { name: '答复' }))
  await waitFor(() =>
    expect(vi.mocked(act.run).mock.calls[0]?.[0].command).toEqual({
      do: 'answerConsultation',
      note: '甲',
      text: '同意',
    }),
  )
  expect(screen.getAllByRole('button', { name: '撤下' })).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: '撤下' }))
  fireEvent.change(await screen.findByLabelText('撤下的理由'), { target: { value: '问过了' } })
  fireEvent.click(screen.getAllByRole('button', { name: '撤下' }).at(-1) as HTMLElement)
  await waitFor(() => expect(takeBack.run).toHaveBeenCalledOnce())
})

test('where nothing was noted it says what to do; what was taken back is folded away with its reason', () => {
  const names = { 'acc-1': '经办人' }
  const list = (notes: readonly PreparatoryNote[]) => (
    <PersonContext value={drafter}>
      <NoteList
        {...{ round: '2021-pilot', isOpen: false, shown: [county({ notes })], names, answer: act, takeBack: act }}
      />
    </PersonContext>
  )
  const { unmount } = show(list([]))
  expect(screen.getByText(/本轮还没有报送前沟通的记录/)).toBeTruthy()
  unmount()
  show(list([{ ...question('甲', byCounty), withdrawn: { by: byCounty, at, reason: '写错了' } }]))
  expect(screen.getByText('已撤下 1 条')).toBeTruthy()
  expect(screen.getByText('已撤下（经办人 2021-10-14 10:00）：写错了')).toBeTruthy()
})
