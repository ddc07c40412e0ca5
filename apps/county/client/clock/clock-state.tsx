import { usePostFor } from '@mingce/ui/absence/standing-in'
import { useAct } from '@mingce/ui/act'
import { AskLonger } from '@mingce/ui/clock/ask-longer'
import { ClockNotices, ClockState as StateOfClock } from '@mingce/ui/clock/clock-state'
import { newKey } from '@mingce/ui/command-key'
import { usePerson } from '@mingce/ui/person'
import { clockText as text } from '@mingce/ui/words/clock'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { clockQuestion, type FilingName } from '../questions.ts'
import { sendSupply } from './send-supply.ts'

/** What the city asks for while the clock stands still, answered here by the drafter or the leader; and what moved the dates. */
export function ClockState({ filing }: { readonly filing: FilingName }) {
  const opened = useQuery(clockQuestion(filing)).data
  const supply = useAct(sendSupply, text('answer.done'))
  const { authority: division } = usePerson()
  const answers = useMayActOnClock()
  return (
    <StateOfClock
      opened={opened}
      act={supply}
      division={division}
      answer={answers ? (correction, said, files) => supply.run({ filing, correction, text: said, files }) : undefined}
    />
  )
}

/** 申请延期 of the day for filing, as long as nothing of it waits for an answer. */
export function LongerDrawer({ filing }: { readonly filing: FilingName }) {
  const [open, setOpen] = useState(false)
  const clock = useQuery(clockQuestion(filing)).data?.clock
  const asks = useMayActOnClock()
  const ask = useAct(api.clock.requestExtension.mutate, text('longer.done'), () => setOpen(false))
  const isAsked = clock?.extensions.some(({ extension, of }) => of === 'filing' && clock.asked.includes(extension))
  if (!asks || isAsked) return null
  return (
    <>
      <Button data-action="longer" onClick={() => setOpen(true)}>
        {text('longer.title')}
      </Button>
      <Drawer open={open} title={text('longer.title')} size={480} onClose={() => setOpen(false)}>
        <ClockNotices of={[ask]} />
        <AskLonger
          about={text('longer.countyAbout')}
          busy={ask.busy}
          ask={(asked) => ask.run({ filing, extension: newKey(), of: 'filing', ...asked })}
        />
      </Drawer>
    </>
  )
}

function useMayActOnClock(): boolean {
  const [drafts, leads] = [usePostFor('drafter'), usePostFor('leader')]
  return drafts !== undefined || leads !== undefined
}
