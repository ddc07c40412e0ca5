import { officerOf } from '@mingce/api/procedure'
import type { Standing } from '@mingce/domain/authority/post'
import { logAccess } from '@mingce/identity/access-log'
import { level } from '../level.ts'

/** What is read and asked for in this app is logged, procedure and input, before it is answered. */
function watched(...standings: readonly Standing[]) {
  return officerOf(...standings).use(async ({ ctx, path, getRawInput, next }) => {
    const { account } = ctx.actor
    const asked = (await getRawInput()) ?? null
    const detail = { procedure: path, asked: JSON.stringify(asked) }
    await logAccess(ctx.desk.identity, { at: new Date(), account, address: ctx.address, what: 'auditor_read', detail })
    return next()
  })
}

/** Whoever audits. */
export const auditor = watched(level.standing)

/** Whoever keeps the posts: here they order redactions, and nothing else is theirs. */
export const administrator = watched('administration')

export const auditorOrAdministrator = watched(level.standing, 'administration')
