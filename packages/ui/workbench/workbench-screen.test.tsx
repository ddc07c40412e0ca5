import { noticeSettings as settings } from '@mingce/domain/round/given'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { type Person, PersonContext } from '../person.ts'
import { show } from '../test-screen.tsx'
import type { KeptList } from './kept-tabs.tsx'
import { listNames } from './list-filter.ts'
import { workbenchForTests } from './test-workbench.ts'
import { WorkbenchLists } from './workbench-lists.tsx'
import type { WorkbenchSent } from './workbench-sent.ts'

const reviewer: Person = {
  ...{ account: 'acc-510100-01', name: '成都市审核人', role: 'reviewer', level: 'city' },
  ...{ authority: '510100', bureau: '成都市教育局', place: '成都市' },
}
const leader: Person = { ...reviewer, account: 'acc-510100-02', name: '成都市负责人', role: 'leader' }

function act() {
  return { ...{ run: vi.fn(), busy: false, refusal: undefined, error: undefined }, receipt: undefined, reset: vi.fn() }
}

type Shown = { sent?: WorkbenchSent | undefined; person?: Person; kept?: readonly KeptList[]; error?: unknown }

function open({ sent = workbenchForTests, person = reviewer, kept = [], error = null }: Shown = {}) {
  const acts = {
    ...{ claim: act(), assign: act(), release: act(), reassign: act(), delegate: act(), handBack: act() },
    ...{ copyTo: act(), readCopy: act() },
  }
  const keep = vi.fn()
  show(
    <PersonContext value={person}>
      <WorkbenchLists
        {...{ sent, error, kept, keep, acts, retry: vi.fn() }}
        open={({ stream }) => `/${stream}`}
        rounds={[{ round: '2021-pilot', title: '先行县', status: 'open', document: { title: '通知' }, settings }]}
      />
    </PersonContext>,
  )
  return { acts, keep }
}

const tab = (name: string) => screen.getByRole('link', { name: new RegExp(`^(▲|◐)? ?${name} \\d+$`) })
const counter = (name: string) => Number(/\d+$/.exec(tab(name).textContent ?? '')?.[0])
/** The lines of the list that is open, what waits on others left out. */
const lines = () => {
  const others = screen.queryByText(/等别人/)?.closest('section')
  const rows = [...document.querySelectorAll<HTMLElement>('.queue-table tbody tr')]
  return rows.filter((row) => !others?.contains(row))
}
const words = { todo: '待办', done: '已办', closed: '办结', started: '我发起', copied: '抄送' }
const search = (text: string) => fireEvent.change(screen.getByRole('searchbox'), { target: { value: text } })

test('each tab counts what its list holds, zero too, and goes on doing so while the list is narrowed', async () => {
  open()
  expect(listNames.map((list) => counter(words[list]))).toEqual([3, 2, 2, 1, 1])
  for (const text of ['', '标准目录', 'pdq', '没有这样的']) {
    search(text)
    for (const list of listNames) {
      fireEvent.click(tab(words[list]))
      await waitFor(() => expect(tab(words[list]).getAttribute('aria-current')).toBe('page'))
      expect([text, list, lines().length]).toEqual([text, list, counter(words[list])])
    }
    fireEvent.click(tab('待办'))
  }
})

test('郫都区 is found by pdq in full width, the title and a chip say so, and the chip takes it away', async () => {
  open()
  search('ｐｄｑ')
  await screen.findByRole('heading', { name: '待办：“ｐｄｑ”（1件）' })
  expect(lines().map((row) => row.querySelectorAll('td')[1]?.textContent)).toEqual(['郫都区'])
  fireEvent.click(screen.getByRole('button', { name: '取消筛选：“ｐｄｑ”' }))
  await screen.findByRole('heading', { name: '待办（3件）' })
  expect(lines()).toHaveLength(3)
})

test('超时 is one click, narrowed further by who works on it, and all of it is taken away at once', async () => {
  open()
  fireEvent.click(tab('超时'))
  await screen.findByRole('heading', { name: '待办：超时（1件）' })
  fireEvent.change(screen.getByLabelText('办理人'), { target: { value: 'me' } })
  await screen.findByText('没有符合筛选条件的材料。可以取消一项筛选，或清除全部筛选。')
  expect([counter('待办'), counter('已办'), counter('办结')]).toEqual([0, 2, 2])
  fireEvent.click(screen.getByRole('button', { name: '清除全部筛选' }))
  await screen.findByRole('heading', { name: '待办（3件）' })
})

test('已办 says what I did last, when, and what it waits for now; 办结 in whose place it was done', async () => {
  open()
  fireEvent.click(tab('已办'))
  const [first, second] = await waitFor(() => {
    expect(lines()).toHaveLength(2)
    return lines().map((row) => row.textContent)
  })
  expect(first).toMatch(/郫都区标准目录审核意见2021-10-13 09:00.*审核中 轮到我：待审核查看/)
  expect(second).toMatch(/都江堰市标准目录退回修改.*退回修改 待修改查看/)
  fireEvent.click(tab('我发起'))
  expect(await screen.findByText('汇总（代成都市负责人）')).toBeTruthy()
})

test('a line says who works on it: claimed where nobody does, taken over from a colleague, put back by oneself', () => {
  const { acts } = open()
  const task = { kind: 'disclosure_catalog', role: 'reviewer' }
  fireEvent.click(screen.getByRole('button', { name: '领取' }))
  const pidu = 'submission/2021-pilot/510117/disclosure_catalog/1'
  expect(acts.claim.run).toHaveBeenCalledWith({ ...task, matter: pidu, seen: null })
  expect(screen.getByText('由成都市第二审核人办理')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '接手' }))
  expect(acts.claim.run).toHaveBeenLastCalledWith(expect.objectContaining({ seen: 'acc-510100-08' }))
  fireEvent.click(screen.getByRole('button', { name: '放回' }))
  expect(acts.release.run).toHaveBeenCalledWith(expect.objectContaining({ seen: 'acc-510100-01' }))
  expect(screen.queryByRole('button', { name: /分派/ })).toBeNull()
})

test('the leader assigns what lies with the reviewers to one of them', async () => {
  const { todo, elsewhere } = workbenchForTests
  const { acts } = open({
    person: leader,
    sent: { ...workbenchForTests, assigns: true, todo: [], elsewhere: [...todo, ...elsewhere] },
  })
  const [first] = screen.getAllByRole('button', { name: /分派/ })
  fireEvent.click(first as HTMLElement)
  fireEvent.click(await screen.findByText('成都市第二审核人'))
  expect(acts.assign.run).toHaveBeenCalledWith(expect.objectContaining({ account: 'acc-510100-08', seen: null }))
})

test('a list is kept under a name, and what is kept stands as a tab with its counter, moved and deleted from its menu', async () => {
  const kept = [
    { name: '双流', query: 'county=510116' },
    { name: '超时', query: 'light=red' },
  ]
  const { keep } = open({ kept })
  expect(tab('双流').textContent).toBe('双流 1')
  fireEvent.click(screen.getByRole('button', { name: '管理“超时”' }))
  fireEvent.click(await screen.findByText('前移'))
  expect(keep).toHaveBeenCalledWith(kept.toReversed())
  search('pdq')
  fireEvent.click(await screen.findByRole('button', { name: '存为常用' }))
  fireEvent.click(await screen.findByRole('button', { name: '保存' }))
  expect(keep).toHaveBeenLastCalledWith([...kept, { name: '“pdq”', query: 'text=pdq' }])
})

test('/ goes to the search, where j is a letter; from anywhere else j goes to the first line', () => {
  open()
  fireEvent.keyDown(document.body, { key: '/' })
  expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  fireEvent.keyDown(document.activeElement as HTMLElement, { key: 'j' })
  expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  fireEvent.keyDown(document.body, { key: 'j' })
  expect(document.activeElement).toBe(lines()[0]?.querySelector('[data-open]'))
})

test('hundreds of lines are drawn by the hundred, and counted all', () => {
  const [row] = workbenchForTests.todo
  if (!row) throw new Error('no row')
  const todo = Array.from({ length: 110 }, (_, at) => ({ ...row, key: `${at}` }))
  open({ sent: { ...workbenchForTests, todo } })
  expect([counter('待办'), lines().length]).toEqual([110, 100])
  fireEvent.click(screen.getByRole('button', { name: '再列10条（还有10条未列出）' }))
  expect(lines()).toHaveLength(110)
})

test('while it is asked for nothing is counted, and when asking failed that is said', () => {
  open({ sent: null as never, error: new TypeError('Failed to fetch') })
  expect(screen.queryByRole('link', { name: /待办/ })).toBeNull()
  expect(screen.getByText('连接中断，内容已保留，正在重连…')).toBeTruthy()
})

test('抄送 shows who told me of what and with which words, and 已阅 is one click', async () => {
  const { acts } = open()
  fireEvent.click(tab('抄送'))
  await screen.findByRole('heading', { name: '抄送（1件）' })
  expect(lines().map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^温江区标准目录成都市负责人.*请了解温江区的公示做法。✓ 审定通过登记已阅/),
  ])
  fireEvent.click(screen.getByRole('button', { name: '登记已阅' }))
  const { stream, kind, copy } = workbenchForTests.copied[0] ?? {}
  expect(acts.readCopy.run).toHaveBeenCalledWith({ copy, matter: stream, kind })
})

const menuItem = async (name: string) => fireEvent.click(await screen.findByRole('menuitem', { name }))
const inLine = (place: string) => within(lines().find((row) => row.textContent?.includes(place)) ?? document.body)
const chosen = async (label: string, name: string) => {
  fireEvent.mouseDown(await screen.findByLabelText(label))
  fireEvent.click(await screen.findByTitle(name))
}
const write = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } })

test('my own task is delegated to a colleague on the post, with a word on what is asked; others’ are only copied', async () => {
  const { acts } = open()
  expect(inLine('郫都区').getByRole('button', { name: '抄送' })).toBeTruthy()
  fireEvent.click(inLine('双流区').getByRole('button', { name: /转交/ }))
  await menuItem('委派')
  const ok = await screen.findByRole('button', { name: '委派' })
  expect(ok).toHaveProperty('disabled', true)
  await chosen('同事', '成都市第二审核人')
  write('说明', '请核对招生范围的依据')
  fireEvent.click(ok)
  const task = { kind: 'disclosure_catalog', role: 'reviewer', seen: 'acc-510100-01' }
  expect(acts.delegate.run).toHaveBeenCalledWith({
    ...{ ...task, matter: 'submission/2021-pilot/510116/disclosure_catalog/1' },
    ...{ account: 'acc-510100-08', note: '请核对招生范围的依据' },
  })
})

test('what was delegated to me says by whom, and is handed back with words; it cannot be put back for all', async () => {
  const delegated = workbenchForTests.todo.map((line) =>
    line.handler === reviewer.account ? { ...line, delegatedBy: 'acc-510100-08', handlerNote: '请核对依据' } : line,
  )
  const { acts } = open({ sent: { ...workbenchForTests, todo: delegated } })
  expect(inLine('双流区').getByText('成都市第二审核人委派，办完请交回')).toBeTruthy()
  expect(inLine('双流区').queryByRole('button', { name: '放回' })).toBeNull()
  fireEvent.click(inLine('双流区').getByRole('button', { name: /转交/ }))
  await menuItem('交回')
  write('说明', '依据现行有效')
  fireEvent.click(await screen.findByRole('button', { name: '交回' }))
  expect(acts.handBack.run).toHaveBeenCalledWith(expect.objectContaining({ note: '依据现行有效' }))
})
