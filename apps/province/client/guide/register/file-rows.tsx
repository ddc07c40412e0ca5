import { guideUpgradeText } from '@mingce/ui/words/guide-upgrade'
import { elementName } from '@mingce/ui/words/items'
import { Checkbox, Radio, Select, Table, Tag } from 'antd'
import { useState } from 'react'
import { registerText as text } from '../../words/guide-register.ts'
import { RowDetails } from './row-details.tsx'
import { all, type RowDraft, type VersionDraft } from './version-draft.ts'
import type { PreviewRow, VersionPreview } from './version-preview.ts'

export type ChangeRow = (at: number, changed: Partial<RowDraft>) => void
type Props = { readonly draft: VersionDraft; readonly preview: VersionPreview; readonly changeRow: ChangeRow }

const scopes = ['all', 'open', 'moved', 'out'] as const
type Scope = (typeof scopes)[number]

/** Every row of the file: what is in doubt, what it changes, how sure it is, and whether it is registered. */
export function FileRows({ draft, preview, changeRow }: Props) {
  const [scope, setScope] = useState<Scope>('all')
  const isIn = (each: PreviewRow, wanted: Scope) => inScope(each, draft, wanted)
  const options = scopes.map((value) => ({
    value,
    label: text(`scope.${value}`, { count: preview.rows.filter((each) => isIn(each, value)).length }),
  }))
  const partial = draft.status === 'partial'
  return (
    <>
      <Radio.Group
        aria-label={text('scope')}
        value={scope}
        options={options}
        onChange={({ target }) => setScope(target.value as Scope)}
      />
      <Table
        size="small"
        rowKey="at"
        dataSource={preview.rows.filter((each) => isIn(each, scope))}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        expandable={{ expandedRowRender: (each) => <RowDetails {...{ each, draft, changeRow }} /> }}
        columns={[
          { title: text('place'), width: 80, render: (_, { at }) => draft.sheet?.rows[at]?.place },
          { title: text('row'), width: 260, render: (_, { at }) => nameAt(draft, at) },
          { title: text('doubts'), render: (_, each) => <Doubts {...{ each, draft, changeRow }} /> },
          { title: text('fate'), width: 170, render: (_, each) => <Fate each={each} /> },
          ...(partial
            ? [
                {
                  title: guideUpgradeText('sure'),
                  width: 100,
                  render: (_: unknown, { at }: PreviewRow) => <Sure {...{ at, draft, changeRow }} />,
                },
              ]
            : []),
          {
            title: text('registers'),
            width: 80,
            render: (_, { at }) => (
              <Checkbox
                aria-label={text('registersOf', { name: nameAt(draft, at) })}
                disabled={draft.sheet?.rows[at]?.fault !== null}
                checked={!draft.rows[at]?.out}
                onChange={({ target }) => changeRow(at, { out: !target.checked })}
              />
            ),
          },
        ]}
      />
    </>
  )
}

function nameAt({ sheet }: VersionDraft, at: number): string {
  const item = sheet?.rows[at]?.item
  return item ? `${item.category} › ${item.name}` : ''
}

function inScope({ at, row, fate, isTwice }: PreviewRow, draft: VersionDraft, scope: Scope): boolean {
  switch (scope) {
    case 'all':
      return true
    case 'open':
      return isTwice || isOpen(draft, at)
    case 'moved':
      return fate !== null && fate !== 'same'
    case 'out':
      return row === undefined
  }
}

/** Whether a row that is registered has doubts that nobody held against the original yet. */
export function isOpen({ sheet, rows }: VersionDraft, at: number): boolean {
  const said = rows[at]
  return said !== undefined && !said.out && !said.looked && sheet?.doubts.some((each) => each.at === at) === true
}

type RowProps = {
  readonly each: PreviewRow
  readonly draft: VersionDraft
  readonly changeRow: ChangeRow
}

function Doubts({ each: { at, isTwice }, draft: { sheet, rows }, changeRow }: RowProps) {
  const fault = sheet?.rows[at]?.fault ?? null
  const doubts = sheet?.doubts.filter((each) => each.at === at) ?? []
  return (
    <>
      {fault && <p className="guide-fault">{text(`fault.${fault}`)}</p>}
      {isTwice && <p className="guide-fault">{text('fault.twice')}</p>}
      {doubts.map(({ element, message }) => (
        <p key={message}>{element ? `${element}：${message}` : message}</p>
      ))}
      {doubts.length > 0 && !rows[at]?.out && (
        <Checkbox
          checked={rows[at]?.looked === true}
          onChange={({ target }) => changeRow(at, { looked: target.checked })}
        >
          {text('looked')}
        </Checkbox>
      )}
    </>
  )
}

function Fate({ each: { fate, elements } }: Pick<RowProps, 'each'>) {
  if (fate === null) return null
  const named = elements.map(elementName).join('、')
  return (
    <>
      <Tag color={fate === 'same' ? 'default' : 'blue'}>{text(`fate.${fate}`)}</Tag>
      {named}
    </>
  )
}

/** How sure all of a row is; its parts are told apart where it is opened. */
function Sure({ at, draft, changeRow }: Pick<RowProps, 'draft' | 'changeRow'> & { readonly at: number }) {
  const { confidence } = draft.rows[at] ?? { confidence: all('high') }
  const isOne = new Set(Object.values(confidence)).size === 1
  return (
    <Select
      size="small"
      aria-label={text('sureOf', { name: nameAt(draft, at) })}
      value={isOne ? confidence.item : 'parts'}
      options={[
        ...(['high', 'medium', 'low'] as const).map((value) => ({ value, label: guideUpgradeText(value) })),
        ...(isOne ? [] : [{ value: 'parts', label: text('inParts'), disabled: true }]),
      ]}
      onChange={(value) => value !== 'parts' && changeRow(at, { confidence: all(value as 'high') })}
    />
  )
}
