import { z } from 'zod'
import { postRoles } from '../authority/post.ts'
import { deliverableKinds } from '../round/deliverable.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

const account = z.string().min(1).max(100) // opaque; names resolve outside the ledger

/** One deliverable on its way, and the post for which its work is taken on. */
const task = {
  /** The stream of a filing or of a joint package. */
  matter: z.string().regex(/^(?:submission|package)\/[0-9A-Za-z_/-]{1,200}$/),
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
])
export type HandlingEvent = z.infer<typeof handlingEvent>
