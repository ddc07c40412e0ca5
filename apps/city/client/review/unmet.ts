import { placeNamed } from '@mingce/domain/catalog/element-place'
import type { Refusal } from '@mingce/domain/refusal'
import { clockUnmet } from '@mingce/ui/clock/clock-unmet'
import type { Unmet } from '@mingce/ui/four-eyes/why-not'
import { elementName } from '@mingce/ui/words/items'
import type { FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import { noticeCheck } from './checks.ts'
import { goToNotice } from './notice-note.tsx'
import { titleOf } from './part.ts'

type Ways = {
  readonly select: (part: string) => void
  readonly openEyes: () => void
  /** By account: the bureau's, beside those in the filing. */
  readonly names: Readonly<Record<string, string>>
}

/** What a refusal is about on the desk: an item or its field, a comment, a signer; each leads to where it stands. */
export function unmetOf({ refused, about = [] }: Refusal, sheet: FilingSheet, ways: Ways): readonly Unmet[] {
  if (refused.startsWith('NOTICE_'))
    return noticeCheck(sheet, true, goToNotice).map(({ label, jump }) => ({ key: refused, label, go: jump }))
  const ofClock = clockUnmet({ refused, about })
  return ofClock ?? [...new Set(about)].flatMap((each) => unmet(each, sheet, ways) ?? [])
}

function unmet(about: string, sheet: FilingSheet, { select, openEyes, names }: Ways): Unmet | undefined {
  const place = placeNamed(about)
  const part = sheet.parts.find((each) => each.part === (place?.item ?? about))
  if (part) {
    const title = titleOf(sheet, part)
    const label = place ? t('unmet.field', { title, field: elementName(place.element) }) : title
    return { key: about, label, go: () => select(part.part) }
  }
  const comment = sheet.comments.find((each) => each.comment === about)
  if (comment)
    return { key: about, label: t('unmet.comment', { text: brief(comment.text) }), go: () => select(comment.part) }
  const name = sheet.names[about] ?? names[about]
  return name === undefined ? undefined : { key: about, label: name, go: openEyes }
}

function brief(text: string): string {
  const letters = [...text]
  return letters.length > 20 ? `${letters.slice(0, 20).join('')}…` : text
}
