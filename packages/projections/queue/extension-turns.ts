import { openExtensions } from '@mingce/domain/submission/clock/clock'
import type { Submission } from '@mingce/domain/submission/state'
import type { Turn } from './submission-turns.ts'

/** 延期 that waits for the level above: a county's for its city's leader, a city's for the province's round manager. */
export function extensionTurns(submission: Submission): readonly Turn[] {
  return openExtensions(submission).map(({ extension, of }): Turn => {
    const turn = {
      key: `to_decide_extension/${extension}`,
      task: 'to_decide_extension',
      reason: 'extension_asked',
    } as const
    return of === 'filing'
      ? { ...turn, desk: 'city', role: 'leader' }
      : { ...turn, desk: 'province', role: 'round_manager' }
  })
}
