import { digestOf } from '@mingce/domain/catalog/given'
import { chainOf, rowOf } from '@mingce/domain/guide-upgrade/given'
import { type Person, PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api, type GuideSheet } from '../api.ts'
import { RegisterGuideScreen } from './register-guide-screen.tsx'

const receipt = vi.hoisted(() => ({ positions: [1], shown: true }))
vi.mock('../api.ts', () => ({
  api: { guide: { versions: { query: vi.fn() }, register: { mutate: vi.fn(() => Promise.resolve(receipt)) } } },
}))

const manager = { account: 'acc-510000-02', role: 'round_manager', level: 'province', authority: '510000' }
const [standing] = chainOf({ rows: [rowOf('v1-1', '招生范围'), rowOf('v1-2', '招生计划安排')] })
const versions = {
  today: '2023-06-01',
  known: ['v1'],
  chain: [{ ...standing, rows: [...(standing?.rows.values() ?? [])] }],
}

const read = (line: number, name: string, fault: 'unnamed' | null = null) => ({
  ...{ place: `第${line}行`, digest: digestOf(name), fault, item: rowOf('any', name).item },
})
const sheet: GuideSheet = {
  ...{
    fileDigest: digestOf('原件'),
    title: '标准指引（2023年版）',
    columns: [
      { key: 'aaaaaaaa-1', col: 0, header: '公开事项', element: '公开事项', use: 'levels', samples: ['招生范围'] },
      { key: 'bbbbbbbb-1', col: 1, header: '做什么', element: null, use: 'none', samples: ['划片范围'] },
    ],
    ...{ heading: null, byHand: [] },
  },
  rows: [read(3, '招生范围'), read(4, '招生计划表'), read(5, '未命名事项', 'unnamed')],
  doubts: [{ at: 0, element: '公开依据', message: '书名号不完整' }],
}

const answered = (status: number, body: object) =>
  vi.mocked(fetch).mockResolvedValueOnce(new Response(JSON.stringify(body), { status }))
const choose = async (name = '指引.xlsx') => {
  fireEvent.change(await screen.findByLabelText('选择文件'), { target: { files: [new File(['x'], name)] } })
}
const open = () =>
  show(
    <PersonContext value={manager as unknown as Person}>
      <RegisterGuideScreen />
    </PersonContext>,
  )
const fill = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

beforeEach(() => {
  vi.clearAllMocks()
  sessionStorage.clear()
  vi.stubGlobal('fetch', vi.fn())
  vi.mocked(api.guide.versions.query).mockResolvedValue(versions as never)
})

test('a file that cannot be read is told in a sentence, and what was written before stands', async () => {
  open()
  answered(200, sheet)
  await choose()
  fireEvent.change(await screen.findByLabelText('文号'), { target: { value: '教办厅函〔2023〕12号' } })
  answered(422, { message: '“坏.xlsx”：文件已损坏或没有传完整，打不开。' })
  await choose()
  expect(await screen.findByText(/文件已损坏/)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('文号').value).toBe('教办厅函〔2023〕12号')
})

test('a version is registered once its source is told, its doubts were looked at and its renames confirmed; a reload loses nothing', async () => {
  const page = open()
  answered(200, sheet)
  await choose()
  expect(await screen.findByText(/这一行没有名称，不能登记/)).toBeTruthy()
  const button = () => screen.getByText('登记这一版').closest('button') as HTMLButtonElement
  expect(button().disabled).toBe(true)
  expect(screen.getByText('1 行有疑点待对照原件')).toBeTruthy()
  expect(screen.getByText('1 条可能更名，待确认')).toBeTruthy()

  fill(/^文号/, '教办厅函〔2023〕12号')
  fill(/^印发日期/, '2023-05-04')
  fill(/^出处/, 'https://example.gov.cn/1.html')
  fill(/^登记说明/, '教育部印发新版')
  fireEvent.click(screen.getByLabelText('已对照原件'))
  page.unmount()
  open()
  fireEvent.mouseDown(await screen.findByLabelText('“招生计划安排”在新版中'))
  fireEvent.click(await screen.findByText(/招生计划表（名称相近/))
  await vi.waitFor(() => expect(button().disabled).toBe(false))
  fireEvent.click(button())
  expect(await screen.findByText(/将登记“标准指引（2023年版）”2 行（1 行不登记）/)).toBeTruthy()
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '登记这一版' }))
  await vi.waitFor(() =>
    expect(api.guide.register.mutate).toHaveBeenCalledWith(
      expect.objectContaining({
        ...{ guide: '2023', chain: ['v1'], renames: [{ from: 'v1-2', at: 1 }], status: 'partial' },
        file: { name: '指引.xlsx', digest: digestOf('原件') },
        rows: [expect.objectContaining({ digest: digestOf('招生范围') }), expect.anything(), null],
      }),
    ),
  )
})

test('what was sent and not answered is sent again as the same command, after a reload and over newer versions too; other words are another', async () => {
  vi.mocked(api.guide.register.mutate).mockRejectedValue(new Error('the answer was lost'))
  let page = open()
  answered(200, { ...sheet, rows: [read(3, '招生范围'), read(4, '招生计划安排')], doubts: [] })
  await choose()
  await screen.findByLabelText('文号')
  fill(/^文号/, '教办厅函〔2023〕12号')
  fill(/^印发日期/, '2023-05-04')
  fill(/^出处/, 'https://example.gov.cn/1.html')
  fill(/^登记说明/, '教育部印发新版')
  const sends = async (count: number) => {
    const button = await screen.findByText('登记这一版')
    await vi.waitFor(() => expect(button.closest('button')?.disabled).toBe(false))
    fireEvent.click(button)
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '登记这一版' }))
    await vi.waitFor(() => expect(api.guide.register.mutate).toHaveBeenCalledTimes(count))
    page.unmount()
  }
  await sends(1)
  vi.mocked(api.guide.versions.query).mockResolvedValue({ ...versions, known: ['v1', '2023'] } as never)
  page = open()
  await sends(2)
  page = open()
  await screen.findByLabelText('文号')
  fill(/^登记说明/, '教育部印发新版，另附说明')
  await sends(3)
  const [first, again, other] = vi.mocked(api.guide.register.mutate).mock.calls.map(([sent]) => sent)
  expect(again).toEqual(first)
  expect(other).toMatchObject({ guide: '2023-2', reason: '教育部印发新版，另附说明' })
  expect(other?.key).not.toBe(first?.key)
})

test('what is written while a mended file is read stands once it was read', async () => {
  open()
  answered(200, sheet)
  await choose()
  await screen.findByLabelText('文号')
  const reading = Promise.withResolvers<Response>()
  vi.mocked(fetch).mockReturnValueOnce(reading.promise)
  await choose()
  fill(/^文号/, '教办厅函〔2023〕12号')
  reading.resolve(new Response(JSON.stringify({ ...sheet, rows: sheet.rows.slice(0, 2) }), { status: 200 }))
  await vi.waitFor(() => expect(screen.queryByText('未命名事项', { exact: false })).toBeNull())
  expect(screen.getByLabelText<HTMLInputElement>('文号').value).toBe('教办厅函〔2023〕12号')
})

test('a file that is read only after the page was left and another was chosen takes nothing away, and is named', async () => {
  const late = Promise.withResolvers<Response>()
  const page = open()
  vi.mocked(fetch).mockReturnValueOnce(late.promise)
  await choose('旧.xlsx')
  page.unmount()
  open()
  answered(200, sheet)
  await choose('新.xlsx')
  fireEvent.change(await screen.findByLabelText('文号'), { target: { value: '教办厅函〔2023〕12号' } })
  late.resolve(new Response(JSON.stringify({ ...sheet, fileDigest: digestOf('旧'), title: '旧版' }), { status: 200 }))
  expect(await screen.findByText(/“旧.xlsx”读完前已另选“新.xlsx”，没有采用前者/)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('文号').value).toBe('教办厅函〔2023〕12号')
  expect(screen.getByText(/新.xlsx · 标准指引（2023年版）/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '知道了' }))
  expect(screen.queryByText(/没有采用前者/)).toBeNull()
})

test('a column under a heading that is not known is taken for an element by hand, and the file is read again so; a reload loses no choice', async () => {
  const page = open()
  answered(200, sheet)
  await choose()
  expect(await screen.findByText(/其中 1 列的列名不认得，请核对读法/)).toBeTruthy()
  fireEvent.mouseDown(screen.getByLabelText('“做什么”对应的要素'))
  fireEvent.click(await screen.findByTitle('公开内容（要素）'))
  expect(await screen.findByText('1 列的读法改了，还没有重新读取')).toBeTruthy()
  page.unmount()
  open()
  expect(await screen.findByText(/请点“换一份文件”再选一次原件/)).toBeTruthy()
  const [known, taken] = sheet.columns
  const content = { ...taken, use: 'contentElements', element: '公开内容' }
  answered(200, { ...sheet, columns: [known, content], byHand: ['“做什么”读作公开内容'] })
  await choose()
  await vi.waitFor(() => expect(screen.queryByText(/还没有重新读取/)).toBeNull())
  const asked = new URL(String(vi.mocked(fetch).mock.calls.at(-1)?.[0]), 'http://localhost').searchParams
  expect(JSON.parse(asked.get('columns') ?? '')).toEqual({ 'bbbbbbbb-1': 'contentElements' })
})

test('in a file without a known heading its row is pointed at, and the file is read under it', async () => {
  open()
  const kinds = ['a'.repeat(32), 'b'.repeat(32)]
  answered(422, {
    message: '没有认出表头。',
    glance: [
      {
        name: '表1',
        rows: [
          ['甲', '乙'],
          ['招生范围', '划片'],
        ],
        kinds,
      },
    ],
  })
  await choose()
  fireEvent.click(await screen.findByLabelText(/表头从第1行开始/))
  answered(200, { ...sheet, heading: { table: 0, first: 1, last: 1, kind: kinds[0] } })
  fireEvent.click(screen.getByRole('button', { name: '按此读取' }))
  expect(await screen.findByText(/按指定的表头（第1行）读取/)).toBeTruthy()
  const asked = new URL(String(vi.mocked(fetch).mock.calls.at(-1)?.[0]), 'http://localhost').searchParams
  expect(JSON.parse(asked.get('heading') ?? '')).toMatchObject({ table: 0, first: 1, last: 1 })
})

test('what is written while a version is being sent stands once it was refused', async () => {
  const answer = Promise.withResolvers<never>()
  vi.mocked(api.guide.register.mutate).mockReturnValueOnce(answer.promise as never)
  open()
  answered(200, { ...sheet, rows: [read(3, '招生范围'), read(4, '招生计划安排')], doubts: [] })
  await choose()
  await screen.findByLabelText('文号')
  fill(/^文号/, '教办厅函〔2023〕12号')
  fill(/^印发日期/, '2023-05-04')
  fill(/^出处/, 'https://example.gov.cn/1.html')
  fill(/^登记说明/, '教育部印发新版')
  const button = () => screen.getByText('登记这一版').closest('button') as HTMLButtonElement
  await vi.waitFor(() => expect(button().disabled).toBe(false))
  fireEvent.click(button())
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '登记这一版' }))
  await vi.waitFor(() => expect(api.guide.register.mutate).toHaveBeenCalledOnce())
  fill(/^登记说明/, '教育部印发新版，另附说明')
  answer.reject(Object.assign(new Error(), { data: { refusal: { refused: 'GUIDE_SUPERSEDED' } } }))
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^登记说明/).value).toBe('教育部印发新版，另附说明')
})
