import { elementWords } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import type { SheetUnderstood } from '../api.ts'
import { t } from '../words.ts'

type ReadElement = SheetUnderstood['columns'][number]['element']

/** Which column of the sheet was taken for which element. */
export function Columns({ columns }: { readonly columns: SheetUnderstood['columns'] }) {
  const unused = columns.filter((column) => column.element === null).length
  return (
    <details className="columns">
      <summary>
        {t('import.columns', { count: columns.length })}
        {unused > 0 && t('import.columnsUnused', { count: unused })}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('import.header')}</th>
            <th scope="col">{t('import.element')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ header, element }, index) => (
            <tr key={index}>
              <td>{header || t('import.noHeader')}</td>
              <td className={element === null ? 'is-missing' : ''}>{readElementWords(element)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

export function readElementWords(element: ReadElement): string {
  if (element === null) return t('import.unused')
  if (element === 'ordinal') return t('import.ordinal')
  return element === 'levels' ? t('import.levels') : say(elementWords[element])
}
