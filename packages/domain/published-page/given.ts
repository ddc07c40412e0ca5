import type { Actor } from '../authority/actor.ts'
import { qingbaijiang } from '../cast.ts'
import { by, catalogOf, digestOf, idOf } from '../catalog/given.ts'
import type { Fact } from '../fact.ts'
import { firstVersion } from '../good-practice/given.ts'
import { decidePages, type PageCommand } from './decide.ts'
import type { PageEvent, PageResult } from './events.ts'
import { evolvePages, noPages } from './evolve.ts'

// What the tests of published pages are told in: 青白江区's catalog of one item, published on 2021-09-13.

export const page = { version: 1, item: null, url: 'https://www.example.gov.cn/jyj/mulu.html' } as const
const opened = { status: 200, landedAt: null, contentDigest: digestOf('网页'), failedOn: [] }

export const asSettled: PageResult = { ...opened, found: 'as_settled', why: null, cells: { same: 8, of: 8 }, wrong: [] }
export const otherwise: PageResult = { ...asSettled, found: 'otherwise', cells: { same: 7, of: 8 }, wrong: [idOf(1)] }
export const answers: PageResult = { ...asSettled, found: 'answers', why: 'not_a_page', cells: null }

/** It did not open on those days. */
export function dead(...failedOn: string[]): PageResult {
  return { ...asSettled, found: 'dead', why: 'not_found', status: 404, contentDigest: null, cells: null, failedOn }
}

export function checked(result: PageResult, day = '2021-09-14', over: Partial<typeof page> = {}): Fact<PageEvent> {
  return by<PageEvent>(qingbaijiang.drafter, { type: 'PageChecked', ...page, ...over, ...result }, day)
}

export function pagesOf(...past: readonly Fact<PageEvent>[]) {
  return past.reduce(evolvePages, noPages)
}

/** The pages of 青白江区 after those looks; asked on 2021-09-20 unless another day is named. */
export function looked(...past: readonly Fact<PageEvent>[]) {
  const division = qingbaijiang.drafter.authority
  return {
    when: (
      actor: Actor | 'system',
      result: PageResult,
      over: { catalog?: typeof firstVersion; today?: string } & Partial<PageCommand> = {},
    ) => {
      const { catalog = firstVersion, today = '2021-09-20', ...said } = over
      const command = { do: 'recordPage', ...page, ...result, ...said } as const
      return decidePages(command, pagesOf(...past), { actor, division, today, catalog: catalogOf(...catalog) })
    },
  }
}
