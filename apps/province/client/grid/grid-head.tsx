import { gridText as t } from '../words/grid.ts'
import { gridRoles, rowRole } from './grid-roles.ts'
import type { ShownGrid } from './narrowed.ts'

type GridHeadProps = {
  readonly columns: ShownGrid['columns']
  readonly open: (column: string) => void
  /** The column in which the keyboard stands. */
  readonly chosen: number
}

/** The items' names upright over their columns; each leads to its texts. */
export function GridHead({ columns, open, chosen }: GridHeadProps) {
  return (
    <div {...rowRole(1)} className="guide-grid-head">
      <span {...gridRoles.columnHeader} className="guide-grid-name">
        {t('county')}
      </span>
      {columns.map(({ key, name, category, guideRow }, at) => (
        <span key={key} {...gridRoles.columnHeader} className={headLook(at === chosen, guideRow)}>
          <button
            type="button"
            tabIndex={-1}
            title={t('column', { name, category: guideRow === null ? `${category} · ${t('outside')}` : category })}
            onClick={() => open(key)}
          >
            {guideRow === null && (
              <>
                <span aria-hidden>◇</span>
                <span className="visually-hidden">{t('outside')}</span>
              </>
            )}
            {name}
          </button>
        </span>
      ))}
      <span {...gridRoles.columnHeader} className="guide-grid-own">
        {t('own')}
      </span>
    </div>
  )
}

function headLook(isChosen: boolean, guideRow: string | null): string {
  return [isChosen && 'is-chosen', guideRow === null && 'is-outside'].filter(Boolean).join(' ')
}
