import { cityOf, type DivisionCode, levelOf, parseDivision } from '@mingce/domain/authority/division'
import { reaches } from '@mingce/domain/authority/jurisdiction'
import type { RoundNews } from '@mingce/domain/round/news'
import { concernsCounties } from '@mingce/domain/round/owing'
import { preferenceOf, setPreference } from '@mingce/identity/preferences'
import type { Asking } from '@mingce/projections/asking'
import { type RoundRow, roundsOf } from '@mingce/projections/board/round'
import { innerDatesOf } from '@mingce/projections/joint-package/questions'
import { z } from 'zod'
import type { Desk } from './desk.ts'
import type { Officer } from './procedure.ts'

type Asked = Officer & { readonly desk: Desk }

export const readNewsInput = z.object({ key: z.string().min(1).max(200) })

/** What changed of the running rounds in which the asker's bureau takes part, as far as the asker has not said that they read it; the latest first. */
export async function roundNewsOf(ctx: Asked): Promise<{ readonly news: readonly RoundNews[] }> {
  const read = new Set(await readBy(ctx))
  const all = await allNews(ctx)
  return { news: all.filter(({ key }) => !read.has(key)) }
}

/** Notes beside the log that the asker read it; what no longer stands is forgotten. */
export async function readRoundNews(ctx: Asked, { key }: z.infer<typeof readNewsInput>) {
  const standing = new Set((await allNews(ctx)).map((each) => each.key))
  const value = [...new Set([...(await readBy(ctx)), key])].filter((each) => standing.has(each))
  await setPreference(ctx.desk.identity, nameFor(ctx), { value, setAt: ctx.desk.clock() })
  return roundNewsOf(ctx)
}

async function allNews({ ask, actor }: Asked): Promise<readonly RoundNews[]> {
  const { authority } = actor
  const news = await ask(async (tx) => {
    const rounds = (await roundsOf(tx)).filter((round) => takesPart(round, actor))
    const ofCity = levelOf(authority) === 'county' ? rounds : []
    return [
      ...rounds.flatMap(amendmentsOf),
      ...(await Promise.all(ofCity.map((round) => movedDatesOf(tx, round, authority)))).flat(),
    ]
  })
  return news.toSorted((one, other) => (one.at < other.at ? 1 : -1))
}

function takesPart(round: RoundRow, actor: Officer['actor']): boolean {
  const isIn = round.cohort.some((county) => reaches(actor, parseDivision(county)))
  return round.status === 'open' && isIn && (levelOf(actor.authority) !== 'county' || concernsCounties(round))
}

function amendmentsOf({ round, title, amendments }: RoundRow): readonly RoundNews[] {
  return amendments.map(({ at, reason, changes }, nth) => {
    return { key: `round/${round} ${nth}`, round, title, at, reason, changes, innerDates: [] }
  })
}

/** The dates that the county's city changed, those of one act together. */
async function movedDatesOf(
  tx: Asking,
  { round, title }: RoundRow,
  county: DivisionCode,
): Promise<readonly RoundNews[]> {
  const dates = await innerDatesOf(tx, { round, city: cityOf(county) })
  const moved = dates.flatMap(({ kind, was, date, note, setAt }) =>
    was === null ? [] : [{ kind, was, is: date, note, setAt }],
  )
  return [...Map.groupBy(moved, ({ setAt }) => setAt.toISOString())].map(([at, own]) => {
    const innerDates = own.map(({ kind, was, is }) => ({ kind, was, is }))
    return { key: `relay/${round} ${at}`, round, title, at, reason: own[0]?.note ?? null, changes: [], innerDates }
  })
}

const keys = z.array(z.string())

async function readBy(ctx: Asked): Promise<readonly string[]> {
  const kept = await preferenceOf(ctx.desk.identity, nameFor(ctx))
  return keys.safeParse(kept?.value).data ?? []
}

function nameFor({ actor: { authority, account } }: Asked) {
  return { authority, name: `round-news.${account}` }
}
