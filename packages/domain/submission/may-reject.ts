import type { RoundSettings } from '../round/settings.ts'

type Allowing =
  | { readonly status: 'unopened' }
  | { readonly status: 'open' | 'closed'; readonly settings: Pick<RoundSettings, 'rejectAllowed'> }

/** Whether anything is refused for good (不予通过): where the round's document allows it, while the round runs. */
export function mayReject(round: Allowing): boolean {
  return round.status === 'open' && round.settings.rejectAllowed
}
