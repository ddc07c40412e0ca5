import type { PageEvent, PageResult } from '@mingce/domain/published-page/events'
import { evolvePages, type FoundPage, noPages, type Pages } from '@mingce/domain/published-page/evolve'
import { folding, type Projection, type Standing, table, under } from '../definition.ts'

type Place = {
  /** Of the catalog, as it was published. */
  readonly version: number
  /** The item whose own page it is; null of the catalog's. */
  readonly item: string | null
  readonly url: string
  /** Found so since that day, in Asia/Shanghai; of a dead page the first day on which it did not open. */
  readonly since: string
  readonly lookedAt: Date
}

/** A published page as it was found last: for the county, its city and the province. */
export type PageRow = Standing & Place & Omit<PageResult, 'failedOn' | 'contentDigest'>

/** Whether it opens, and nothing else: for everybody. */
export type OpenPageRow = Standing & Place & { readonly opens: boolean }

export const pagesProjection: Projection = {
  name: 'pages',
  revision: 1,
  tables: {
    page: table<PageRow>(
      {
        ...{ version: 'integer', item: 'text', url: 'text', since: 'date', lookedAt: 'timestamptz' },
        ...{ found: 'text', why: 'text', status: 'integer', landedAt: 'text', cells: 'jsonb', wrong: 'jsonb' },
      },
      { indexes: [['division']] },
    ),
    openPage: table<OpenPageRow>(
      { version: 'integer', item: 'text', url: 'text', since: 'date', lookedAt: 'timestamptz', opens: 'boolean' },
      { open: true, indexes: [['division']] },
    ),
  },
  sources: [
    folding<Pages, PageEvent>({
      covers: under('pages'),
      initial: noPages,
      evolve: evolvePages,
      rows(stream, pages) {
        const division = stream.slice('pages/'.length)
        const all = [...pages]
        return {
          page: all.map(([key, found]) => ({ key, division, height: 2, ...pageRow(found) })),
          openPage: all.map(([key, found]) => ({ key, division, height: 3, ...placeOf(found), opens: opens(found) })),
        }
      },
    }),
  ],
}

function pageRow(page: FoundPage): Omit<PageRow, keyof Standing> {
  const { found, why, status, landedAt, cells, wrong } = page
  return { ...placeOf(page), found, why, status, landedAt, cells, wrong }
}

function placeOf({ version, item, url, since, at }: FoundPage): Place {
  return { version, item, url, since, lookedAt: new Date(at) }
}

function opens({ found }: FoundPage): boolean {
  return found !== 'dead'
}
