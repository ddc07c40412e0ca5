import type { FrameContent } from '@mingce/ui/mount'
import type { Person } from '@mingce/ui/person'
import { useQuery } from '@tanstack/react-query'
import { queueQuestion, roundsQuestion, versionsQuestion } from './questions.ts'
import { t } from './words.ts'

/** The menu with what waits on this post, and the round the county works in. */
export function useFrame({ role }: Person): FrameContent {
  const queue = useQuery(queueQuestion)
  const rounds = useQuery(roundsQuestion)
  const versions = useQuery(versionsQuestion)
  const unpublished = versions.data?.[0]?.publishedOn === null ? 1 : 0
  return {
    menu: [
      { to: '/', label: t('menu.workbench'), count: queue.data?.filter((row) => row.role === role).length },
      { to: '/catalog', label: t('menu.catalog') },
      { to: '/publish', label: t('menu.publish'), count: versions.data && unpublished },
    ],
    roundTitle: rounds.data?.find((round) => round.owes && round.status === 'open')?.title,
  }
}
