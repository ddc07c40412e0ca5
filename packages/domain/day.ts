const shanghaiOffsetMs = 8 * 3_600_000

/** The calendar day in Asia/Shanghai (UTC+8, no summer time since 1992) of a UTC instant: `"2021-09-10T17:00:00.000Z"` → `"2021-09-11"`. */
export function dayOf(at: string): string {
  return new Date(Date.parse(at) + shanghaiOffsetMs).toISOString().slice(0, 10)
}
