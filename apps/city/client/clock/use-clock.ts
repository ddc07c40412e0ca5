import { useAct } from '@mingce/ui/act'
import type { ClockSent } from '@mingce/ui/clock/clock-sent'
import { clockText } from '@mingce/ui/words/clock'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { clockQuestion, type FilingName } from '../questions.ts'

/** What moved a filing's dates, and the acts that move them. */
export function useClock(filing: FilingName, onActed: (events: number) => void = () => {}) {
  const opened = useQuery(clockQuestion(filing)).data
  const { clock } = api
  const acts = {
    request: useAct(clock.requestCorrection.mutate, clockText('request.done'), () => onActed(2)),
    withdraw: useAct(clock.withdrawCorrection.mutate, clockText('withdraw.done'), () => onActed(2)),
    ask: useAct(clock.requestExtension.mutate, clockText('longer.done')),
    decide: useAct(clock.decideExtension.mutate, clockText('longer.decided')),
  }
  const sent: ClockSent | undefined = opened?.clock
  return { opened, sent, acts, busy: Object.values(acts).some((each) => each.busy) }
}
export type FilingClock = ReturnType<typeof useClock>
