import { openCorrection, openExtensions } from '@mingce/domain/submission/clock/clock'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import type { Submission } from '@mingce/domain/submission/state'

const said = '同意'

/** 补充材料 and 延期, as commands to be tried; undefined for what answers a request that nobody made. */
export function clockActs(submission: Submission, id: string) {
  const asked = openCorrection(submission.clock)
  const longer = openExtensions(submission).find(({ of }) => of === 'filing')
  return {
    requestCorrection: { do: 'requestCorrection', correction: id, parts: [], text: said, seen: submission.version },
    withdrawCorrection: asked && { do: 'withdrawCorrection', correction: asked.correction, reason: said },
    requestExtension: { do: 'requestExtension', extension: id, of: 'review', days: 1, reason: said },
    decideExtension: longer && {
      do: 'decideExtension',
      extension: longer.extension,
      outcome: 'refused',
      opinion: said,
    },
  } as const satisfies Readonly<Record<string, SubmissionCommand | undefined>>
}
