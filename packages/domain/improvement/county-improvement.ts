import type { CatalogImprovement } from './catalog-improvement.ts'
import type { FirstWithin } from './first-within.ts'

/** 五个提升 of a county's catalog settled last: against the guide, and against the version before it; null where it is the first. */
export type CountyImprovement = {
  readonly county: string
  readonly version: number
  readonly guide: CatalogImprovement
  readonly settled: CatalogImprovement | null
}

/** What an office sees of its counties. */
export type Improvements = {
  /** Null where no guide is registered; then nothing is held against it. */
  readonly guide: { readonly title: string; readonly status: 'partial' | 'complete'; readonly rows: number } | null
  readonly counties: readonly CountyImprovement[]
  /** 首个 ≤ 5 个工作日 among the counties that the office reaches, over every version ever settled. */
  readonly firsts: readonly FirstWithin[]
}
