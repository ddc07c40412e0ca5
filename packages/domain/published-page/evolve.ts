import { dayOf } from '../day.ts'
import type { Fact } from '../fact.ts'
import type { PageEvent, PageResult, PublishedPage } from './events.ts'

/** A page as it was found last. It has been found so since that day: what is found again is not recorded again. */
export type FoundPage = PublishedPage &
  PageResult & {
    readonly at: string
    /** In Asia/Shanghai; of a dead page the first day on which it did not open. */
    readonly since: string
  }

/** The published pages of a county, each as it was found last, in the order in which they were looked at first. */
export type Pages = ReadonlyMap<string, FoundPage>

export const noPages: Pages = new Map()

/** One page of one publication: the same address under a later version is looked at anew. */
export function pageKey({ version, item, url }: PublishedPage): string {
  return `${version} ${item ?? ''} ${url}`
}

export function evolvePages(pages: Pages, { event, at }: Fact<PageEvent>): Pages {
  const { type: _, ...found } = event
  return new Map(pages).set(pageKey(event), { ...found, at, since: found.failedOn[0] ?? dayOf(at) })
}
