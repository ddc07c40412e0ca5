import type { Standing } from '@mingce/domain/authority/post'

/** 催办 that stands, as the queue answers it. */
export type ReminderShown = {
  readonly text: string | null
  readonly post: string
  readonly authority: string
  readonly at: string
}

/** What waits on whom, as far as it says who may remind. */
type Waiting = { readonly stream: string; readonly desk?: string; readonly reason?: string }

/**
 * Whether a button for it makes sense at a desk: what waits on the other side, directly above or below. Whether it goes through, the
 * rule decides.
 */
export function isRemindable(level: Standing, { stream, desk, reason }: Waiting): boolean {
  if (reason === 'notice_running') return false
  const isPackage = stream.startsWith('package/')
  if (level === 'county') return !isPackage && desk === 'city'
  if (level === 'city') return isPackage ? desk === 'province' : desk === 'county'
  return level === 'province' && isPackage && desk === 'city'
}
