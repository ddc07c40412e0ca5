import { z } from 'zod'

/** When pages are looked at: minutes of the day in Asia/Shanghai; `until` is the first minute without. Over midnight where it is the smaller, always where both are the same. */
export type WatchHours = { readonly from: number; readonly until: number }

const span = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/

/**
 * When the published pages are looked at, as the operator says: `MINGCE_PAGE_LOOKS`, "19:00-07:00".
 *
 * @returns undefined where it is not said: then no page is looked at by itself
 * @throws with one line where it is malformed
 */
export function watchHours({ MINGCE_PAGE_LOOKS }: NodeJS.ProcessEnv): WatchHours | undefined {
  if (!MINGCE_PAGE_LOOKS || MINGCE_PAGE_LOOKS === 'off') return undefined
  const read = z.string().regex(span).safeParse(MINGCE_PAGE_LOOKS)
  if (!read.success)
    throw new Error(
      `环境变量有误，未启动 (environment is not right, not started): MINGCE_PAGE_LOOKS: 应如 19:00-07:00，或 off (as 19:00-07:00, or off)`,
    )
  const [fromHour = 0, fromMinute = 0, untilHour = 0, untilMinute = 0] = (span.exec(read.data) ?? [])
    .slice(1)
    .map(Number)
  return { from: fromHour * 60 + fromMinute, until: untilHour * 60 + untilMinute }
}

/** Whether that minute of the day is within the hours. */
export function isWithin({ from, until }: WatchHours, minute: number): boolean {
  if (from === until) return true
  return from < until ? minute >= from && minute < until : minute >= from || minute < until
}
