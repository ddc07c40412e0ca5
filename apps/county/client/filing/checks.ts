import type { DecisionBarProps } from '@mingce/ui/decision-bar'
import { t } from '../words.ts'
import { type FilingDesk, isRevised, partsToRevise } from './desk.ts'

type Check = NonNullable<DecisionBarProps['checks']>[number]

/** What should be in order before the filing goes on, each with the way to what is not. */
export function checksOf(desk: FilingDesk, go: (address: string) => void): readonly Check[] {
  return [...contentChecks(desk, go), ...revisionChecks(desk)]
}

function contentChecks({ filing, sheet, draft }: FilingDesk, go: (address: string) => void): readonly Check[] {
  if (filing.kind !== 'disclosure_catalog') {
    const count = sheet?.parts.length ?? 0
    return [{ met: count > 0, label: count > 0 ? t('checks.sections') : t('checks.noSections') }]
  }
  const { itemCount = 0, incompleteCount = 0 } = draft?.head ?? {}
  if (itemCount === 0) return [{ met: false, label: t('checks.noItems'), jump: () => go('/catalog') }]
  return [
    {
      met: incompleteCount === 0,
      label: incompleteCount === 0 ? t('checks.complete') : t('checks.incomplete', { count: incompleteCount }),
      jump: () => go('/catalog?show=incomplete'),
    },
  ]
}

/** The city is not obliged to be answered before it is filed to again; what was left open is said all the same. */
function revisionChecks(desk: FilingDesk): readonly Check[] {
  const asked = partsToRevise(desk)
  if (asked.length === 0) return []
  const unrevised = asked.filter(
    (part) => desk.sheet?.head.returned?.parts.includes(part.part) && !isRevised(desk, part),
  )
  const unanswered = desk.sheet?.comments.filter((each) => !each.resolved && each.answer === null) ?? []
  return [
    {
      met: unrevised.length === 0,
      label: unrevised.length === 0 ? t('checks.revised') : t('checks.unrevised', { count: unrevised.length }),
    },
    {
      met: unanswered.length === 0,
      label: unanswered.length === 0 ? t('checks.answered') : t('checks.unanswered', { count: unanswered.length }),
    },
  ]
}
