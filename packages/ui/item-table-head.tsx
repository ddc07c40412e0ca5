import type { ItemColumns } from './item-table-shape.ts'
import { elementWords, levelWords } from './words/items.ts'
import { say } from './words/language.ts'
import { t } from './words/t.ts'

/** The two rows of headings of the official table. */
export function ItemTableHead({ columns }: { readonly columns: ItemColumns }) {
  const { checks, marks, between, levels, extra } = columns
  return (
    <thead>
      <tr>
        {checks && (
          <th rowSpan={2}>
            <span className="visually-hidden">{t('table.check')}</span>
          </th>
        )}
        {marks && <th rowSpan={2}>{t('table.mark')}</th>}
        <th rowSpan={2} className="is-narrow">
          {t('table.ordinal')}
        </th>
        <th colSpan={2 + between}>{t('table.items')}</th>
        <th rowSpan={2}>{say(elementWords.contentElements)}</th>
        <th rowSpan={2}>{say(elementWords.legalBases)}</th>
        <th rowSpan={2}>{say(elementWords.disclosureTimeLimit)}</th>
        <th rowSpan={2}>{say(elementWords.disclosingBody)}</th>
        <th rowSpan={2}>{say(elementWords.channels)}</th>
        <th colSpan={2}>{say(elementWords.audiences)}</th>
        <th colSpan={2}>{say(elementWords.disclosureModes)}</th>
        {levels.length > 0 && (
          <th colSpan={levels.length} className="is-narrow">
            {say(elementWords.disclosureLevels)}
          </th>
        )}
        {extra.map((name) => (
          <th key={name} rowSpan={2}>
            {name}
          </th>
        ))}
      </tr>
      <tr>
        <th>{say(elementWords.category)}</th>
        {between > 0 && <th colSpan={between}>{say(elementWords.subcategories)}</th>}
        <th>{say(elementWords.name)}</th>
        <th className="is-narrow">{t('table.wholeSociety')}</th>
        <th className="is-narrow">{t('table.specificGroup')}</th>
        <th className="is-narrow">{t('table.proactive')}</th>
        <th className="is-narrow">{t('table.onRequest')}</th>
        {levels.map((level) => (
          <th key={level} className="is-narrow">
            {say(levelWords[level])}
          </th>
        ))}
      </tr>
    </thead>
  )
}
