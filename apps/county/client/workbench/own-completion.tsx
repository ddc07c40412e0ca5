import { lacksBy } from '@mingce/domain/board/completion-by'
import { goalOf } from '@mingce/domain/round/completion'
import { owedByCounties } from '@mingce/domain/round/owing'
import { useToday } from '@mingce/ui/desk-day'
import { dayInWords } from '@mingce/ui/instant'
import { lackWords, completionText as t } from '@mingce/ui/words/completion'
import type { RoundHead, RoundOpened } from '../questions.ts'

/** 完成 of this county in a round, in a sentence: that it is, or what it lacks, and by which day the round's document wants it. */
export function OwnCompletion({
  round,
  opened,
}: {
  readonly round: RoundHead
  readonly opened: RoundOpened | undefined
}) {
  const today = useToday()
  if (!opened || opened.cells.length === 0) return null
  const { cells } = opened
  const [lacks = []] = lacksBy({ cells, deliverables: owedByCounties(round.settings) }, today).values()
  const lines = lacks.map((lack) => lackWords(lack, (kind) => cells.find((each) => each.kind === kind)?.state))
  const goal = goalOf(round.settings)
  const standing = lacks.length === 0 ? t('complete') : [t('incomplete'), lines.join(t('between'))].join(t('because'))
  return (
    <p className="round-completion">
      {goal ? t('ownGoal', { day: dayInWords(goal), standing }) : t('own', { standing })}
    </p>
  )
}
