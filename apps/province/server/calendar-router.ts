import { countAnew, datesMovedBy, publishedCalendar } from '@mingce/api/amended-calendar'
import { todayAt } from '@mingce/api/clock'
import { roundDaysReadAnew } from '@mingce/api/days-read-anew'
import type { Desk } from '@mingce/api/desk'
import { key } from '@mingce/api/inputs'
import { calendarMatter } from '@mingce/api/matters/configuration'
import { type Officer, orRefuse, router } from '@mingce/api/procedure'
import { decideCalendar } from '@mingce/domain/deadline/decide'
import { specialDaySchema } from '@mingce/domain/deadline/events'
import { calendarYear } from '@mingce/domain/deadline/evolve'
import { workCalendar } from '@mingce/domain/deadline/work-calendar'
import { z } from 'zod'
import { officer } from './officer.ts'

const said = z.object({
  year: z.int().min(2019).max(2100),
  source: z.string().trim().min(1).max(500),
  days: z.array(specialDaySchema).min(1).max(120),
})
type Said = z.infer<typeof said>
type Asked = Officer & { readonly desk: Desk }

/** The working calendar, year by year: published with its source, amended, and the running dates counted anew by it. */
export const calendarRouter = router({
  years: officer.query(async ({ ctx }) =>
    [...(await publishedCalendar(ctx.desk)).years.values()].map((year) => ({ ...year, days: [...year.days.values()] })),
  ),
  /** Which running dates stand otherwise than the published calendar gives them. */
  pending: officer.query(async ({ ctx }) => datesMovedBy(ctx, await publishedCalendar(ctx.desk))),
  /** What would follow if this were published: the refusal; or the running dates that move, the days of the rounds that are read otherwise, and the 公示 that keep the day they were announced with. */
  preview: officer.input(said).query(({ ctx, input }) => preview(ctx, input)),
  publish: officer
    .input(said.extend({ key }))
    .mutation(({ ctx, input: { key, ...said } }) =>
      ctx.record({ matter: calendarMatter, target: said.year, command: { do: 'publish', ...said }, key }),
    ),
  /** Every filing whose date moved by a command of its own; taken up again it goes on where it was left. */
  countAnew: officer.input(z.object({ key })).mutation(({ ctx, input }) => countAnew(ctx, input.key)),
})

async function preview(ctx: Asked, { year, source, days }: Said) {
  const was = await publishedCalendar(ctx.desk)
  const { years } = was
  const before = years.get(year) ?? null
  const [event] = orRefuse(decideCalendar({ do: 'publish', year, source, days }, before, { actor: ctx.actor }))
  if (!event) throw new Error('a calendar was neither published nor refused')
  const after = calendarYear(event, (before?.version ?? 0) + 1)
  const is = workCalendar([...years.values(), after])
  const [dates, readAnew] = await Promise.all([
    datesMovedBy(ctx, is),
    roundDaysReadAnew(ctx, { was, is, today: todayAt(ctx.desk.clock) }),
  ])
  return { ...dates, readAnew }
}
