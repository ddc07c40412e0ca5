import type { FrameContent } from '@mingce/ui/mount'
import type { Person } from '@mingce/ui/person'
import { useQuery } from '@tanstack/react-query'
import { boardAddress } from './addresses.ts'
import { queueQuestion, roundsQuestion } from './questions.ts'
import { t } from './words.ts'

/** The menu of the department's desk; an administrator keeps the posts and sees nothing else. */
export function useFrame({ level, role }: Person): FrameContent {
  const reads = level === 'province'
  const queue = useQuery({ ...queueQuestion, enabled: reads })
  const rounds = useQuery({ ...roundsQuestion, enabled: reads })
  if (!reads) return { menu: [{ to: '/posts', label: t('menu.posts') }] }
  const round = rounds.data?.find((each) => each.status === 'open')
  return {
    menu: [
      { to: '/', label: t('menu.home'), count: queue.data?.filter((row) => row.role === role).length },
      ...(round ? [{ to: boardAddress(round.round), label: t('menu.board') }] : []),
      { to: '/items', label: t('menu.items') },
      { to: '/rounds', label: t('menu.rounds') },
    ],
    roundTitle: round?.title,
  }
}
