import { summed } from '@mingce/domain/lens/uniformity/catalog-uniformity'
import { type Person, PersonContext } from '@mingce/ui/person'
import { item } from '@mingce/ui/test-items'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { Draft, DraftItem } from '../questions.ts'
import { CatalogScreen } from './catalog-screen.tsx'

vi.mock('../api.ts', () => ({
  api: {
    catalog: {
      draft: { query: vi.fn() },
      evidence: { query: vi.fn() },
      versions: { query: vi.fn() },
      guides: { query: vi.fn() },
      guide: { query: vi.fn() },
      uniformity: { query: vi.fn() },
      pages: { query: vi.fn(async () => []) },
      draftItem: { mutate: vi.fn() },
      reviseItem: { mutate: vi.fn() },
      retireItem: { mutate: vi.fn() },
      reorderItems: { mutate: vi.fn() },
      restoreItem: { mutate: vi.fn() },
      renameItem: { mutate: vi.fn() },
      mergeItems: { mutate: vi.fn() },
      splitItem: { mutate: vi.fn() },
    },
    law: {
      waiting: { query: vi.fn(async () => []) },
      changes: { query: vi.fn(async () => []) },
      decline: { mutate: vi.fn() },
      reopen: { mutate: vi.fn() },
    },
  },
}))

const drafter: Person = {
  ...{ account: 'acc-510113-01', name: '经办人', role: 'drafter', level: 'county' },
  ...{ authority: '510113', bureau: '青白江区教育局', place: '青白江区' },
}
const noIndex = summed([])
const like = (item: string, finding: 'guide' | 'own', asGuide: boolean) => ({ item, finding, asGuide })
const showCatalog = () =>
  show(
    <PersonContext value={drafter}>
      <CatalogScreen />
    </PersonContext>,
  )

const digest = 'd'.repeat(64)

function drafted(id: string, name: string, retired: DraftItem['retired'] = null): DraftItem {
  const content = item({ name })
  return {
    ...{ stream: 'catalog/510113', key: id, division: '510113', height: 0, heldFrom: 1, heldUntil: null },
    ...{
      item: id,
      ordinal: 1,
      digest,
      category: content.category,
      name,
      content,
      revision: 1,
      adopted: [],
      editors: [],
      lineage: [],
      retired,
    },
    origin: { kind: 'local', ref: null },
    guideRow: null,
    missing: [],
  }
}

const items = [
  drafted('i-1', '招生范围'),
  drafted('i-2', '招生计划'),
  drafted('i-3', '学生资助'),
  drafted('i-4', '校车服务', { reason: '并入学生资助', successor: null }),
]
const head = {
  ...{ stream: 'catalog/510113', key: 'head', division: '510113', height: 0, heldFrom: 1, heldUntil: null },
  ...{ lockedBy: null, itemCount: 3, retiredCount: 1, incompleteCount: 0 },
  ...{ lastVersion: 0, settledVersion: null, publishedVersion: null },
}

beforeEach(() => {
  vi.mocked(api.catalog.draft.query).mockResolvedValue({ head, items } as Draft)
  vi.mocked(api.catalog.versions.query).mockResolvedValue([])
  vi.mocked(api.catalog.evidence.query).mockResolvedValue({ entries: [], names: {} })
  vi.mocked(api.catalog.guides.query).mockResolvedValue([])
  for (const { mutate } of [
    ...[api.catalog.reorderItems, api.catalog.restoreItem, api.catalog.reviseItem],
    ...[api.catalog.renameItem, api.catalog.mergeItems, api.catalog.splitItem],
  ])
    vi.mocked(mutate)
      .mockReset()
      .mockResolvedValue({ outcome: 'recorded', positions: [7] } as never)
})

const namesInOrder = (list: HTMLElement) =>
  within(list)
    .getAllByRole('listitem')
    .map((row) => row.textContent?.split('置顶')[0])

test('items are moved by buttons and by keys, put back, and saved by one command that says what order was seen', async () => {
  showCatalog()
  fireEvent.click(await screen.findByRole('button', { name: '调整顺序' }))
  const list = await screen.findByRole('list')
  expect(screen.getByText('顺序没有变动')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('把“招生管理 › 学生资助”移到最前'))
  const range = list.querySelector('[data-item="i-1"]') as HTMLElement
  fireEvent.keyDown(range, { key: 'ArrowDown', altKey: true })
  const wanted = ['学生资助', '招生计划', '招生范围'].map((name) => `招生管理 › ${name}`)
  expect(namesInOrder(list)).toEqual(wanted)

  fireEvent.click(screen.getByRole('button', { name: '还原' }))
  expect(namesInOrder(list)).toEqual(['招生范围', '招生计划', '学生资助'].map((name) => `招生管理 › ${name}`))
  fireEvent.click(screen.getByLabelText('下移“招生管理 › 招生计划”'))
  fireEvent.click(screen.getByRole('button', { name: '保存顺序' }))
  await waitFor(() => expect(api.catalog.reorderItems.mutate).toHaveBeenCalledTimes(1))
  expect(vi.mocked(api.catalog.reorderItems.mutate).mock.calls[0]?.[0]).toMatchObject({
    items: ['i-1', 'i-3', 'i-2'],
    seen: ['i-1', 'i-2', 'i-3'],
  })
})

test('a retired item is brought back with a reason, and not without one', async () => {
  showCatalog()
  fireEvent.click(await screen.findByText('已取消 1'))
  fireEvent.click(await screen.findByRole('button', { name: '查看' }))
  const restore = await screen.findByRole('region', { name: '恢复此事项' })
  const button = within(restore).getByRole('button', { name: '恢复此事项' })
  expect(button.hasAttribute('disabled')).toBe(true)
  fireEvent.change(within(restore).getByLabelText('恢复的理由'), { target: { value: '职责划回' } })
  fireEvent.click(button)
  await waitFor(() => expect(api.catalog.restoreItem.mutate).toHaveBeenCalledTimes(1))
  expect(vi.mocked(api.catalog.restoreItem.mutate).mock.calls[0]?.[0]).toMatchObject({
    item: 'i-4',
    reason: '职责划回',
    seen: digest,
  })
})

test('an item says which of its words are the guide’s, and sends those taken just now as the guide’s', async () => {
  const adopted = [{ guide: '2019', row: '2019-05', elements: ['legalBases' as const] }]
  const origin = { kind: 'imported', ref: '目录.xlsx，第3行' } as const
  const content = item({ name: '招生计划', disclosingBody: null })
  const plan = { ...drafted('i-2', '招生计划'), content, adopted, origin }
  vi.mocked(api.catalog.draft.query).mockResolvedValue({ head, items: [plan] } as unknown as Draft)
  vi.mocked(api.catalog.guides.query).mockResolvedValue([{ guide: '2019' }] as never)
  vi.mocked(api.catalog.guide.query).mockResolvedValue([
    {
      guide: '2019',
      ...{
        row: '2019-05',
        ids: ['2019-05'],
        names: [],
        notes: [{ note: 'n1', text: '结合本地细化', writtenOn: '2021-10-14' }],
      },
      category: '招生管理',
      name: '招生计划',
      item: { ...content, disclosingBody: '教育局' },
    },
  ] as never)
  showCatalog()
  fireEvent.click(await screen.findByRole('button', { name: '编辑' }))
  expect(await screen.findByText(/来源：导入：目录.xlsx，第3行；其中“公开依据”采用指引文字/)).toBeTruthy()
  const ofProvince = await screen.findByRole('complementary', { name: '省厅说明' })
  expect(ofProvince.textContent).toContain('省厅自己的说明，不是指引原文结合本地细化（2021年10月14日）')
  fireEvent.click(await screen.findByRole('button', { name: '采用指引文字' }))
  fireEvent.click(screen.getByRole('button', { name: '保存草稿' }))
  await waitFor(() => expect(api.catalog.reviseItem.mutate).toHaveBeenCalledTimes(1))
  expect(vi.mocked(api.catalog.reviseItem.mutate).mock.calls[0]?.[0]).toMatchObject({
    adopted: { guide: '2019', row: '2019-05', elements: ['disclosingBody'] },
  })
})

const openFirst = async () => {
  showCatalog()
  const [first] = await screen.findAllByRole('button', { name: '编辑' })
  if (first) fireEvent.click(first)
}
const type = (label: string, value: string, within_ = screen as Pick<typeof screen, 'getByLabelText'>) =>
  fireEvent.change(within_.getByLabelText(label), { target: { value } })
const sent = (procedure: { readonly mutate: unknown }) =>
  vi.mocked(procedure.mutate as (input: object) => unknown).mock.calls[0]?.[0]

test('an item is renamed with a reason, and not without; nothing but its name goes with it', async () => {
  await openFirst()
  fireEvent.click(await screen.findByRole('button', { name: '更名' }))
  const region = within(await screen.findByRole('region', { name: '更名' }))
  const button = region.getByRole('button', { name: '确认更名' })
  expect(region.getByText('名称没有变动')).toBeTruthy()
  type('名称', '学区划分', region)
  expect(region.getByText('请先填写理由')).toBeTruthy()
  expect(button.hasAttribute('disabled')).toBe(true)
  type('更名的理由', '与清单一致', region)
  fireEvent.click(button)
  await waitFor(() => expect(api.catalog.renameItem.mutate).toHaveBeenCalledTimes(1))
  const content = { ...item({ name: '招生范围' }), name: '学区划分' }
  expect(sent(api.catalog.renameItem)).toMatchObject({ item: 'i-1', content, reason: '与清单一致', seen: digest })
})

test('an item is split: its content is shared out, each part named', async () => {
  const content = item({ name: '学校招生', contentElements: ['招生范围', '招生流程'] })
  const whole = { ...drafted('i-1', '学校招生'), content }
  vi.mocked(api.catalog.draft.query).mockResolvedValue({ head, items: [whole] } as Draft)
  await openFirst()
  fireEvent.click(await screen.findByRole('button', { name: '拆分' }))
  const region = within(await screen.findByRole('region', { name: '拆分' }))
  expect(region.getByText('请填写每一项的名称')).toBeTruthy()
  type('新事项 1', '招生流程', region)
  fireEvent.click(region.getByLabelText('“招生流程”归入“招生流程”'))
  type('拆分的理由', '分别公开', region)
  fireEvent.click(region.getByRole('button', { name: '拆分为 2 项' }))
  await waitFor(() => expect(api.catalog.splitItem.mutate).toHaveBeenCalledTimes(1))
  expect(sent(api.catalog.splitItem)).toMatchObject({
    ...{ item: 'i-1', seen: digest, reason: '分别公开', kept: { ...content, contentElements: ['招生范围'] } },
    parts: [{ content: { ...content, name: '招生流程', contentElements: ['招生流程'] } }],
  })
})

test('items ticked in the list are merged into the one that is kept, with what they say together', async () => {
  showCatalog()
  const [first, second] = await screen.findAllByRole('checkbox')
  fireEvent.click(first as HTMLElement)
  expect(screen.getByText('再选一项即可合并')).toBeTruthy()
  fireEvent.click(second as HTMLElement)
  fireEvent.click(screen.getByRole('button', { name: '合并所选 2 项' }))
  const drawer = within(await screen.findByRole('dialog'))
  fireEvent.click(drawer.getByLabelText(/^保留“.*招生计划”$/))
  fireEvent.click(drawer.getByRole('button', { name: '合并 2 项' }))
  expect(await drawer.findByText('请先填写理由')).toBeTruthy()
  type('合并的理由', '内容重复', drawer)
  fireEvent.click(drawer.getByRole('button', { name: '合并 2 项' }))
  await waitFor(() => expect(api.catalog.mergeItems.mutate).toHaveBeenCalledTimes(1))
  expect(sent(api.catalog.mergeItems)).toMatchObject({
    items: [{ item: 'i-1', seen: digest }],
    into: { item: 'i-2', content: item({ name: '招生计划' }), seen: digest },
    reason: '内容重复',
  })
})

test('主要为指引文字 and 与指引文字一致 are two filters, each with its count and its own empty list', async () => {
  const found = [like('i-1', 'guide', false), like('i-2', 'guide', true), like('i-3', 'own', false)]
  vi.mocked(api.catalog.uniformity.query).mockResolvedValue({ index: noIndex, items: found } as never)
  showCatalog()
  fireEvent.click(await screen.findByRole('radio', { name: '主要为指引文字 2' }))
  expect(['招生范围', '招生计划', '学生资助'].map((name) => screen.queryAllByText(name).length > 0)).toEqual([
    true,
    true,
    false,
  ])
  fireEvent.click(screen.getByRole('radio', { name: '与指引文字一致 1' }))
  expect(['招生范围', '招生计划'].map((name) => screen.queryAllByText(name).length > 0)).toEqual([false, true])
})

test('where no item is 与指引文字一致 the list says so', async () => {
  vi.mocked(api.catalog.uniformity.query).mockResolvedValue({
    index: noIndex,
    items: [like('i-1', 'guide', false)],
  } as never)
  showCatalog()
  fireEvent.click(await screen.findByRole('radio', { name: '与指引文字一致 0' }))
  expect(screen.getByText('没有与指引文字一致的公开事项。')).toBeTruthy()
})

test('有检查结果 lists the items in which the checks find something, and a locked one that is opened says what', async () => {
  const foreign = item({ name: '学生资助', contentElements: ['资助政策'], disclosingBody: '双流区教育局' })
  const locked = { ...head, lockedBy: 'submission/2021-pilot/510113/disclosure_catalog/1', itemCount: 2 }
  const held = [drafted('i-1', '招生范围'), { ...drafted('i-2', '学生资助'), content: foreign }]
  vi.mocked(api.catalog.draft.query).mockResolvedValue({ head: locked, items: held } as Draft)
  showCatalog()
  fireEvent.click(await screen.findByRole('radio', { name: '有检查结果 1' }))
  expect(screen.queryByText('招生范围')).toBeNull()
  expect(screen.getByText('须看 1')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '查看' }))
  const drawer = within(await screen.findByRole('dialog'))
  expect(drawer.getByText('公开主体：出现外地名称：双流区，请核对是否为本地名称')).toBeTruthy()
})
