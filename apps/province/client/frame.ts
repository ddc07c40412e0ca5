import type { FrameContent } from '@mingce/ui/mount'
import type { Person } from '@mingce/ui/person'
import { absenceText } from '@mingce/ui/words/absence'
import { catalogChecksText } from '@mingce/ui/words/catalog-checks'
import { guideUpgradeText } from '@mingce/ui/words/guide-upgrade'
import { improvementText } from '@mingce/ui/words/improvements'
import { libraryText } from '@mingce/ui/words/library'
import { listCoverageText } from '@mingce/ui/words/list-coverage'
import { uniformityText } from '@mingce/ui/words/uniformity'
import { useTodo } from '@mingce/ui/workbench/use-workbench'
import { useQuery } from '@tanstack/react-query'
import {
  boardAddress,
  checksAddress,
  gridAddress,
  guideAddress,
  improvementAddress,
  lawsAddress,
  libraryAddress,
  uniformityAddress,
} from './addresses.ts'
import { api } from './api.ts'
import { waitingQuestion } from './library/questions.ts'
import { roundsQuestion } from './questions.ts'
import { calendarText } from './words/calendar.ts'
import { guideText } from './words/guide.ts'
import { lawsText } from './words/laws.ts'
import { t } from './words.ts'

/** The menu of the department's desk; an administrator keeps the posts and sees nothing else. */
export function useFrame({ level }: Person): FrameContent {
  const reads = level === 'province'
  const todo = useTodo(api, reads)
  const recommended = useQuery({ ...waitingQuestion, enabled: reads })
  const rounds = useQuery({ ...roundsQuestion, enabled: reads })
  if (!reads) return { menu: [{ to: '/posts', label: t('menu.posts') }] }
  const round = rounds.data?.find((each) => each.status === 'open')
  return {
    menu: [
      { to: '/', label: t('menu.home'), count: todo?.count },
      ...(round
        ? [
            { to: boardAddress(round.round), label: t('menu.board') },
            { to: gridAddress(round.round), label: t('menu.items') },
          ]
        : [{ to: '/items', label: t('menu.items') }]),
      { to: improvementAddress, label: improvementText('title') },
      { to: libraryAddress, label: libraryText('title'), count: recommended.data },
      { to: uniformityAddress, label: uniformityText('title') },
      { to: checksAddress, label: catalogChecksText('title') },
      { to: '/lists', label: listCoverageText('title') },
      { to: '/rounds', label: t('menu.rounds') },
      { to: lawsAddress, label: lawsText('menu') },
      { to: guideAddress, label: guideText('title') },
      { to: '/guide-upgrade', label: guideUpgradeText('title') },
      { to: '/calendar', label: calendarText('title') },
      { to: '/absence', label: absenceText('title') },
    ],
    roundTitle: round?.title,
  }
}
