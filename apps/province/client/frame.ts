import { usePosts } from '@mingce/ui/absence/standing-in'
import type { FrameContent } from '@mingce/ui/mount'
import type { Person } from '@mingce/ui/person'
import { absenceText } from '@mingce/ui/words/absence'
import { useQuery } from '@tanstack/react-query'
import { boardAddress } from './addresses.ts'
import { queueQuestion, roundsQuestion } from './questions.ts'
import { t } from './words.ts'

/** The menu of the department's desk; an administrator keeps the posts and sees nothing else. */
export function useFrame({ level }: Person): FrameContent {
  const roles = usePosts().map(({ role }) => role as string)
  const reads = level === 'province'
  const queue = useQuery({ ...queueQuestion, enabled: reads })
  const rounds = useQuery({ ...roundsQuestion, enabled: reads })
  if (!reads) return { menu: [{ to: '/posts', label: t('menu.posts') }] }
  const round = rounds.data?.find((each) => each.status === 'open')
  return {
    menu: [
      { to: '/', label: t('menu.home'), count: queue.data?.filter((row) => roles.includes(row.role)).length },
      ...(round ? [{ to: boardAddress(round.round), label: t('menu.board') }] : []),
      { to: '/items', label: t('menu.items') },
      { to: '/rounds', label: t('menu.rounds') },
      { to: '/absence', label: absenceText('title') },
    ],
    roundTitle: round?.title,
  }
}
