import { z } from 'zod'
import { postRoles } from '../authority/post.ts'
import { id, words } from '../identifiers.ts'
import { deliverableKinds } from '../round/deliverable.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

const account = z.string().min(1).max(100) // opaque; names resolve outside the ledger

/** The stream of a filing or of a joint package. */
const matter = z.string().regex(/^(?:submission|package)\/[0-9A-Za-z_/-]{1,200}$/)

/** One deliverable on its way, and the post for which its work is taken on. */
const task = {
  matter,
  kind: z.enum(deliverableKinds),
  role: z.enum(postRoles),
  /** Who handled it until then. */
  before: account.nullable(),
}

export const handlingEvent = z.discriminatedUnion('type', [
  /** 领取: by whoever recorded it. */
  z.strictObject({ type: z.literal('TaskClaimed'), ...task }),
  /** 分派. */
  z.strictObject({ type: z.literal('TaskAssigned'), ...task, account }),
  /** 放回: nobody handles it in particular any more. */
  z.strictObject({ type: z.literal('TaskReleased'), ...task }),
  /** 转办: whoever handled it gives it away. */
  z.strictObject({ type: z.literal('TaskReassigned'), ...task, account, reason: words }),
  /** 委派: whoever handled it asks a colleague, and it comes back. */
  z.strictObject({ type: z.literal('TaskDelegated'), ...task, account, note: words }),
  /** 交回: by the colleague who was asked, with what came of it. */
  z.strictObject({ type: z.literal('TaskHandedBack'), ...task, account, note: words }),
  /** 抄送. */
  z.strictObject({
    type: z.literal('CopySent'),
    copy: id,
    matter,
    kind: z.enum(deliverableKinds),
    accounts: z.array(account).min(1).max(50),
    note: words.nullable(),
  }),
  /** 已阅. */
  z.strictObject({ type: z.literal('CopyRead'), copy: id }),
])
export type HandlingEvent = z.infer<typeof handlingEvent>
