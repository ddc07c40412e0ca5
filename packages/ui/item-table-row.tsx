import { extraText } from '@mingce/domain/catalog/completeness'
import { choiceSeparator } from '@mingce/domain/catalog/extra-choices'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { ReactNode } from 'react'
import { useAskedFields } from './asked-fields.tsx'
import type { ItemColumns, ItemTableLine } from './item-table-shape.ts'
import { Absent } from './item-view.tsx'
import { TickBoxes } from './tick-boxes.tsx'
import { channelWords, type Element, type FieldName } from './words/items.ts'
import { t } from './words/t.ts'

type RowProps = {
  readonly row: ItemTableLine
  readonly ordinal: number
  readonly columns: ItemColumns
  /** Rows the category's cell covers from here; 0 where it is covered from above. */
  readonly span: number
  readonly isSelected: boolean
  readonly isReachable: boolean
  readonly isChecked: boolean
  readonly onSelect: ((id: string) => void) | undefined
  readonly onOpen: ((id: string) => void) | undefined
  readonly onOpenCell: ((id: string, element: FieldName) => void) | undefined
  readonly onToggle: ((id: string) => void) | undefined
}

export function ItemTableRow(props: RowProps) {
  const { row, ordinal, columns, span, isSelected, isReachable, isChecked } = props
  const { onSelect, onOpen, onOpenCell, onToggle } = props
  const { id, item, mark, dim, marked } = row
  const fields = useAskedFields()
  const cell = (element: FieldName, className = '') =>
    markedCell(marked?.get(element), className, () => onOpenCell?.(id, element))
  return (
    <tr
      data-row={id}
      className={[isSelected && 'is-selected', dim && 'is-dim'].filter(Boolean).join(' ')}
      aria-selected={isSelected}
      tabIndex={isReachable ? 0 : -1}
      onClick={() => onSelect?.(id)}
      onDoubleClick={() => onOpen?.(id)}
      // A press of the mouse selects when it is let go: selected at once, the rows would move under it and the click go astray.
      onFocus={({ target }) => isSelected || (target.matches(':focus-visible') && onSelect?.(id))}
    >
      {columns.checks && (
        <td className="is-tick">
          <input
            type="checkbox"
            aria-label={t('table.checkItem', { name: item.name })}
            checked={isChecked}
            onChange={() => onToggle?.(id)}
          />
        </td>
      )}
      {columns.marks && <td>{mark}</td>}
      <td className="is-tick">{ordinal}</td>
      {span > 0 && (
        <td rowSpan={span} className="is-category">
          <span>{item.category}</span>
        </td>
      )}
      {Array.from({ length: columns.between }, (_, at) => (
        <td key={at} {...cell('subcategories')}>
          {item.subcategories[at]}
        </td>
      ))}
      <td {...cell('name', 'is-name')}>{item.name}</td>
      <td {...cell('contentElements')}>
        <Clamped>{lines(item.contentElements)}</Clamped>
      </td>
      <td {...cell('legalBases')}>
        <Clamped>{lines(item.legalBases)}</Clamped>
      </td>
      <td {...cell('disclosureTimeLimit')}>{item.disclosureTimeLimit?.raw ?? <Absent />}</td>
      <td {...cell('disclosingBody')}>{item.disclosingBody ?? <Absent />}</td>
      <td {...cell('channels')}>
        <Channels item={item} />
      </td>
      <Ticks item={item} columns={columns} cell={cell} />
      {columns.extra.map((name) => (
        <td key={name} {...cell(`extra.${name}`)}>
          <ExtraCell field={fields.find((each) => each.name === name)} text={extraText(item, name)} />
        </td>
      ))}
    </tr>
  )
}

type Tick = { readonly key: string; readonly of: Element; readonly on: boolean; readonly note?: string | null }
type CellOf = (element: FieldName, className?: string) => ReturnType<typeof markedCell>

/** A cell to be looked at, or one that was, leads to where that is done. */
function markedCell(state: 'open' | 'answered' | undefined, className: string, onClick: () => void) {
  if (!state) return className === '' ? {} : { className }
  return { className: `${className} is-${state}-mark`.trim(), title: t(`table.mark.${state}`), onClick }
}

function Ticks({
  item,
  columns,
  cell,
}: {
  readonly item: DisclosureItem
  readonly columns: ItemColumns
  readonly cell: CellOf
}) {
  const ticks: readonly Tick[] = [
    { key: 'whole_society', of: 'audiences', on: item.audiences.includes('whole_society') },
    { key: 'specific_group', of: 'audiences', on: item.audiences.includes('specific_group'), note: item.audienceNote },
    { key: 'proactive', of: 'disclosureModes', on: item.disclosureModes.includes('proactive') },
    { key: 'on_request', of: 'disclosureModes', on: item.disclosureModes.includes('on_request') },
    ...columns.levels.map((level) => ({
      key: level,
      of: 'disclosureLevels' as const,
      on: item.disclosureLevels.includes(level),
    })),
  ]
  return ticks.map(({ key, of, on, note }) => (
    <td key={key} {...cell(of, 'is-tick')}>
      {on && '√'}
      {note && <div className="item-table-note">{note}</div>}
    </td>
  ))
}

/** Of the 13 boxes the ticked alone. */
function Channels({ item }: { readonly item: DisclosureItem }) {
  if (item.channels.length === 0) return <Absent />
  const notes = { other: item.otherChannelText }
  return <TickBoxes words={channelWords} ticked={item.channels} notes={notes} compact />
}

/** Choices stand one a line, so that none is broken in a narrow column. */
function ExtraCell({ field, text }: { readonly field: ExtraField | undefined; readonly text: string }) {
  if (!field || field.kind === 'text') return text
  return text.split(choiceSeparator).map((choice) => <div key={choice}>{choice}</div>)
}

function Clamped({ children }: { readonly children: ReactNode }) {
  return <div className="item-table-clamp">{children}</div>
}

function lines(texts: readonly string[]): ReactNode {
  if (texts.length === 0) return <Absent />
  return texts.map((text) => <div key={text}>{text}</div>)
}
