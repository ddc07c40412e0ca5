import { roundText } from '../words/rounds.ts'

/** Why an act is blocked that a closed round does not take: "本轮次已结束"; undefined while the round runs, or is not known. */
export function closedBlock(round: { readonly status: 'open' | 'closed' } | undefined): string | undefined {
  return round?.status === 'closed' ? roundText('closed.blocked') : undefined
}
