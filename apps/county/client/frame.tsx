import type { FrameContent } from '@mingce/ui/mount'
import { absenceText } from '@mingce/ui/words/absence'
import { useTodo } from '@mingce/ui/workbench/use-workbench'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { roundOfPath } from './addresses.ts'
import { api } from './api.ts'
import { useLawsWaiting } from './catalog/use-laws-waiting.ts'
import { useUpgradeWaiting } from './catalog/use-upgrade-waiting.ts'
import { roundsQuestion, versionsQuestion } from './questions.ts'
import { upgradeText } from './words/guide-upgrade.ts'
import { lawsText } from './words/laws.ts'
import { t } from './words.ts'

/** The menu with what waits on this person’s posts, and the round the desk is about: the one on the page, else the one the county works in. */
export function useFrame(): FrameContent {
  const todo = useTodo(api)
  const proposals = useUpgradeWaiting()
  const laws = useLawsWaiting()
  const rounds = useQuery(roundsQuestion)
  const versions = useQuery(versionsQuestion)
  const named = roundOfPath(useLocation().pathname)
  const owed = rounds.data?.filter((round) => round.owes) ?? []
  const round = owed.find((each) => each.round === named) ?? owed.find((each) => each.status === 'open')
  const unpublished = versions.data?.[0]?.publishedOn === null ? 1 : 0
  return {
    menu: [
      { to: '/', label: t('menu.workbench'), count: todo?.count },
      { to: '/catalog', label: t('menu.catalog') },
      ...(proposals > 0 ? [{ to: '/catalog/guide-upgrade', label: upgradeText('title'), count: proposals }] : []),
      ...(laws > 0 ? [{ to: '/catalog/law-changes', label: lawsText('title'), count: laws }] : []),
      { to: '/publish', label: t('menu.publish'), count: versions.data && unpublished },
      { to: '/absence', label: absenceText('title') },
    ],
    roundTitle: round?.title,
  }
}
