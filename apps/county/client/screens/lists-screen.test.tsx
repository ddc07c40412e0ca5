import { digestOf, idOf } from '@mingce/domain/catalog/given'
import { type Person, PersonContext } from '@mingce/ui/person'
import { show } from '@mingce/ui/test-screen'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { api, type ListSheet } from '../api.ts'
import { listsOf } from '../lists/lists-sent.ts'
import { sidesOf } from '../lists/report-lines.ts'
import { reportSheet } from '../lists/report-sheet.ts'
import { sendList } from '../lists/send-list.ts'
import type { ListsOpened } from '../questions.ts'
import { ListsScreen } from './lists-screen.tsx'

const receipt = vi.hoisted(() => ({ positions: [1], shown: true }))
const send = vi.hoisted(() => () => ({ mutate: vi.fn(() => Promise.resolve(receipt)) }))
vi.mock('../api.ts', () => ({
  api: {
    dutyLists: {
      ...{ open: { query: vi.fn() }, bringIn: send(), map: send(), unmap: send(), declare: send(), takeBack: send() },
    },
    catalog: { draftItem: send(), draft: { query: vi.fn() } },
  },
}))
vi.mock('../lists/send-list.ts', () => ({ sendList: vi.fn() }))

const drafter: Person = {
  ...{ account: 'acc-510113-01', name: '青白江区经办人', role: 'drafter', level: 'county' },
  ...{ authority: '510113', bureau: '青白江区教育局', place: '青白江区' },
}
const entry = (n: number, name: string, body: string) => ({
  ...{ entry: idOf(n), list: 'power', digest: digestOf(name), goneIn: null },
  content: { code: `51-${n}`, name, kind: '行政许可', body, basis: null, audience: null },
})
const item = (n: number, name: string) => ({
  ...{ item: idOf(n), category: '教师管理', name, subcategories: [], contentElements: [] },
})
const opened = {
  today: '2021-10-15',
  files: [{ list: 'power', version: 1, position: 7 }],
  versions: [
    {
      ...{ list: 'power', version: 1, fileName: '演示用合成清单.xlsx', fileDigest: digestOf('清单'), on: '2021-10-14' },
      ...{ doubts: 0, added: 3, changed: 0, gone: 0, unchanged: 0, by: drafter, at: '2021-10-14T01:00:00.000Z' },
    },
  ],
  entries: [entry(101, '教师资格认定', '教育局'), entry(102, '学区划分', '教育局'), entry(103, '取水许可', '水务局')],
  mappings: [],
  declared: [],
  items: [item(1, '教师资格认定结果'), item(2, '督导')],
}

function open(person: Person, over: object = {}) {
  vi.mocked(api.catalog.draft.query).mockResolvedValue({ head: { lockedBy: null }, items: [] } as never)
  vi.mocked(api.dutyLists.open.query).mockResolvedValue({ ...opened, ...over } as unknown as ListsOpened)
  show(
    <PersonContext value={person}>
      <ListsScreen />
    </PersonContext>,
  )
}

test('the drafter sees the gaps of the lists, takes a guess by one click, and looks at the other side', async () => {
  open(drafter)
  expect(await screen.findByText('清单事项（3）')).toBeDefined()
  expect(screen.getByText('缺对应（2）')).toBeDefined()
  expect(screen.queryByText('取水许可')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: /^对应：教师资格认定结果/ }))
  await vi.waitFor(() =>
    expect(api.dutyLists.map.mutate).toHaveBeenCalledWith(
      expect.objectContaining({ item: idOf(1), entry: idOf(101), seen: digestOf('教师资格认定') }),
    ),
  )
  fireEvent.click(screen.getByText('目录事项（2）'))
  expect(await screen.findByText('督导')).toBeDefined()
})

test('no item is begun from an entry once the catalog is examined', async () => {
  open(drafter)
  expect(await screen.findAllByRole('button', { name: '据此新增事项' })).toHaveLength(2)
  const lockedBy = 'submission/2021-pilot/510113/disclosure_catalog/1'
  vi.mocked(api.catalog.draft.query).mockResolvedValue({ head: { lockedBy }, items: [] } as never)
  fireEvent.click(screen.getByRole('button', { name: /^对应：教师资格认定结果/ }))
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: '据此新增事项' })).toBeNull())
  expect(screen.getAllByRole('button', { name: '无对应事项' })).toHaveLength(2)
})

test('whoever is not the drafter reads the report and changes nothing', async () => {
  open({ ...drafter, role: 'checker' })
  expect(await screen.findByText('清单事项（3）')).toBeDefined()
  expect(screen.queryByRole('button', { name: /^对应：/ })).toBeNull()
  expect(screen.queryByRole('button', { name: '导入清单' })).toBeNull()
})

test('before a list is brought in it is told what it leaves out, and what of that is mapped or declared', async () => {
  const by = { account: drafter.account, post: 'drafter', authority: drafter.authority }
  const said = { ...{ by, at: '2021-10-14T01:00:00.000Z' }, side: 'entry', subject: idOf(102), reason: '不属公开事项' }
  open(drafter, { declared: [said] })
  const rows = opened.entries.slice(0, 1).map(({ content, digest }) => ({ content, digest, rows: [2] }))
  const sheet = { fileDigest: digestOf('清单'), title: '', list: 'power', columns: [], doubts: [], rows }
  vi.mocked(sendList).mockResolvedValue(sheet as unknown as ListSheet)
  await screen.findByRole('button', { name: '导入清单' })
  const choice = document.querySelector('input[type=file]')
  if (!choice) throw new Error('no choice of a file')
  fireEvent.change(choice, { target: { files: [new File(['清单'], '权责清单.csv')] } })
  expect(await screen.findByText(/移出 2，未变 1/)).toBeDefined()
  expect(screen.getByRole('alert').textContent).toContain('移出的事项中有 1 项已有对应或无对应说明')
})

test('what keeps a list or a line back is said beside its button', async () => {
  open(drafter)
  const [deny] = await screen.findAllByRole('button', { name: '无对应事项' })
  if (deny) fireEvent.click(deny)
  expect(await screen.findByText('请先写明理由。')).toBeDefined()
  fireEvent.change(screen.getByLabelText('理由（必填）'), { target: { value: '不属公开事项' } })
  expect(screen.queryByText('请先写明理由。')).toBeNull()

  const sheet = { fileDigest: digestOf('清单'), title: '', list: null, columns: [], doubts: [], rows: [] }
  vi.mocked(sendList).mockResolvedValue(sheet as unknown as ListSheet)
  const choice = document.querySelector('input[type=file]')
  if (!choice) throw new Error('no choice of a file')
  fireEvent.change(choice, { target: { files: [new File(['清单'], '清单.csv')] } })
  expect(await screen.findByText('请先选择这是哪份清单。')).toBeDefined()
  const kinds = within(screen.getByLabelText('这是哪份清单'))
  fireEvent.click(kinds.getByRole('radio', { name: '权责清单' }))
  fireEvent.change(screen.getByLabelText('清单日期'), { target: { value: '' } })
  expect(screen.getByText('请先填写清单日期。')).toBeDefined()
})

test('each side is taken away as a file of its own, what is mapped and why nothing is in columns of their own', () => {
  const by = { account: drafter.account, post: 'drafter', authority: drafter.authority }
  const done = { by, at: '2021-10-14T01:00:00.000Z' }
  const lists = listsOf({
    ...opened,
    mappings: [{ ...done, item: idOf(1), entry: idOf(101), digest: digestOf('旧文字'), likeness: null }],
    declared: [{ ...done, side: 'entry', subject: idOf(102), reason: '不属公开事项' }],
  } as unknown as ListsOpened)
  const { lines } = sidesOf(lists, opened.items)
  expect(reportSheet('entry', lines.entry)).toEqual({
    headings: [
      ...['清单', '编码', '清单事项', '类型', '实施主体', '依据', '服务对象'],
      ...['状态', '对应事项', '无对应的理由'],
    ],
    rows: [
      [
        ...['权责清单', '51-101', '教师资格认定', '行政许可', '教育局', '', ''],
        ...['已对应', '教师资格认定结果（对应后清单文字有变化）', ''],
      ],
      ['权责清单', '51-102', '学区划分', '行政许可', '教育局', '', '', '无对应事项', '', '不属公开事项'],
      ['权责清单', '51-103', '取水许可', '行政许可', '水务局', '', '', '非教育类', '', ''],
    ],
  })
  expect(reportSheet('item', lines.item)).toEqual({
    headings: ['一级事项', '目录事项', '状态', '对应事项', '无对应的理由'],
    rows: [
      ['教师管理', '教师资格认定结果', '已对应', '教师资格认定（对应后清单文字有变化）', ''],
      ['教师管理', '督导', '缺对应', '', ''],
    ],
  })
})

test('counterparts that bear one name are told apart by where they stand', () => {
  const twice = [item(1, '教师资格认定'), { ...item(2, '教师资格认定'), category: '民办学校信息' }]
  const { lines, choices } = sidesOf(listsOf({ ...opened, items: twice } as unknown as ListsOpened), twice)
  const names = ['教师管理 › 教师资格认定', '民办学校信息 › 教师资格认定']
  expect(lines.entry[0]?.guesses.map(({ name }) => name)).toEqual(names)
  expect(choices.entry.map(({ name }) => name)).toEqual(names)
  expect(lines.item.map(({ name }) => name)).toEqual(['教师资格认定', '教师资格认定'])
})

test('of many entries a hundred are drawn, and all of them on paper', async () => {
  open(drafter, { entries: Array.from({ length: 130 }, (_, n) => entry(n + 101, `职权${n}`, '教育局')) })
  expect(await screen.findByText('缺对应（130）')).toBeDefined()
  const drawn = () => document.querySelectorAll('.list-report tbody tr').length
  await vi.waitFor(() => expect(drawn()).toBe(100), { timeout: 10_000 })
  expect(screen.getByRole('button', { name: '再列30条（还有30条未列出）' })).toBeDefined()
  act(() => void window.dispatchEvent(new Event('beforeprint')))
  expect(drawn()).toBe(130)
})

test('any counterpart is searched for and chosen by its name', async () => {
  open(drafter)
  fireEvent.click(await screen.findByRole('button', { name: '学区划分 搜索并选择…' }))
  fireEvent.click(await screen.findByTitle('督导'))
  await vi.waitFor(() =>
    expect(api.dutyLists.map.mutate).toHaveBeenCalledWith(
      expect.objectContaining({ item: idOf(2), entry: idOf(102), likeness: null }),
    ),
  )
})
