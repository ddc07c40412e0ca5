import { bureauName, nameOf } from '@mingce/domain/authority/division'
import { dayOf } from '@mingce/domain/day'
import { evolveDemonstration, noDemonstration } from '@mingce/domain/demonstration/evolve'
import { demonstrationStream } from '@mingce/domain/streams'
import type { SignInRefusal } from '@mingce/identity/attempt'
import { endSession, sessionOf } from '@mingce/identity/sessions'
import { signIn } from '@mingce/identity/sign-in'
import { signOut } from '@mingce/identity/sign-out'
import { z } from 'zod'
import type { RequestContext } from './context.ts'
import type { Desk } from './desk.ts'
import { stateOf } from './folding.ts'
import { calendarOf, calendarStreams } from './matters/work-calendar.ts'
import { anyone, router } from './procedure.ts'
import { actorOfSession } from './standing.ts'

/** Signing in and out, and who is asking: the same in every app with a sign-in. */
export const sessionRouter = router({
  signIn: anyone
    .input(z.object({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) }))
    .mutation(({ ctx, input }) => enter(ctx, input)),

  signOut: anyone.mutation(async ({ ctx }) => {
    const { desk, token, address } = ctx
    if (token) await signOut(desk.identity, { token, address, now: new Date() })
    ctx.takeToken()
    return { signedOut: true }
  }),

  /** Null when nobody is signed in, or not on a post of this app's desks. */
  whoAmI: anyone.query(async ({ ctx }) => ({ officer: await officerOfSession(ctx), ...(await stageOf(ctx.desk)) })),
})

async function enter(
  ctx: RequestContext,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<{ readonly refused: SignInRefusal['refused'] | 'WRONG_APP' | 'NO_POST' | null }> {
  const { desk, address, token: previousToken } = ctx
  const now = new Date()
  const entered = await signIn(desk.identity, { login, password, address, now, previousToken })
  if ('refused' in entered) return { refused: entered.refused }
  const session = await sessionOf(desk.identity, entered.token, now)
  const actor = session && (await actorOfSession(desk, session))
  if (!actor || !ctx.standings.includes(actor.level)) {
    await endSession(desk.identity, entered.token)
    return { refused: actor ? 'WRONG_APP' : 'NO_POST' }
  }
  ctx.giveToken(entered.token)
  return { refused: null }
}

async function officerOfSession({ desk, session, standings }: RequestContext) {
  const actor = session && (await actorOfSession(desk, session))
  if (!actor || !standings.includes(actor.level)) return null
  const { account, role, level, authority } = actor
  return {
    account,
    role,
    level,
    authority,
    name: session.displayName ?? account,
    bureau: bureauName(authority),
    place: nameOf(authority),
  }
}

/** The day on this desk's clock, the working calendar around it, and whether it is a demonstration's. */
async function stageOf(desk: Desk) {
  const now = desk.clock().toISOString()
  const today = dayOf(now)
  const past = await desk.streams.read([demonstrationStream, ...calendarStreams(today)])
  const demonstration = stateOf(past, demonstrationStream, evolveDemonstration, noDemonstration)
  const years = [...calendarOf(past, today).years.values()]
  return {
    now,
    calendars: years.map((year) => ({ ...year, days: [...year.days.values()] })),
    demonstration: demonstration && { continuesFrom: demonstration.continuesFrom },
  }
}
