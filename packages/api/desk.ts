import type { AttachmentStore } from '@mingce/attachments/store'
import type { IdentitySchema } from '@mingce/identity/schema'
import type { StreamMemory } from '@mingce/ledger/stream-memory'
import type { Follower } from '@mingce/projections/follow'
import type { Kysely } from 'kysely'
import type { Clock } from './clock.ts'
import type { Recorder } from './record.ts'

/** What a process stands on: the ledger in three roles, its followers, and who is who. */
export type Desk = {
  readonly ledger: Kysely<unknown>
  /** What decisions rely on, as this process has read it. */
  readonly streams: StreamMemory
  readonly recorder: Recorder
  readonly follower: Follower
  readonly read: Kysely<unknown>
  readonly identity: Kysely<IdentitySchema>
  /** Where the bytes lie that events name by their digest; undefined: none are kept. */
  readonly attachments?: AttachmentStore | undefined
  readonly clock: Clock
  /** Whether what is recorded here is made up for a demonstration. */
  readonly synthetic: boolean
}
