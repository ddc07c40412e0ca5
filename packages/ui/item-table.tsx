import { type KeyboardEvent, useMemo, useRef } from 'react'
import { useAskedFields } from './asked-fields.tsx'
import { ItemTableHead } from './item-table-head.tsx'
import { ItemTableRow } from './item-table-row.tsx'
import { columnsFor, type ItemTableLine, spansOf } from './item-table-shape.ts'
import { shortcutOf } from './keys.ts'
import type { FieldName } from './words/items.ts'
import { t } from './words/t.ts'
import './item-table.css'

type ItemTableProps = {
  readonly rows: readonly ItemTableLine[]
  readonly selected?: string | undefined
  readonly onSelect?: (id: string) => void
  /** Enter, `o` or a double click. */
  readonly onOpen?: (id: string) => void
  /** A click on a marked cell. */
  readonly onOpenCell?: (id: string, element: FieldName) => void
  readonly checked?: ReadonlySet<string>
  readonly onCheck?: (checked: ReadonlySet<string>) => void
  /** Said where there are no rows. */
  readonly empty?: string
}

/**
 * Items as the official table shows them: two rows of headings, categories merged, ticks for audience, mode and level.
 * The selected row stands at full length, the others at most five lines. Keys: j k ↑ ↓ move, Enter or o opens, x ticks.
 */
export function ItemTable({ rows, selected, onSelect, onOpen, onOpenCell, checked, onCheck, empty }: ItemTableProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const fields = useAskedFields()
  const columns = useMemo(() => columnsFor(rows, onCheck !== undefined, fields), [rows, onCheck, fields])
  const spans = useMemo(() => spansOf(rows), [rows])
  if (rows.length === 0) return <p className="item-table-empty">{empty ?? t('table.empty')}</p>

  const toggle = (id: string) => {
    const next = new Set(checked)
    if (!next.delete(id)) next.add(id)
    onCheck?.(next)
  }
  const move = (step: number) => {
    const at = rows.findIndex((row) => row.id === selected)
    const next = rows[Math.min(Math.max(at + step, 0), rows.length - 1)]
    if (!next) return
    onSelect?.(next.id)
    body.current?.querySelector<HTMLElement>(`[data-row="${next.id}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keyAct(shortcutOf(event), { move, toggle, open: onOpen, selected })
    if (!act) return
    event.preventDefault()
    act()
  }

  return (
    <table className="item-table" onKeyDown={onKeyDown}>
      <ItemTableHead columns={columns} />
      <tbody ref={body}>
        {rows.map((row, at) => (
          <ItemTableRow
            key={row.id}
            row={row}
            ordinal={at + 1}
            columns={columns}
            span={spans[at] ?? 0}
            isSelected={row.id === selected}
            isReachable={selected ? row.id === selected : at === 0}
            isChecked={checked?.has(row.id) ?? false}
            onSelect={onSelect}
            onOpen={onOpen}
            onOpenCell={onOpenCell}
            onToggle={onCheck && toggle}
          />
        ))}
      </tbody>
    </table>
  )
}

type Acts = {
  readonly move: (step: number) => void
  readonly toggle: (id: string) => void
  readonly open: ((id: string) => void) | undefined
  readonly selected: string | undefined
}

function keyAct(key: string | undefined, { move, toggle, open, selected }: Acts): (() => void) | undefined {
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return () => move(1)
    case 'k':
    case 'ArrowUp':
      return () => move(-1)
    case 'x':
      return selected ? () => toggle(selected) : undefined
    case 'o':
    case 'Enter':
      return selected && open ? () => open(selected) : undefined
    default:
      return undefined
  }
}
