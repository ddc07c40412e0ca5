import { useNow } from './desk-day.ts'
import { t } from './words/t.ts'

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000]

/** How long something has waited: "2天", "4小时", "刚到". `since` is a UTC instant. */
export function Waited({ since }: { readonly since: string }) {
  const passedMs = Date.parse(useNow()) - Date.parse(since)
  if (passedMs >= dayMs) return t('waited.days', { count: Math.floor(passedMs / dayMs) })
  if (passedMs >= hourMs) return t('waited.hours', { count: Math.floor(passedMs / hourMs) })
  return passedMs >= minuteMs ? t('waited.minutes', { count: Math.floor(passedMs / minuteMs) }) : t('waited.now')
}
