import { choicesOf } from '@mingce/domain/catalog/extra-choices'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { t } from '../words.ts'

/** What the round asks for beyond the eight elements, one a line. */
export function AskedList({ fields }: { readonly fields: readonly ExtraField[] }) {
  if (fields.length === 0) return null
  return (
    <>
      <h3>{t('extras.title')}</h3>
      <ul className="asked-list">
        {fields.map((field) => (
          <li key={field.name}>
            {t('extras.line', { name: field.name, kind: t(`extras.kind.${field.kind}`), reader: field.reader })}
            {field.required && ` · ${t('extras.required')}`}
            {choicesOf(field).length > 0 && ` · ${choicesOf(field).join('、')}`}
          </li>
        ))}
      </ul>
    </>
  )
}
