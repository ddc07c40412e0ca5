import { usePostFor } from '@mingce/ui/absence/standing-in'
import { useAct } from '@mingce/ui/act'
import { ClockState as StateOfClock } from '@mingce/ui/clock/clock-state'
import { clockText as text } from '@mingce/ui/words/clock'
import { useQuery } from '@tanstack/react-query'
import type { FilingName } from '../addresses.ts'
import { api } from '../api.ts'
import { clockQuestion } from '../questions.ts'

/** What moved a filing's dates; the round manager answers a city that asks for more time to examine it. */
export function ClockState({ filing }: { readonly filing: FilingName }) {
  const opened = useQuery(clockQuestion(filing)).data
  const manages = usePostFor('round_manager') !== undefined
  const decide = useAct(api.clock.decideExtension.mutate, text('longer.decided'))
  return (
    <StateOfClock
      opened={opened}
      act={decide}
      division={filing.division}
      mayDecide={({ of }) => manages && of === 'review'}
      decide={({ extension }, outcome, opinion) => decide.run({ filing, extension, outcome, opinion })}
    />
  )
}
