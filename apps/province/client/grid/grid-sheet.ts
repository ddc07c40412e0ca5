import { cityOf, nameOf, parseDivision } from '@mingce/domain/authority/division'
import type { ListSheet } from '@mingce/ui/sheet-export'
import { boardText } from '../words/board.ts'
import { gridText as t } from '../words/grid.ts'
import { wordsOf } from './marks.ts'
import type { ShownGrid } from './narrowed.ts'

/** Exactly the lines and columns that are shown, every cell in words. */
export function gridSheet({ columns, lines, marks }: ShownGrid): ListSheet {
  const named = columns.map(({ name, category }) => t('column', { name, category }))
  return {
    headings: [boardText('city'), t('county'), ...named, t('own')],
    rows: lines.map(({ county, cells, submission, own }) => {
      const code = parseDivision(county)
      const told = columns.map(({ at }) => cellWords(marks[cells[at] ?? -1], submission !== null))
      return [nameOf(cityOf(code)), nameOf(code), ...told, String(own)]
    }),
  }
}

/** A cell in words; where no catalog was filed nothing is absent. */
export function cellWords(mark: ShownGrid['marks'][number] | undefined, filed: boolean): string {
  if (mark) return wordsOf(mark)
  return filed ? t('absent') : t('unfiled')
}
