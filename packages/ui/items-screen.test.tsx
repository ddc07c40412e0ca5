import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { CheckedForProvider } from './check/checked-for.tsx'
import { DueLight } from './due-light.tsx'
import { ItemDiff } from './item-diff.tsx'
import { ItemEditor } from './item-editor.tsx'
import { ItemTable } from './item-table.tsx'
import { ItemView } from './item-view.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import { item } from './test-items.ts'
import { show } from './test-screen.tsx'
import { Timeline } from './timeline.tsx'

test('an item shows all 13 channels as in the official form, ticked and not', () => {
  show(<ItemView item={item({ channels: ['gov_website', 'other'], otherChannelText: '家长会' })} />)
  expect(screen.getAllByText(/^□/).length + screen.getAllByText(/^■/).length).toBe(13 + 2 + 2 + 5)
  expect(screen.getByText('■政府网站')).toBeTruthy()
  expect(screen.getByText('■其他：家长会')).toBeTruthy()
})

test('a comparison shows what changed, says it to the ear, and folds the rest into one line', () => {
  const limit = { raw: '5个工作日内', trigger: 'created_or_changed', amount: 5, unit: 'working_day' } as const
  const before = item({ disclosureTimeLimit: { ...limit, raw: '20个工作日内', amount: 20 } })
  show(<ItemDiff before={before} after={item({ disclosureTimeLimit: limit })} beforeLabel="上次审定稿" />)
  const field = screen.getByRole('region', { name: '公开时限' })
  expect(within(field).getByRole('deletion').textContent).toBe('删除：20')
  expect(within(field).getByRole('insertion').textContent).toBe('新增：5')
  expect(within(field).getByText('↓ 缩短')).toBeTruthy()
  expect(screen.queryByText('招生管理')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '12 个要素与上次审定稿一致，展开全文' }))
  expect(screen.getByText('招生管理')).toBeTruthy()
})

test('an unchanged item says so in one sentence', () => {
  show(<ItemDiff before={item()} after={item()} beforeLabel="标准指引" />)
  expect(screen.getByText('与标准指引完全一致')).toBeTruthy()
})

test('the table merges a category’s cells and moves by keys, which mean nothing while typing', () => {
  const onOpen = vi.fn()
  function Catalog() {
    const [selected, setSelected] = useState<string>('a')
    const rows = [
      { id: 'a', item: item() },
      { id: 'b', item: item({ name: '招生计划' }) },
      { id: 'c', item: item({ category: '学生管理', name: '优待政策' }), mark: <input aria-label="备注" /> },
    ]
    return <ItemTable rows={rows} selected={selected} onSelect={setSelected} onOpen={onOpen} />
  }
  show(<Catalog />)
  expect(screen.getByText('招生管理').closest('td')?.rowSpan).toBe(2)
  const table = screen.getByRole('table')
  fireEvent.keyDown(table, { key: 'j' })
  fireEvent.keyDown(table, { key: 'j' })
  fireEvent.keyDown(screen.getByLabelText('备注'), { key: 'k' })
  fireEvent.keyDown(table, { key: 'Enter' })
  expect(onOpen).toHaveBeenCalledWith('c')
})

test('the form gives back an item, tells what still lacks, and marks what is wrong', async () => {
  const onSave = vi.fn()
  show(<ItemEditor item={item({ legalBases: [] })} onSave={onSave} />)
  expect(screen.getByText(/还缺：公开依据/)).toBeTruthy()
  fireEvent.change(screen.getByLabelText('二级事项'), { target: { value: '' } })
  fireEvent.click(screen.getByRole('button', { name: '保存草稿' }))
  expect((await screen.findByRole('alert')).textContent).toBe('请填写“二级事项”')
  expect(onSave).not.toHaveBeenCalled()
  fireEvent.change(screen.getByLabelText('二级事项'), { target: { value: '招生计划' } })
  fireEvent.change(screen.getByLabelText('公开依据'), { target: { value: '《中华人民共和国义务教育法》' } })
  fireEvent.click(screen.getByLabelText('精准推送'))
  fireEvent.click(screen.getByRole('button', { name: '保存草稿' }))
  await waitFor(() => expect(onSave).toHaveBeenCalledOnce())
  expect(onSave).toHaveBeenCalledWith(
    item({
      name: '招生计划',
      legalBases: ['《中华人民共和国义务教育法》'],
      channels: ['gov_website', 'weibo_wechat_app', 'targeted_push'],
    }),
  )
})

test('while it is written an item is checked as its county’s, each finding leading to its field, and its limit told by a day', () => {
  const elsewhere = item({ disclosingBody: '双流区教育局', audiences: ['specific_group'] })
  show(
    <CheckedForProvider value="510113">
      <ItemEditor item={elsewhere} onSave={vi.fn()} />
    </CheckedForProvider>,
  )
  const found = () => screen.queryAllByRole('button', { name: /外地名称|特定群体，/ }).map((each) => each.textContent)
  expect(found()).toEqual([
    '公开主体：出现外地名称：双流区，请核对是否为本地名称',
    '公开对象：对象是特定群体，没有说明是哪些人',
  ])
  fireEvent.click(screen.getByRole('button', { name: /双流区/ }))
  const body = screen.getByLabelText('公开主体')
  expect(document.activeElement).toBe(body)
  fireEvent.change(body, { target: { value: '青白江区教育局' } })
  expect(found()).toHaveLength(1)
  const limit = screen.getByLabelText('公开时限')
  fireEvent.change(limit, { target: { value: '信息形成之日起3个工作日内' } })
  expect(
    screen.getByText('读作：形成或者变更后 3 个工作日内公开；如 2021年10月15日 形成，最迟 2021年10月20日 公开'),
  ).toBeTruthy()
  fireEvent.change(limit, { target: { value: '及时公开' } })
  expect(screen.getByText('读作：没有期限')).toBeTruthy()
})

test('a finding about words beside a box leads to their input, or to the boxes where it does not stand; each says what it rests on', () => {
  const dead = item({
    channels: ['other'],
    otherChannelText: '腾讯微博',
    audienceNote: '随迁子女家长',
    extra: { 链接: 'http:/a' },
  })
  show(
    <CheckedForProvider value="510113">
      <ItemEditor item={dead} onSave={vi.fn()} />
    </CheckedForProvider>,
  )
  const leads = (words: RegExp) => {
    fireEvent.click(screen.getByRole('button', { name: words }))
    return document.activeElement
  }
  expect(leads(/腾讯微博/)).toBe(screen.getByLabelText('其他渠道是什么'))
  expect(leads(/网址/)).toBe(screen.getByLabelText('内容'))
  expect(leads(/随迁子女家长/)).toBe(screen.getByLabelText('全社会'))
  const told = screen.getByRole('button', { name: /腾讯微博/ }).closest('li')?.textContent
  expect(told).toContain('经验提示，没有文件依据')
})

test('an item that bears the name of another of its catalog is told so while it is written', () => {
  show(
    <CheckedForProvider value="510113">
      <ItemEditor item={item()} others={[item({ contentElements: ['各校人数'] })]} onSave={vi.fn()} />
    </CheckedForProvider>,
  )
  expect(screen.getByRole('button', { name: /本目录中还有同名事项/ })).toBeTruthy()
  fireEvent.change(screen.getByLabelText('二级事项'), { target: { value: '学区图' } })
  expect(screen.queryByRole('button', { name: /本目录中还有同名事项/ })).toBeNull()
})

test('a form that is for no county says nothing of checks', () => {
  show(<ItemEditor item={item({ disclosingBody: '××县教育局' })} onSave={vi.fn()} />)
  expect(screen.queryByRole('list', { name: '检查' })).toBeNull()
})

test('of two forms on one page each label leads to its own field, and so does a fault', async () => {
  show(
    <>
      <ItemEditor item={item()} onSave={vi.fn()} />
      <ItemEditor item={item({ name: '' })} onSave={vi.fn()} />
    </>,
  )
  const [first, second] = screen.getAllByLabelText('二级事项')
  expect(first?.id).not.toBe(second?.id)
  fireEvent.click(screen.getAllByRole('button', { name: '保存草稿' })[1] as HTMLElement)
  await waitFor(() => expect(document.activeElement).toBe(second))
})

test('the guide’s words are taken over only when asked for', () => {
  const [onSave, onTake] = [vi.fn(), vi.fn()]
  show(<ItemEditor item={item({ legalBases: [] })} guide={item()} onTake={onTake} onSave={onSave} />)
  const field = screen.getByLabelText<HTMLTextAreaElement>('公开依据')
  expect(field.value).toBe('')
  fireEvent.click(screen.getByRole('button', { name: '采用指引文字' }))
  expect(field.value).toContain('《中华人民共和国义务教育法》')
  expect(onTake.mock.calls).toEqual([['legalBases']])
})

test('Ctrl+Enter saves, but not in the middle of composing a word', async () => {
  const onSave = vi.fn()
  show(<ItemEditor item={item()} onSave={onSave} />)
  const field = screen.getByLabelText('公开内容（要素）')
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true, isComposing: true })
  expect(onSave).not.toHaveBeenCalled()
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(onSave).toHaveBeenCalledOnce())
  expect(onSave).toHaveBeenCalledWith(item())
})

test('a light counts working days: over a make-up Saturday, to the day itself, and beyond', () => {
  show(
    <>
      {['2021-10-21', '2021-10-18', '2021-10-15', '2021-10-08'].map((day) => (
        <DueLight key={day} dueDate={day} />
      ))}
      <DueLight dueDate={null} />
    </>,
  )
  for (const words of ['剩4工作日', '剩1工作日', '今日截止', '超6工作日', '无时限'])
    expect(screen.getByText(new RegExp(words))).toBeTruthy()
})

test('what is written is told once the keys rest, as an item that a draft may keep, and never what the form began with or letters not yet a word', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const onText = vi.fn()
  const rest = () => act(() => vi.advanceTimersByTimeAsync(1_000))
  show(<ItemEditor item={item()} onSave={vi.fn()} onText={onText} />)
  const content = screen.getByLabelText(/公开内容/)
  await rest()
  expect(onText).not.toHaveBeenCalled()
  fireEvent.change(content, { target: { value: '校车' } })
  fireEvent.change(content, { target: { value: '校车线路\n停靠站点' } })
  await rest()
  expect(onText.mock.calls.map(([{ contentElements }]) => contentElements)).toEqual([['校车线路', '停靠站点']])
  fireEvent.compositionStart(content)
  fireEvent.change(content, { target: { value: '校车线路\n停靠站点\nshi ke' } })
  await rest()
  expect(onText).toHaveBeenCalledTimes(1)
  fireEvent.change(content, { target: { value: '校车线路\n停靠站点\n时刻' } })
  fireEvent.compositionEnd(content)
  await rest()
  expect(onText).toHaveBeenCalledTimes(2)
  expect(onText.mock.lastCall?.[0].contentElements).toEqual(['校车线路', '停靠站点', '时刻'])
})

test('a refusal names what it is about, as far as the page can name it', () => {
  const names: Readonly<Record<string, string>> = { 'item-1': '招生范围', 'item-2': '学校介绍' }
  const refusal = { refused: 'INCOMPLETE', about: ['item-1', 'item-2', 'item-3'] }
  show(<RefusalNotice refusal={refusal} nameOf={(id) => names[id]} />)
  expect(screen.getByRole('alert').textContent).toContain('部分公开事项缺少必填要素')
  expect(screen.getByRole('alert').textContent).toContain('涉及：招生范围、学校介绍')
  expect(screen.getByRole('alert').textContent).not.toContain('item-3')
})

test('the circulation record says who, on which post, did what, with which words, and when in Shanghai', () => {
  const entry = {
    heldFrom: 48_213,
    type: 'ItemReviewed',
    recordedAt: '2021-09-28T16:05:00.000Z',
    account: 'acc-510100-01',
    post: 'reviewer',
    authority: '510100',
    detail: { decision: 'return', reason: '公开时限过长。' },
  }
  show(<Timeline entries={[entry]} names={{ 'acc-510100-01': '李某' }} />)
  const [, row] = screen.getAllByRole('row')
  expect(row?.textContent).toBe('1成都市教育局李某（审核人）审核意见退回：公开时限过长。2021-09-29 00:0548213')
})

test('a line that is only told says whose act it was, names nobody and leads to no receipt', () => {
  const told = { ...{ heldFrom: 48220, type: 'ReceiptConfirmed', recordedAt: '2021-10-21T02:00:00.000Z' }, detail: {} }
  const nobody = { account: null, post: null, authority: '510000', hasReceipt: false }
  show(<Timeline entries={[{ ...told, ...nobody }]} names={{}} />)
  const [, row] = screen.getAllByRole('row')
  expect(row?.textContent).toBe('1四川省教育厅收悉2021-10-21 10:00')
  expect(screen.queryByRole('link')).toBeNull()
})
