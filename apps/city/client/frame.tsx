import type { FrameContent } from '@mingce/ui/mount'
import type { Person } from '@mingce/ui/person'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { packageAddress, relayAddress, roundOfPath } from './addresses.ts'
import { queueQuestion, roundsQuestion } from './questions.ts'
import { roundsOfCity } from './rounds.ts'
import { t } from './words.ts'

/** The menu with what waits on this post, and the round the desk is about: the one on the page, else the open one. */
export function useFrame({ role, authority }: Person): FrameContent {
  const queue = useQuery(queueQuestion('mine'))
  const rounds = useQuery(roundsQuestion)
  const path = useLocation().pathname
  const ours = roundsOfCity(rounds.data ?? [], authority)
  const round = ours.find((each) => each.round === roundOfPath(path)) ?? ours[0]
  const workbench = {
    to: '/',
    label: t('menu.workbench'),
    count: queue.data?.filter((row) => row.role === role).length,
  }
  if (!round) return { menu: [workbench] }
  return {
    menu: [
      workbench,
      { to: packageAddress(round.round), label: t('menu.package') },
      { to: relayAddress(round.round), label: t('menu.relay') },
    ],
    roundTitle: round.title,
  }
}
