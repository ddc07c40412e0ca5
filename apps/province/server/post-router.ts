import { stateOf } from '@mingce/api/folding'
import { division, key } from '@mingce/api/inputs'
import { authorityMatter } from '@mingce/api/matters/configuration'
import { type Officer, orRefuse, router } from '@mingce/api/procedure'
import type { AuthorityCommand } from '@mingce/domain/authority/decide'
import type { DivisionCode } from '@mingce/domain/authority/division'
import { evolveAuthority, unstaffed } from '@mingce/domain/authority/evolve'
import { postRoles } from '@mingce/domain/authority/post'
import { words } from '@mingce/domain/identifiers'
import { authorityStream } from '@mingce/domain/streams'
import { accountByLogin, createAccount, disableAccount, enableAccount } from '@mingce/identity/accounts'
import { z } from 'zod'
import { administrator } from './officer.ts'

const account = z.string().min(1).max(100)

/** Accounts and the posts they hold: who may sign in stands in identity, who holds which post in the ledger. */
export const postRouter = router({
  appointments: administrator.input(z.object({ authority: division })).query(async ({ ctx, input: { authority } }) => {
    const stream = authorityStream(authority)
    const past = await ctx.desk.streams.read([stream])
    return stateOf(past, stream, evolveAuthority, unstaffed(authority)).appointments
  }),
  accountOf: administrator
    .input(z.object({ login: z.string().min(1).max(100) }))
    .query(async ({ ctx, input }) => (await accountByLogin(ctx.desk.identity, input.login)) ?? null),
  createAccount: administrator
    .input(
      z.object({
        login: z.string().min(1).max(100),
        password: z.string().min(1).max(200),
        displayName: z.string().trim().min(1).max(100),
        authority: division,
      }),
    )
    .mutation(async ({ ctx, input }) => orRefuse(await createAccount(ctx.desk.identity, input, new Date()))),
  disableAccount: administrator.input(z.object({ account })).mutation(async ({ ctx, input }) => {
    await disableAccount(ctx.desk.identity, input.account, new Date())
    return { disabled: true }
  }),
  enableAccount: administrator.input(z.object({ account })).mutation(async ({ ctx, input }) => {
    await enableAccount(ctx.desk.identity, input.account)
    return { enabled: true }
  }),
  appoint: administrator
    .input(z.object({ key, authority: division, account, role: z.enum(postRoles) }))
    .mutation(({ ctx, input: { key, authority, ...said } }) =>
      carryOut(ctx, key, authority, { do: 'appoint', ...said }),
    ),
  endAppointment: administrator
    .input(z.object({ key, authority: division, account, reason: words }))
    .mutation(({ ctx, input: { key, authority, ...said } }) =>
      carryOut(ctx, key, authority, { do: 'endAppointment', ...said }),
    ),
})

function carryOut(ctx: Officer, key: string, target: DivisionCode, command: AuthorityCommand) {
  return ctx.record({ matter: authorityMatter, target, command, key, awaits: ['trail'] })
}
