import { z } from 'zod'
import { deadline } from '../../deadline/stored.ts'
import { id, words } from '../../identifiers.ts'
import { smallChanges } from '../../round/record-lane.ts'

const recordedChange = z.strictObject({ part: id, changes: z.array(z.enum(smallChanges)).min(1) })
export type RecordedChange = z.infer<typeof recordedChange>

/** 备案: follows the filing in the same act. */
export const recordEvents = [
  z.strictObject({ type: z.literal('FiledForRecord'), changes: z.array(recordedChange).min(1).max(300) }),
  /** 调取审核: from now on an ordinary filing, to be accepted by that day. */
  z.strictObject({ type: z.literal('CalledInForReview'), reason: words, acceptBy: deadline }),
] as const

const recordEvent = z.discriminatedUnion('type', recordEvents)
export type RecordEvent = z.infer<typeof recordEvent>
