import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { MergeElement } from '@mingce/domain/catalog/three-way'
import { useAskedFields } from '@mingce/ui/asked-fields'
import { useCheckContext } from '@mingce/ui/check/use-check-context'
import { memo } from 'react'
import { t } from '../../words.ts'
import type { GridColumn } from './columns.ts'
import { isDirty } from './edits.ts'
import { cellRole, gridRoles } from './grid-roles.ts'
import { gravestOf, isInTheWay, issuesOf } from './issues.ts'
import { type GridRow, newRow } from './rows.ts'

/** Where the columns stand, and how many of them stand still. */
export type Shape = {
  readonly columns: readonly GridColumn[]
  readonly lefts: readonly number[]
  readonly width: number
  readonly frozen: number
  readonly rowHeight: number
}

export const headWidth = 76

type RowProps = {
  readonly row: GridRow
  readonly at: number
  readonly shape: Shape
  /** The chosen columns in this row; -1 for none. */
  readonly from: number
  readonly to: number
  readonly guide: DisclosureItem | undefined
  readonly refused: string | undefined
  readonly isTwice: boolean
  /** Who else has the cursor here. */
  readonly others: string | undefined
  readonly choose: (element: MergeElement, item: string, whose: 'mine' | 'theirs') => void
}

/** One item as a line: its number and state, then its cells. Drawn anew only when it changed. */
export const GridLine = memo(function GridLine(props: RowProps) {
  const { row, at, shape } = props
  return (
    <tr
      className={
        row.item === newRow
          ? 'grid-row is-new'
          : row.server?.retired || row.edit?.wants === 'gone'
            ? 'grid-row is-retired'
            : 'grid-row'
      }
      {...gridRoles.row}
      aria-rowindex={at + 2}
      style={{ top: at * shape.rowHeight, height: shape.rowHeight, width: shape.width }}
    >
      <RowHead {...props} />
      {shape.columns.map((column, index) => (
        <Cell key={column.key} {...props} column={column} index={index} />
      ))}
    </tr>
  )
})

function RowHead({ row, at, refused, others }: RowProps) {
  const [fields, context] = [useAskedFields(), useCheckContext()]
  const missing = issuesOf(row.content, fields, context).filter(isInTheWay).length
  const isUnsaved = row.edit !== undefined && isDirty(row.edit)
  const title =
    row.item === newRow ? t('grid.newRow') : missing === 0 ? t('item.complete') : t('item.missing', { count: missing })
  return (
    <th
      {...gridRoles.rowHeader}
      aria-colindex={1}
      scope="row"
      className={isUnsaved ? 'grid-rowhead is-unsaved' : 'grid-rowhead'}
      title={title}
    >
      <span>{row.item === newRow ? '＋' : at + 1}</span>
      {row.item !== newRow && (
        <span className={missing === 0 ? 'is-complete' : 'is-missing'}>
          {missing === 0 ? '✓' : t('grid.lacks', { count: missing })}
        </span>
      )}
      {refused && <span className="grid-refused">!</span>}
      {others && <span className="grid-others">{others}</span>}
    </th>
  )
}

function Cell({ column, index, ...props }: RowProps & { readonly column: GridColumn; readonly index: number }) {
  const { row, at, shape, from, to, guide, isTwice } = props
  const text = column.textOf(row.content)
  const ghost = text === '' && guide ? column.textOf(guide) : ''
  const [fields, context] = [useAskedFields(), useCheckContext()]
  const known = row.item === newRow ? [] : issuesOf(row.content, fields, context)
  const gravest = gravestOf(known, { key: column.key, isEmpty: text === '' })
  const kind = isTwice && column.key === 'name' && gravest !== 'fault' ? 'must' : gravest
  const isConflict = row.edit?.conflicts.includes(column.element) ?? false
  const isFrozen = index < shape.frozen
  const marks = [
    'grid-cell',
    `is-${column.kind}`,
    isFrozen && 'is-frozen',
    index >= from && index <= to && 'is-chosen',
    kind && `has-${kind === 'missing' ? 'doubt' : kind}`,
    isConflict && 'is-conflict',
    index === shape.frozen - 1 && 'is-last-frozen',
  ]
  return (
    <td
      {...cellRole(index >= from && index <= to)}
      aria-colindex={index + 2}
      className={marks.filter(Boolean).join(' ')}
      data-at={`${at},${index}`}
      style={{ width: column.width, left: isFrozen ? shape.lefts[index] : undefined }}
    >
      {isConflict && row.edit?.base ? (
        <BothWordings {...props} column={column} theirs={column.textOf(row.edit.base)} mine={text} />
      ) : (
        <span className={ghost === '' ? undefined : 'grid-ghost'}>{text || ghost}</span>
      )}
    </td>
  )
}

type BothProps = RowProps & { readonly column: GridColumn; readonly theirs: string; readonly mine: string }

function BothWordings({ row, column, theirs, mine, choose }: BothProps) {
  const wordings = [
    ['mine', t('grid.conflict.mine'), mine],
    ['theirs', t('grid.conflict.theirs'), theirs],
  ] as const
  return wordings.map(([whose, label, words]) => (
    <button
      key={whose}
      type="button"
      className="grid-wording"
      tabIndex={-1}
      title={words}
      onClick={() => choose(column.element, row.item, whose)}
    >
      <b>{label}</b> {words || t('grid.empty')}
    </button>
  ))
}
