import { accountable, fiveOpenings } from '@mingce/domain/round/given'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { AskedFieldsProvider } from './asked-fields.tsx'
import { ItemDiff } from './item-diff.tsx'
import { ItemEditor } from './item-editor.tsx'
import { ItemTable } from './item-table.tsx'
import { ItemView } from './item-view.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import { item } from './test-items.ts'
import { show } from './test-screen.tsx'

const fields = [fiveOpenings, accountable]
const asked = (children: ReactNode) => <AskedFieldsProvider value={fields}>{children}</AskedFieldsProvider>

test('the form asks for what the round asks for: boxes for choices in its order, what is missing said above', async () => {
  const onSave = vi.fn()
  show(asked(<ItemEditor item={item({ extra: { 备注: '略' } })} onSave={onSave} />))
  expect(screen.getByText(/还缺/).textContent).toContain('五公开')
  const five = screen.getByRole('group', { name: '五公开' })
  expect(within(five).getByText('本轮次必填；可多选')).toBeTruthy()
  for (const choice of ['结果公开', '决策公开']) fireEvent.click(within(five).getByRole('checkbox', { name: choice }))
  expect(screen.queryByText(/还缺/)).toBeNull()
  fireEvent.change(screen.getByRole('textbox', { name: /责任主体/ }), { target: { value: '基教科' } })
  fireEvent.click(screen.getByRole('button', { name: '保存草稿' }))
  await waitFor(() =>
    expect(onSave).toHaveBeenCalledWith(
      item({ extra: { 备注: '略', 五公开: '决策公开、结果公开', 责任主体: '基教科' } }),
    ),
  )
})

test('words outside the choices are shown until another choice is made', () => {
  show(asked(<ItemEditor item={item({ extra: { 五公开: '全程公开' } })} onSave={vi.fn()} />))
  expect(screen.getByText(/“全程公开”不在选项之内/)).toBeTruthy()
  fireEvent.click(screen.getByRole('checkbox', { name: '执行公开' }))
  expect(screen.queryByText(/不在选项之内/)).toBeNull()
})

test('an item shows the round’s elements whether filled in or not, and each can be commented on by its name', () => {
  const below = vi.fn()
  show(asked(<ItemView item={item({ extra: { 五公开: '决策公开、全程' } })} below={below} />))
  expect(screen.getByText('■决策公开')).toBeTruthy()
  expect(screen.getByText('□结果公开')).toBeTruthy()
  expect(screen.getByText(/不在选项之内：全程/)).toBeTruthy()
  expect(screen.getByText('责任主体').nextSibling?.textContent).toBe('未填写')
  expect(below).toHaveBeenCalledWith('extra.五公开')
})

test('choices are compared as a set, whatever their order, and the comparison bears the round’s names', () => {
  const before = item({ extra: { 五公开: '管理公开、决策公开', 责任主体: '办公室' } })
  const after = item({ extra: { 五公开: '决策公开、结果公开', 责任主体: '办公室' } })
  show(asked(<ItemDiff before={before} after={after} beforeLabel="上次审定稿" />))
  const field = screen.getByRole('region', { name: '五公开' })
  expect(within(field).getByRole('insertion').textContent).toBe('新增：结果公开')
  expect(within(field).getByRole('deletion').textContent).toBe('删除：管理公开')
  expect(within(field).getByText('= 决策公开')).toBeTruthy()
  expect(screen.queryByRole('region', { name: '责任主体' })).toBeNull()
})

test('the table has the round’s columns first, also where nobody filled them in', () => {
  show(asked(<ItemTable rows={[{ id: 'a', item: item({ extra: { 备注: '略' } }) }]} />))
  const headings = screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
  expect(headings.filter((each) => ['五公开', '责任主体', '备注'].includes(each ?? ''))).toEqual([
    '五公开',
    '责任主体',
    '备注',
  ])
})

test('a refusal names each item once, with what is missing of it', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  const about = [`${id} legalBases`, `${id} extra.五公开`]
  show(<RefusalNotice refusal={{ refused: 'INCOMPLETE', about }} nameOf={() => '招生计划'} />)
  expect(screen.getByRole('alert').textContent).toContain('涉及：招生计划（公开依据、五公开）')
})
