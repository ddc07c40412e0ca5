import { officerOf } from '@mingce/api/procedure'
import { logAccess } from '@mingce/identity/access-log'
import { level } from '../level.ts'

/** Whoever audits. What they read is logged, procedure and input, before it is answered. */
export const auditor = officerOf(level.standing).use(async ({ ctx, path, getRawInput, next }) => {
  const { account } = ctx.actor
  const asked = (await getRawInput()) ?? null
  const detail = { procedure: path, asked: JSON.stringify(asked) }
  await logAccess(ctx.desk.identity, { at: new Date(), account, address: ctx.address, what: 'auditor_read', detail })
  return next()
})
