import { useAskedFields } from '@mingce/ui/asked-fields'
import { fieldChanges } from '@mingce/ui/field-changes'
import { elementWords } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { t } from '../words.ts'
import type { Ask } from './asks.ts'
import { draftDigest, type FilingDesk, stageOf } from './desk.ts'
import { useReviewedText } from './reviewed-text.ts'

/** What was changed of a part since it was filed, seen from the draft: "草稿已改：公开渠道、公开依据". */
export function useChangedWords(desk: FilingDesk, { part, changed }: Pick<Ask, 'part' | 'changed'>): string {
  const reviewed = useReviewedText(desk.filing, part)
  const fields = useAskedFields()
  if (!changed) return t('ask.notChanged')
  if (draftDigest(desk, part) === null) return t('ask.gone')
  if (desk.filing.kind !== 'disclosure_catalog') return t('ask.changed')
  const row = desk.draft?.items.find((each) => each.item === part)
  const before = filedText(desk, part) ?? reviewed
  if (!row || !before) return t('ask.changed')
  const changes = fieldChanges(before, row.content, fields).filter((each) => each.change !== 'none')
  const names = changes.map((each) => each.extraKey ?? say(elementWords[each.element]))
  return names.length > 0 ? t('ask.changedFields', { fields: names.join('、') }) : t('ask.changed')
}

/** The text the city has; once it was handed on again the filing shows the newer one. */
function filedText(desk: FilingDesk, part: string) {
  if (stageOf(desk) !== 'returned') return undefined
  const digest = desk.sheet?.parts.find((each) => each.part === part)?.digest
  return digest === undefined ? undefined : desk.sheet?.texts[digest]
}
