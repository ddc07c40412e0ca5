import { parsePackageStream, parseSubmissionStream } from '@mingce/domain/streams'
import { z } from 'zod'
import { deliverableKind, key } from './inputs.ts'
import { packageMatter } from './matters/joint-package.ts'
import { submissionMatter } from './matters/submission.ts'
import type { Officer } from './procedure.ts'

/** A case as the queue names it: a filing's stream, or a package's with one of its deliverables. */
export const reminderInput = z.object({
  key,
  matter: z.string().max(100).refine(namesCase, 'no such case'),
  kind: deliverableKind,
  text: z.string().trim().min(1).max(200).nullable(),
})

function namesCase(stream: string): boolean {
  try {
    if (stream.startsWith('package/')) parsePackageStream(stream)
    else parseSubmissionStream(stream)
    return /^[a-z0-9_/-]+$/.test(stream)
  } catch {
    return false
  }
}

/** 催办 of the side whose turn it is; whether the asker may is the decider's to say. */
export function sendReminder(ctx: Officer, { key, matter, kind, text }: z.infer<typeof reminderInput>) {
  const awaits = ['queue', 'trail'] as const
  if (matter.startsWith('package/')) {
    const command = { do: 'remind', kind, text } as const
    return ctx.record({ matter: packageMatter, target: parsePackageStream(matter), command, key, awaits })
  }
  const command = { do: 'remind', text } as const
  return ctx.record({ matter: submissionMatter, target: parseSubmissionStream(matter), command, key, awaits })
}
