import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { fiveOpenings } from '@mingce/domain/round/given'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { ExtraFieldsEditor } from './extra-fields-editor.tsx'
import { draftsOf } from './field-draft.ts'
import { useFieldFaults } from './use-field-faults.ts'

const onRead = vi.fn()

function Written({ begun = [] }: { readonly begun?: readonly ExtraField[] }) {
  const [drafts, setDrafts] = useState(() => draftsOf(begun))
  const { faults, touch, read } = useFieldFaults(begun)
  const change = (next: typeof drafts) => {
    touch(drafts, next)
    setDrafts(next)
  }
  const kinds = new Map(begun.map(({ name, kind }) => [name, kind]))
  return (
    <>
      <ExtraFieldsEditor drafts={drafts} onChange={change} faults={faults} kinds={kinds} />
      <button type="button" onClick={async () => onRead(await read(drafts))}>
        读
      </button>
    </>
  )
}

const add = () => fireEvent.click(screen.getByRole('button', { name: '增加一项' }))
const write = (group: string, label: RegExp, value: string) =>
  fireEvent.change(within(screen.getByRole('group', { name: group })).getByLabelText(label), { target: { value } })
const read = async () => {
  onRead.mockClear()
  fireEvent.click(screen.getByRole('button', { name: '读' }))
  await waitFor(() => expect(onRead).toHaveBeenCalled())
  return onRead.mock.lastCall?.[0]
}

test('what an element lacks is said at its field, and goes once the field is touched', async () => {
  show(<Written />)
  add()
  write('第 1 项', /^名称/, '责任主体')
  expect(await read()).toBeUndefined()
  expect(screen.getByRole('alert').textContent).toBe('请写明由谁使用')
  write('责任主体', /^由谁使用/, '成都市教育局')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(await read()).toEqual([
    { kind: 'text', name: '责任主体', required: false, hint: null, reader: '成都市教育局' },
  ])
})

test('what the decider would refuse is said at the field it is about, before anything is sent', async () => {
  show(<Written begun={[fiveOpenings]} />)
  add()
  write('第 2 项', /^名称/, '公开时限')
  write('公开时限', /^由谁使用/, '成都市教育局')
  expect(await read()).toBeUndefined()
  expect(screen.getByRole('alert').textContent).toContain('八要素')
  write('公开时限', /^名称/, '五 公开')
  expect(await read()).toBeUndefined()
  expect(screen.getByRole('alert').textContent).toContain('重名')
})

test('elements are put in order and tried out as a county has them; one that is in use keeps its kind', async () => {
  show(<Written begun={[fiveOpenings]} />)
  add()
  write('第 2 项', /^名称/, '责任主体')
  write('责任主体', /^由谁使用/, '成都市教育局')
  fireEvent.click(screen.getByRole('button', { name: '“责任主体”上移' }))
  fireEvent.click(screen.getByRole('button', { name: /预览/ }))
  expect(screen.getAllByRole('checkbox', { name: /公开$/ })).toHaveLength(5)
  const five = screen.getAllByRole('group', { name: '五公开' })[0]
  expect(five && within(five).getByLabelText(/^填写方式/)).toHaveProperty('disabled', true)
  expect((await read()).map(({ name }: ExtraField) => name)).toEqual(['责任主体', '五公开'])
})
