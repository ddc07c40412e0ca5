import { type Person, PersonContext } from '@mingce/ui/person'
import { item } from '@mingce/ui/test-items'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api, type SheetUnderstood } from '../api.ts'
import { sendFile } from '../import/send-file.ts'
import { ImportScreen } from './import-screen.tsx'

vi.mock('../import/send-file.ts', () => ({ sendFile: vi.fn() }))
vi.mock('../api.ts', () => ({
  api: { catalog: { draft: { query: vi.fn() }, imports: { query: vi.fn() }, importCatalog: { mutate: vi.fn() } } },
}))

const drafter: Person = {
  ...{ account: 'acc-510113-01', name: '经办人', role: 'drafter', level: 'county' },
  ...{ authority: '510113', bureau: '青白江区教育局', place: '青白江区' },
}
const showImport = () =>
  show(
    <PersonContext value={drafter}>
      <ImportScreen />
    </PersonContext>,
  )

const understood: SheetUnderstood = {
  fileDigest: 'a'.repeat(64),
  title: '青白江区目录',
  columns: [
    { key: 'a-1', col: 0, header: '公开事项/二级事项', element: 'levels', use: 'levels', samples: ['招生范围等'] },
    { key: 'b-1', col: 1, header: '备注', element: null, use: 'none', samples: [] },
  ],
  columnsBy: { by: 'reader', choices: {}, setAt: null },
  heading: null,
  isExport: false,
  merge: null,
  doubts: [{ row: 4, element: 'legalBases', message: '书名号不成对，已原样保留' }],
  rows: [
    {
      sheet: '目录',
      row: 3,
      ordinal: '1',
      item: 'i-1',
      change: 'new',
      content: item({ name: '招生范围' }),
      conflicts: null,
    },
    {
      sheet: '目录',
      row: 4,
      ordinal: '2',
      item: 'i-2',
      change: 'new',
      content: item({ name: '入学流程' }),
      conflicts: null,
    },
  ],
  leftOut: 0,
}

beforeEach(() => {
  vi.mocked(api.catalog.draft.query).mockResolvedValue(null)
  vi.mocked(api.catalog.imports.query).mockResolvedValue([])
  vi.mocked(api.catalog.importCatalog.mutate).mockReset()
  vi.mocked(sendFile).mockReset().mockResolvedValue({ understood })
})

/** Every doubt is taken as it was read. */
const acceptAll = async () => fireEvent.click(await screen.findByRole('button', { name: '全部接受' }))

async function chooseFile() {
  const input = await screen.findByLabelText('选择文件', { selector: 'input' })
  fireEvent.change(input, { target: { files: [new File(['x'], '目录.xlsx')] } })
}

test('what was understood is shown before anything is imported: the columns, the rows, the doubt at its row', async () => {
  showImport()
  await chooseFile()
  expect(await screen.findByText('读表时有 1 处存疑，还有 1 处没有答复')).toBeTruthy()
  expect(screen.getByText('识别出 2 列，其中 1 列没有导入')).toBeTruthy()
  expect(screen.getByText('新增 2 · 修改 0 · 相同 0 · 不导入 0')).toBeTruthy()
  const doubtful = screen.getByText('入学流程').closest('tr')
  expect(doubtful && within(doubtful).getByText('! 存疑 1 处')).toBeTruthy()
  expect(api.catalog.importCatalog.mutate).not.toHaveBeenCalled()
})

test('our own data has no columns to tell, and says so', async () => {
  vi.mocked(sendFile).mockResolvedValue({ understood: { ...understood, columns: [], isExport: true } })
  showImport()
  await chooseFile()
  expect(await screen.findByText(/事项按编号辨认，没有要对应的列/)).toBeTruthy()
  expect(screen.queryByText(/识别出 0 列/)).toBeNull()
})

test('a doubt is looked at where it stands, in its row at its element', async () => {
  showImport()
  await chooseFile()
  const row = (await screen.findByText('入学流程')).closest('tr')
  if (!row) throw new Error('the row is not shown')
  fireEvent.click(within(row).getByRole('button', { name: '编辑' }))
  const form = (await screen.findByText('按这样导入')).closest('form') as HTMLElement
  const message = within(form).getByText('第4行 · 公开依据：书名号不成对，已原样保留')
  expect(message.closest('[data-element="legalBases"]')).toBeTruthy()
  fireEvent.click(within(message.closest('li') as HTMLElement).getByLabelText('接受'))
  expect(await screen.findByText('读表时有 1 处存疑，都已答复')).toBeTruthy()
})

test('a row that is left out is not imported', async () => {
  vi.mocked(api.catalog.importCatalog.mutate).mockResolvedValue({ positions: [7], shown: true })
  showImport()
  await chooseFile()
  await acceptAll()
  fireEvent.click(await screen.findByLabelText('选择“招生范围”'))
  fireEvent.click(screen.getByRole('button', { name: '导入 1 项' }))
  await waitFor(() => expect(api.catalog.importCatalog.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.catalog.importCatalog.mutate).mock.calls[0]?.[0].rows).toMatchObject([{ item: 'i-2' }])
})

test('a refused import names the rows and loses nothing; it can be sent again', async () => {
  const refusal = { refused: 'SAME_ITEM_TWICE', about: ['i-2'] }
  const refused = Object.assign(new Error(refusal.refused), { data: { httpStatus: 409, refusal } })
  vi.mocked(api.catalog.importCatalog.mutate).mockRejectedValue(refused)
  showImport()
  await chooseFile()
  await acceptAll()
  fireEvent.click(await screen.findByRole('button', { name: '导入 2 项' }))
  const notice = (await screen.findByText(/^没有办理：同一个公开事项出现了两次/)).closest('[role="alert"]')
  expect(notice?.textContent).toContain('涉及：入学流程')
  expect(screen.getByText('招生范围')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '导入 2 项' }))
  await waitFor(() => expect(api.catalog.importCatalog.mutate).toHaveBeenCalledTimes(2))
})

test('a file that cannot be read is answered by its sentence, and another one can be chosen', async () => {
  vi.mocked(sendFile).mockResolvedValueOnce({
    unreadable: '“旧表.xls”：这是旧版 Excel 文件（.xls）。',
    glance: undefined,
  })
  showImport()
  await chooseFile()
  expect(await screen.findByText('“旧表.xls”：这是旧版 Excel 文件（.xls）。')).toBeTruthy()
  await chooseFile()
  expect(await screen.findByText('招生范围')).toBeTruthy()
})

test('what was imported before is listed with its file; where the file was not kept that is said', async () => {
  const before = { recordedAt: '2021-09-20T01:30:00.000Z', account: 'acc-510113-01', revised: 0, unchanged: 0 }
  vi.mocked(api.catalog.imports.query).mockResolvedValue([
    { ...before, position: 41, fileName: '目录（终稿）.xlsx', drafted: 26, isKept: true },
    { ...before, position: 17, fileName: '目录.xlsx', drafted: 20, isKept: false },
  ])
  showImport()
  const last = (await screen.findByText('目录（终稿）.xlsx')).closest('tr') as HTMLElement
  expect(within(last).getByText('2021-09-20 09:30')).toBeTruthy()
  expect(within(last).getByText('新增 26 · 修改 0 · 相同 0')).toBeTruthy()
  expect(within(last).getByText('下载原件').getAttribute('href')).toBe('/api/imported/41')
  const first = screen.getByText('目录.xlsx').closest('tr') as HTMLElement
  expect(within(first).getByText('未保存')).toBeTruthy()
})

test('a column is read as something else when the drafter says so, and what was chosen before is told', async () => {
  const columnsBy = { by: 'remembered', choices: { 'c-1': 'extra' }, setAt: '2021-09-20T01:30:00.000Z' } as const
  vi.mocked(sendFile).mockResolvedValue({ understood: { ...understood, columnsBy } })
  showImport()
  await chooseFile()
  expect(
    await screen.findByText('这种表头的文件，本单位 2021-09-20 09:30 改过 1 列的对应，这次照此读取。'),
  ).toBeTruthy()
  fireEvent.mouseDown(screen.getByLabelText('“备注”对应的要素'))
  fireEvent.click(await screen.findByTitle('公开主体'))
  fireEvent.click(await screen.findByRole('button', { name: '按更改的 1 列重新读取' }))
  await waitFor(() => expect(sendFile).toHaveBeenCalledTimes(2))
  const choices = { 'c-1': 'extra', 'b-1': 'disclosingBody' }
  expect(vi.mocked(sendFile).mock.calls[1]?.[1]).toMatchObject({ choices })
})

test('a table that was copied elsewhere is pasted and read; what holds no table is told', async () => {
  showImport()
  await screen.findByText(/按 Ctrl\+V 粘贴/)
  const paste = (html: string) =>
    fireEvent.paste(document, {
      clipboardData: { getData: (type: string) => (type === 'text/html' ? html : ''), files: [] },
    })
  paste('<p>公开事项</p>')
  expect(await screen.findByText(/^粘贴的内容里没有表格/)).toBeTruthy()
  paste('<table><tr><td>公开事项</td></tr></table>')
  expect(await screen.findByText('招生范围')).toBeTruthy()
  expect(vi.mocked(sendFile).mock.calls[0]?.[0].name).toBe('粘贴的表格.html')
})

test('what both sides changed is decided cell by cell, by keys too, and only then imported', async () => {
  vi.mocked(api.catalog.importCatalog.mutate).mockResolvedValue({ positions: [7], shown: true })
  const draft = item({ name: '招生范围', disclosingBody: '泸县招生办' })
  const file = item({ name: '招生范围', disclosingBody: '泸县招考中心' })
  const cells = [
    { element: 'disclosingBody', label: '公开主体', base: '泸县教育局', draft: '泸县招生办', file: '泸县招考中心' },
  ] as const
  const [first, ...others] = understood.rows
  if (!first) throw new Error('no row')
  const row = { ...first, change: 'same' as const, content: draft, conflicts: { draft, file, cells } }
  vi.mocked(sendFile).mockResolvedValue({
    understood: { ...understood, merge: { conflicts: 1, mergedAlone: 41 }, rows: [row, ...others] },
  })
  showImport()
  await chooseFile()
  expect(await screen.findByText('导出之后草稿有过改动：1 处冲突，41 处自动合并')).toBeTruthy()
  await acceptAll()
  fireEvent.click(screen.getByRole('button', { name: '导入 2 项' }))
  expect(api.catalog.importCatalog.mutate).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: '还不能办理：还有 1 处冲突没有决定' }))
  expect(document.activeElement?.textContent).toBe('保留草稿')
  fireEvent.keyDown(screen.getByRole('button', { name: '保留草稿' }), { key: '2' })
  expect(screen.getByRole('button', { name: '采用文件' }).getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(screen.getByRole('button', { name: '导入 2 项' }))
  await waitFor(() => expect(api.catalog.importCatalog.mutate).toHaveBeenCalledOnce())
  const [sent] = vi.mocked(api.catalog.importCatalog.mutate).mock.calls[0] ?? []
  expect(sent?.rows[0]?.content.disclosingBody).toBe('泸县招考中心')
})

test('an open doubt holds the import up and is led to; set aside knowingly it is counted and imported', async () => {
  vi.mocked(api.catalog.importCatalog.mutate).mockResolvedValue({ positions: [7], shown: true })
  showImport()
  await chooseFile()
  const send = await screen.findByRole<HTMLButtonElement>('button', { name: '导入 2 项' })
  expect(send.disabled).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: '还不能办理：还有 1 处存疑没有答复' }))
  expect(document.activeElement?.closest('li')?.textContent).toContain('书名号不成对')
  fireEvent.click(screen.getByLabelText('暂不处理'))
  expect(screen.getByText('存疑处都已答复，其中 1 处暂不处理')).toBeTruthy()
  fireEvent.click(send)
  await waitFor(() => expect(api.catalog.importCatalog.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.catalog.importCatalog.mutate).mock.calls[0]?.[0].doubts).toBe(1)
})

test('in a file without a known heading the drafter points at it; it is read so, and each column said next', async () => {
  const rows = [
    ['泸县一览', ''],
    ['甲栏', '乙栏'],
    ['招生管理', '招生范围'],
  ]
  const glance = [{ name: '目录', rows, kinds: ['0', '1', '2'].map((kind) => kind.repeat(32)) }]
  const heading = { table: 0, first: 2, last: 2, kind: '1'.repeat(32) }
  vi.mocked(sendFile)
    .mockResolvedValueOnce({ unreadable: '没有找到目录的表头', glance })
    .mockResolvedValueOnce({ understood: { ...understood, heading } })
    .mockResolvedValueOnce({ unreadable: '没有找到目录的表头', glance })
  showImport()
  await chooseFile()
  const point = await screen.findByRole('region', { name: '请指出表头' })
  const read = within(point).getByRole<HTMLButtonElement>('button', { name: '按此读取' })
  expect(read.disabled).toBe(true)
  fireEvent.click(within(point).getByLabelText(/表头从第2行开始/))
  fireEvent.click(read)
  expect(await screen.findByText(/^按指定的表头（第2行）读取/)).toBeTruthy()
  expect(vi.mocked(sendFile).mock.calls[1]?.[1]).toMatchObject({ heading })
  expect(document.querySelector('details.columns')?.hasAttribute('open')).toBe(true)

  fireEvent.click(screen.getByRole('button', { name: '重新指定表头' }))
  expect(await screen.findByRole('region', { name: '请指出表头' })).toBeTruthy()
  expect(vi.mocked(sendFile).mock.calls[2]?.[1]).toMatchObject({ heading: 'anew' })
  expect(screen.getByText('入学流程')).toBeTruthy()
})
