import { useState } from 'react'
import type { Act } from '../act.tsx'
import { newKey } from '../command-key.ts'
import { usePerson } from '../person.ts'
import type { AbsencesSent } from './absences.ts'

export type Said = {
  readonly account: string
  readonly substitute: string
  readonly from: string
  readonly until: string
  readonly reason: string
}

export type Announce = Act<Said & { readonly absence: string }>

/** What stands in the form: oneself and today at first; an only substitute chosen already. */
export function useAnnouncement({ announceable, today }: AbsencesSent, announce: Announce) {
  const { account } = usePerson()
  const [said, setSaid] = useState<Said>({ account, substitute: '', from: today, until: today, reason: '' })
  const [absence, setAbsence] = useState(newKey)
  const choices = announceable[said.account] ?? []
  const filled = { ...said, substitute: chosenOf(choices, said.substitute) }
  const say = (part: Partial<Said>) => setSaid({ ...said, ...part })
  const send = async () => {
    const receipt = await announce.run({ absence, ...filled, reason: filled.reason.trim() })
    if (!receipt) return
    setAbsence(newKey())
    say({ reason: '' })
  }
  const isWhole = Object.values(filled).every((each) => each.trim() !== '')
  return { said: filled, choices, say, send, isWhole }
}

function chosenOf(choices: readonly string[], chosen: string): string {
  if (choices.length === 1) return choices[0] ?? ''
  return choices.includes(chosen) ? chosen : ''
}
