import type { Actor } from '@mingce/domain/authority/actor'
import type { Standing } from '@mingce/domain/authority/post'
import { isRefusal, type Refusal } from '@mingce/domain/refusal'
import { logAccess } from '@mingce/identity/access-log'
import { type Asking, asOffice } from '@mingce/projections/asking'
import { initTRPC, TRPCError } from '@trpc/server'
import type { RequestContext } from './context.ts'
import type { Desk } from './desk.ts'
import { errorNumber } from './error-number.ts'
import { type Receipt, type Recording, record } from './record.ts'
import { postsOfSession } from './standing.ts'
import { toWire, type Wire } from './wire.ts'

/** A refusal on its way to the screen, which owns the words. */
export class RefusedError extends TRPCError {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super({ code: 'CONFLICT', message: refusal.refused })
    this.refusal = refusal
  }
}

const t = initTRPC.context<RequestContext>().create({
  isDev: false,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: error.code === 'INTERNAL_SERVER_ERROR' ? 'INTERNAL_SERVER_ERROR' : shape.message,
    data: {
      ...shape.data,
      refusal: error instanceof RefusedError ? error.refusal : undefined,
      number: error.code === 'INTERNAL_SERVER_ERROR' ? errorNumber(error) : undefined,
    },
  }),
})

export const router = t.router
export const anyone = t.procedure

/** Every procedure of a signed-in post knows the actor, reads through the database's own wall, and records in the actor's name. */
export type Officer = {
  readonly actor: Actor
  /** The own post first, then those of the absent it stands in for today. */
  readonly posts: readonly [Actor, ...Actor[]]
  /** Runs questions under row-level security, as this actor's bureau. */
  readonly ask: <T>(question: (tx: Asking) => Promise<T>) => Promise<Wire<T>>
  /** Records a command in the actor's name; a refusal becomes the answer. */
  readonly record: <Target, Command extends { readonly do: string }, Code extends string>(
    recording: Omit<Recording<Target, Command, Code>, 'account' | 'authority'>,
  ) => Promise<Receipt>
}

/** A procedure that only a post of one of `standings` may call, judged anew on every call. */
export function officerOf(...standings: readonly Standing[]) {
  return t.procedure.use(async ({ ctx, next, path }) => {
    const { desk, session } = ctx
    if (!session) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'SIGNED_OUT' })
    const [actor, ...others] = await postsOfSession(desk, session)
    if (!actor || !standings.includes(actor.level)) {
      await logAccess(desk.identity, {
        at: new Date(),
        account: session.account,
        address: ctx.address,
        what: 'refused',
        detail: { path },
      })
      throw new TRPCError({ code: 'FORBIDDEN', message: 'NOT_YOUR_POST' })
    }
    return next({ ctx: officer(desk, [actor, ...others]) })
  })
}

function officer(desk: Desk, posts: Officer['posts']): Officer {
  const [actor] = posts
  const { account, authority } = actor
  return {
    ...{ actor, posts },
    ask: async (question) => toWire(await asOffice(desk.read, actor, question)),
    record: async (recording) => orRefuse(await record(desk, { ...recording, account, authority })),
  }
}

/** Turns a refusal into the answer the screen shows. */
export function orRefuse<T extends object>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new RefusedError(outcome)
  return outcome
}
