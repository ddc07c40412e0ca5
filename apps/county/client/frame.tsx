import type { FrameContent } from '@mingce/ui/mount'
import type { Person } from '@mingce/ui/person'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { roundOfPath } from './addresses.ts'
import { queueQuestion, roundsQuestion, versionsQuestion } from './questions.ts'
import { t } from './words.ts'

/** The menu with what waits on this post, and the round the desk is about: the one on the page, else the one the county works in. */
export function useFrame({ role }: Person): FrameContent {
  const queue = useQuery(queueQuestion)
  const rounds = useQuery(roundsQuestion)
  const versions = useQuery(versionsQuestion)
  const named = roundOfPath(useLocation().pathname)
  const owed = rounds.data?.filter((round) => round.owes) ?? []
  const round = owed.find((each) => each.round === named) ?? owed.find((each) => each.status === 'open')
  const unpublished = versions.data?.[0]?.publishedOn === null ? 1 : 0
  return {
    menu: [
      { to: '/', label: t('menu.workbench'), count: queue.data?.filter((row) => row.role === role).length },
      { to: '/catalog', label: t('menu.catalog') },
      { to: '/publish', label: t('menu.publish'), count: versions.data && unpublished },
    ],
    roundTitle: round?.title,
  }
}
