import { placeNamed } from '@mingce/domain/catalog/element-place'
import type { Refusal } from '@mingce/domain/refusal'
import { clockUnmet } from '@mingce/ui/clock/clock-unmet'
import type { Unmet } from '@mingce/ui/four-eyes/why-not'
import { dayInWords } from '@mingce/ui/instant'
import { elementName } from '@mingce/ui/words/items'
import { t } from '../words.ts'
import { type FilingDesk, partNames } from './desk.ts'

/** Where the page of a filing tells of its 公示. */
export const noticePlace = 'public-notice'

/** What a refusal is about, as the county calls it; an item of the draft, or its field, leads to where it is written. */
export function unmetOf(
  { refused, about = [] }: Refusal,
  desk: FilingDesk,
  go: (address: string) => void,
): readonly Unmet[] {
  if (refused.startsWith('NOTICE_'))
    return about.map((until) => ({
      key: until,
      label: t('notice.until', { until: dayInWords(until) }),
      go: goToNotice,
    }))
  const ofClock = clockUnmet({ refused, about })
  if (ofClock) return ofClock
  const nameOf = partNames(desk)
  const drafted = new Set(desk.draft?.items.map(({ item }) => item))
  return [...new Set(about)].flatMap((each): readonly Unmet[] => {
    const place = placeNamed(each)
    const item = place?.item ?? commentedOn(desk, each) ?? each
    const name = nameOf(item) ?? desk.outlook.names[each]
    if (name === undefined) return []
    const label = place ? `${name}：${elementName(place.element)}` : name
    return [{ key: each, label, go: drafted.has(item) ? () => go(`/catalog?item=${item}`) : undefined }]
  })
}

export function goToNotice(): void {
  const place = document.getElementById(noticePlace)
  place?.scrollIntoView({ block: 'center' })
  place?.focus()
}

function commentedOn({ sheet }: FilingDesk, id: string): string | undefined {
  return sheet?.comments.find(({ comment }) => comment === id)?.part
}
