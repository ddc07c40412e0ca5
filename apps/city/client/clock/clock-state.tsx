import { usePostFor } from '@mingce/ui/absence/standing-in'
import { ClockState as StateOfClock } from '@mingce/ui/clock/clock-state'
import type { FilingName } from '../questions.ts'
import type { FilingClock } from './use-clock.ts'

/** What stops this filing's clock and what moved its dates; the leader answers a county that asks for more time here. */
export function ClockState({ filing, clock }: { readonly filing: FilingName; readonly clock: FilingClock }) {
  const leads = usePostFor('leader') !== undefined
  const { decide } = clock.acts
  return (
    <StateOfClock
      opened={clock.opened}
      act={decide}
      division={filing.division}
      mayDecide={({ of }) => leads && of === 'filing'}
      decide={({ extension }, outcome, opinion) => decide.run({ filing, extension, outcome, opinion })}
    />
  )
}
