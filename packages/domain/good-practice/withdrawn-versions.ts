/** What a county announced of a version of its catalog, as its register tells it. */
export type Announced = {
  readonly what: 'published' | 'corrected' | 'withdrawn'
  readonly version: number
  /** Of a withdrawal: the version that stands since; null for none. */
  readonly staying: number | null
  readonly onDate: string
  readonly reason: string | null
}

/** 撤销公布: of which version, on which day, and why. */
export type Withdrawn = { readonly version: number; readonly onDate: string; readonly reason: string }

/**
 * The versions that are public no more because of a withdrawal, each with it: the one that was withdrawn, and where none stayed all before it.
 * One that was published again since is none of them.
 *
 * @param announced by one county, the oldest first
 */
export function withdrawnVersions(announced: readonly Announced[]): ReadonlyMap<number, Withdrawn> {
  const ended = new Map<number, Withdrawn>()
  const published = new Set<number>()
  for (const { what, version, staying, onDate, reason } of announced) {
    if (what === 'published') {
      published.add(version)
      ended.delete(version)
    }
    if (what !== 'withdrawn') continue
    const withdrawn = { version, onDate, reason: reason ?? '' }
    const others = staying === null ? [...published].filter((each) => !ended.has(each)) : []
    for (const each of [version, ...others]) ended.set(each, withdrawn)
  }
  return ended
}
