import { fieldScopeOf } from '@mingce/domain/submission/carried-fields'
import { elementName } from '@mingce/ui/words/items'
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
  const words = (fields: readonly string[]) => fields.map(elementName).join(t('list.separator'))
  return (
    <p className="field-origin">
      {carried.length > 0 && t('origin.fields', { from: given, count: carried.length, fields: words(carried) })}
      {scope.length > 0 && <b>{t('origin.scope', { fields: words(scope) })}</b>}
    </p>
  )
}
