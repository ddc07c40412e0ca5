import { usePostFor } from '@mingce/ui/absence/standing-in'
import { ClockNotes } from '@mingce/ui/clock/clock-notes'
import { Notices } from '@mingce/ui/notices'
import type { FilingName } from '../questions.ts'
import type { FilingClock } from './use-clock.ts'

/** What stops this filing's clock and what moved its dates; the leader answers a county that asks for more time here. */
export function ClockState({ filing, clock }: { readonly filing: FilingName; readonly clock: FilingClock }) {
  const leads = usePostFor('leader') !== undefined
  const { sent, names, acts, busy } = clock
  return (
    <>
      <Notices of={[acts.decide]} nameOf={unnamed} />
      {sent && (
        <ClockNotes
          clock={sent}
          names={names}
          busy={busy}
          mayDecide={({ of }) => leads && of === 'filing'}
          decide={({ extension }, outcome, opinion) => acts.decide.run({ filing, extension, outcome, opinion })}
        />
      )}
    </>
  )
}

/** An id of a request says nobody anything; days and years say themselves. */
const unnamed = () => undefined
