import { nameOf, parseDivision, shortNameOf } from '@mingce/domain/authority/division'
import { gridText as t } from '../words/grid.ts'
import { gridRoles, placeMarks, rowRole, signRole } from './grid-roles.ts'
import type { GridRow } from './grid-rows.ts'
import { cellWords } from './grid-sheet.ts'
import { looks, signOf } from './marks.ts'
import type { ShownGrid } from './narrowed.ts'

type GridLineProps = {
  readonly row: GridRow
  /** From 0. */
  readonly at: number
  readonly shown: ShownGrid
  /** The column in which the keyboard stands, if it stands in this line. */
  readonly current: number | undefined
}

/** A city's heading, or a county with its cells. */
export function GridLine({ row, at, shown, current }: GridLineProps) {
  if (!row.line)
    return (
      <div {...rowRole(at + 2)} className="guide-grid-city">
        <span {...gridRoles.rowHeader}>{t('cityLine', { city: nameOf(row.city), count: row.count })}</span>
      </div>
    )
  const { county, cells, submission, own } = row.line
  const name = nameOf(parseDivision(county))
  return (
    <div {...rowRole(at + 2)} className="guide-grid-row">
      <span
        {...gridRoles.rowHeader}
        {...placeMarks({ row: at, column: -1 })}
        className={`guide-grid-name ${current === -1 ? 'is-current' : ''}`}
        title={name}
      >
        {shortNameOf(parseDivision(county))}
      </span>
      {shown.columns.map(({ key, at: from, name: item }, column) => {
        const mark = shown.marks[cells[from] ?? -1]
        const words = t('cell', { county: name, name: item, words: cellWords(mark, submission !== null) })
        return (
          <span
            key={key}
            {...signRole(words)}
            {...placeMarks({ row: at, column })}
            className={`grid-sign ${lookOf(mark, submission)} ${current === column ? 'is-current' : ''}`}
          >
            {mark ? signOf(mark) : submission === null && '–'}
          </span>
        )
      })}
      <span {...gridRoles.cell} className="guide-grid-own">
        {own}
      </span>
    </div>
  )
}

function lookOf(mark: ShownGrid['marks'][number] | undefined, submission: string | null): string {
  if (mark) return `is-${looks[mark.standing].tone}`
  return submission === null ? 'is-unfiled' : 'is-absent'
}
