import { fieldScopeOf } from '@mingce/domain/submission/carried-fields'
import { fieldText } from '@mingce/ui/quoted-text'
import { elementName, elementWords } from '@mingce/ui/words/items'
import type { FilingPart } from '../questions.ts'
import { t } from '../words.ts'
import type { Known } from './base.ts'
import { itemOf } from './part.ts'

/** Of an item that changed: which fields say what the city approved already, and in which turn or version it did; which are left to look at. */
export function FieldOrigin({
  known: { sheet, versions },
  part,
}: {
  readonly known: Known
  readonly part: FilingPart
}) {
  const item = itemOf(sheet, part)
  const approved = versions?.approved[part.part]
  const text = approved && versions?.texts[approved.digest]
  if (!item || !text || !part.inScope || approved.digest === part.digest) return null
  const { scope, carried } = fieldScopeOf(item, text)
  const { from } = approved
  const given = 'turn' in from ? t('origin.turn', { turn: from.turn }) : t('origin.version', { version: from.version })
  const words = (fields: readonly string[]) => asInTheTable(fields).map(elementName).join(t('list.separator'))
  const told = carried.filter((field) => fieldText(item, field) !== '')
  return (
    <p className="field-origin">
      {told.length > 0 && t('origin.fields', { from: given, count: told.length, fields: words(told) })}
      {scope.length > 0 && <b>{t('origin.scope', { fields: words(scope) })}</b>}
    </p>
  )
}

const columns: readonly string[] = Object.keys(elementWords)

/** In the order of the official table, a county's own elements last. */
function asInTheTable(fields: readonly string[]): readonly string[] {
  return [...columns.filter((column) => fields.includes(column)), ...fields.filter((field) => !columns.includes(field))]
}
