import type { FrameContent } from '@mingce/ui/mount'
import type { Person } from '@mingce/ui/person'
import { absenceText } from '@mingce/ui/words/absence'
import { catalogChecksText } from '@mingce/ui/words/catalog-checks'
import { guideUpgradeText } from '@mingce/ui/words/guide-upgrade'
import { improvementText } from '@mingce/ui/words/improvements'
import { lawSweepText } from '@mingce/ui/words/law-sweep'
import { libraryText } from '@mingce/ui/words/library'
import { listCoverageText } from '@mingce/ui/words/list-coverage'
import { uniformityText } from '@mingce/ui/words/uniformity'
import { useTodo } from '@mingce/ui/workbench/use-workbench'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import {
  batchChoiceAddress,
  lawSweepsAddress,
  libraryAddress,
  packageAddress,
  recordsAddress,
  relayAddress,
  roundOfPath,
} from './addresses.ts'
import { api } from './api.ts'
import { roundsQuestion } from './questions.ts'
import { roundsOfCity } from './rounds.ts'
import { t } from './words.ts'

/** The menu with what waits on this person’s posts, and the round the desk is about: the one on the page, else the open one. */
export function useFrame({ authority }: Person): FrameContent {
  const todo = useTodo(api)
  const rounds = useQuery(roundsQuestion)
  const path = useLocation().pathname
  const ours = roundsOfCity(rounds.data ?? [], authority)
  const round = ours.find((each) => each.round === roundOfPath(path)) ?? ours[0]
  const workbench = {
    to: '/',
    label: t('menu.workbench'),
    count: todo?.count,
  }
  const batch = { to: batchChoiceAddress(), label: t('batch.menu') }
  const records = { to: recordsAddress(), label: t('records.title') }
  const absence = { to: '/absence', label: absenceText('title') }
  const library = { to: libraryAddress, label: libraryText('title') }
  const upgrade = { to: '/guide-upgrade', label: guideUpgradeText('title') }
  const laws = { to: lawSweepsAddress, label: lawSweepText('menu') }
  const checks = { to: '/checks', label: catalogChecksText('title') }
  const lists = { to: '/lists', label: listCoverageText('title') }
  const measures = [
    { to: '/improvement', label: improvementText('title') },
    { to: '/uniformity', label: uniformityText('title') },
  ]
  if (!round) return { menu: [workbench, batch, records, ...measures, checks, lists, upgrade, laws, library, absence] }
  return {
    menu: [
      workbench,
      batch,
      records,
      ...measures,
      checks,
      lists,
      upgrade,
      laws,
      { to: packageAddress(round.round), label: t('menu.package') },
      { to: relayAddress(round.round), label: t('menu.relay') },
      library,
      absence,
    ],
    roundTitle: round.title,
  }
}
