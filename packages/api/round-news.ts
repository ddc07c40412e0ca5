import { cityOf, type DivisionCode, levelOf, parseDivision } from '@mingce/domain/authority/division'
import { reaches } from '@mingce/domain/authority/jurisdiction'
import { dayOf } from '@mingce/domain/day'
import { latestFirst } from '@mingce/domain/in-order-of'
import type { RoundNews } from '@mingce/domain/round/news'
import { concernsCounties, isOwedByCounties } from '@mingce/domain/round/owing'
import type { RoundDay } from '@mingce/domain/round/read-anew'
import { preferenceOf, setPreference } from '@mingce/identity/preferences'
import type { Asking } from '@mingce/projections/asking'
import { type RoundRow, roundsOf } from '@mingce/projections/board/round'
import { innerDatesOf } from '@mingce/projections/joint-package/questions'
import { z } from 'zod'
import { calendarNews, type Publication, publicationsIn } from './calendar-news.ts'
import { todayAt } from './clock.ts'
import { roundDaysOf } from './days-read-anew.ts'
import type { Desk } from './desk.ts'
import { calendarStreams } from './matters/work-calendar.ts'
import type { Officer } from './procedure.ts'

type Asked = Officer & { readonly desk: Desk }

export const readNewsInput = z.object({ key: z.string().min(1).max(200) })

/** For so long an office is told that a round was closed. */
const closedFor = { days: 30 }

/**
 * What changed of the running rounds in which the asker's bureau takes part, what its city passed on to it, and which of them ended of late,
 * as far as the asker did not do it: `news` until they said that they read it, `read` from then on while it stands; the latest first.
 */
export async function roundNewsOf(
  ctx: Asked,
): Promise<{ readonly news: readonly RoundNews[]; readonly read: readonly RoundNews[] }> {
  const read = new Set(await readBy(ctx))
  const all = await allNews(ctx)
  return { news: all.filter(({ key }) => !read.has(key)), read: all.filter(({ key }) => read.has(key)) }
}

/** Notes beside the log that the asker read it; what no longer stands is forgotten. */
export async function readRoundNews(ctx: Asked, { key }: z.infer<typeof readNewsInput>) {
  const standing = new Set((await allNews(ctx)).map((each) => each.key))
  const value = [...new Set([...(await readBy(ctx)), key])].filter((each) => standing.has(each))
  await setPreference(ctx.desk.identity, nameFor(ctx), { value, setAt: ctx.desk.clock() })
  return roundNewsOf(ctx)
}

async function allNews({ ask, actor, desk }: Asked): Promise<readonly RoundNews[]> {
  const { authority, account } = actor
  const from = new Date(desk.clock().getTime() - closedFor.days * 86_400_000).toISOString()
  const published = publicationsIn(await desk.streams.read(calendarStreams(todayAt(desk.clock))))
  const publications = published.filter(({ by }) => by !== account)
  const news = await ask(async (tx) => {
    const rounds = (await roundsOf(tx)).filter((round) => takesPart(round, actor))
    const open = rounds.filter(({ status }) => status === 'open')
    const ofCity = levelOf(authority) === 'county' ? open : []
    return [
      ...rounds.flatMap((round) => closingOf(round, from, account)),
      ...open.flatMap((round) => amendmentsOf(round, account)),
      ...(await Promise.all(ofCity.map((round) => datesOf(tx, round, authority)))).flat(),
      ...(await calendarsOf(tx, actor, { open, publications, today: todayAt(desk.clock) })),
    ]
  })
  return news.toSorted(latestFirst(({ at }) => at))
}

function takesPart(round: RoundRow, actor: Officer['actor']): boolean {
  const isIn = round.cohort.some((county) => reaches(actor, parseDivision(county)))
  return isIn && (levelOf(actor.authority) !== 'county' || concernsCounties(round))
}

function closingOf({ round, title, closing }: RoundRow, from: string, account: string): readonly RoundNews[] {
  if (!closing || closing.at < from || closing.by === account) return []
  const { at, reason } = closing
  return [{ key: `closed/${round} ${at}`, about: 'closed', round, title, at, reason, changes: [], innerDates: [] }]
}

function amendmentsOf({ round, title, amendments }: RoundRow, account: string): readonly RoundNews[] {
  return amendments.flatMap(({ by, at, reason, changes }, nth) => {
    if (by === account) return []
    return {
      key: `round/${round} ${nth}`,
      about: 'amended' as const,
      round,
      title,
      at,
      reason,
      changes,
      innerDates: [],
    }
  })
}

/** The dates that the county's city set it, those of one act together. */
async function datesOf(tx: Asking, { round, title }: RoundRow, county: DivisionCode): Promise<readonly RoundNews[]> {
  const dates = await innerDatesOf(tx, { round, city: cityOf(county) })
  return [...Map.groupBy(dates, ({ setAt }) => setAt.toISOString())].map(([at, own]) => {
    const innerDates = own.map(({ kind, was, date }) => ({ kind, was, is: date }))
    const reason = own[0]?.note ?? null
    return { key: `relay/${round} ${at}`, about: 'relayed', round, title, at, reason, changes: [], innerDates }
  })
}

type Published = {
  readonly open: readonly RoundRow[]
  readonly publications: readonly Publication[]
  readonly today: string
}

/** What calendars published since a round's document changed in the reading of its days: the province's own, and those of the asker's city. */
async function calendarsOf(tx: Asking, actor: Officer['actor'], { open, publications, today }: Published) {
  const told = open.filter(({ document }) => publications.some(({ at }) => dayOf(at) > document.issuedOn))
  const news = await Promise.all(
    told.map(async (round) => {
      const days = (await roundDaysOf(tx, round)).filter((day) => isTheirs(day, round, actor))
      const { title, settings, document } = round
      const dated = { ...settings, ...{ round: round.round, title, days, issuedOn: document.issuedOn } }
      return calendarNews(dated, publications, today)
    }),
  )
  return news.flat()
}

/** A county's are those of what it owes itself; the province's those on which it is filed to, of which a city set none. */
function isTheirs({ kind, city }: RoundDay, { settings }: RoundRow, { level, authority }: Officer['actor']): boolean {
  if (level === 'county' && !isOwedByCounties({ settings }, kind)) return false
  return city === null || city === (level === 'county' ? cityOf(authority) : authority)
}

const keys = z.array(z.string())

async function readBy(ctx: Asked): Promise<readonly string[]> {
  const kept = await preferenceOf(ctx.desk.identity, nameFor(ctx))
  return keys.safeParse(kept?.value).data ?? []
}

function nameFor({ actor: { authority, account } }: Asked) {
  return { authority, name: `round-news.${account}` }
}
