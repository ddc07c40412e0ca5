import { choiceSeparator } from '@mingce/domain/catalog/extra-choices'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import type { DataValidation } from 'hucre/xlsx'
import { cellName } from '../grid/grid.ts'

/** A list of a workbook, and what it says beside a cell, hold 255 characters. */
const longestHint = 255

/**
 * What a workbook says to whoever fills in a choice of the round: a list to pick from where one is asked for, the words to choose from
 * where several are. Nothing is refused: a paste would pass anyway, and the import says what is no choice.
 *
 * @param columns where each field stands, 0-based
 * @param rows the first and the last row of items, 0-based
 */
export function choiceHints(
  columns: ReadonlyMap<string, number>,
  fields: readonly ExtraField[],
  [first, last]: readonly [number, number],
): DataValidation[] {
  return fields.flatMap((field): DataValidation[] => {
    const col = columns.get(field.name)
    if (field.kind === 'text' || col === undefined) return []
    const range = `${cellName(first, col)}:${cellName(last, col)}`
    const words = field.choices.join(choiceSeparator)
    const said = field.kind === 'one_of' ? `选一项：${words}` : `可多选，用“${choiceSeparator}”隔开：${words}`
    const hint = {
      ...{ range, allowBlank: true, showInputMessage: true, showErrorMessage: false },
      ...{ inputTitle: field.name.slice(0, 32), inputMessage: said.slice(0, longestHint) },
    }
    const isListed = field.kind === 'one_of' && field.choices.join(',').length <= longestHint
    return [
      isListed ? { ...hint, type: 'list', values: [...field.choices] } : { ...hint, type: 'custom', formula1: 'TRUE' },
    ]
  })
}
