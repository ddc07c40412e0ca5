import { completionBy } from '@mingce/domain/board/completion-by'
import { goalOf } from '@mingce/domain/round/completion'
import { useToday } from '@mingce/ui/desk-day'
import { dayInWords } from '@mingce/ui/instant'
import type { Board } from '../questions.ts'
import { boardText as t } from '../words/board.ts'

/** 完成 of what is shown: all that is owed settled and the catalog in force, by the day of the board and by the goal of the notice. */
export function CompletionLine({ board, on }: { readonly board: Board; readonly on: string }) {
  const today = useToday()
  const day = on === '' ? today : on
  const goal = goalOf(board.round.settings)
  return (
    <p className="board-completion">
      {t('completion', { day: dayInWords(day), ...completionBy(board, day) })}
      {goal && goal > day && t('completion.goal', { day: dayInWords(goal) })}
      {goal && goal <= day && t('completion.then', { day: dayInWords(goal), ...completionBy(board, goal) })}
    </p>
  )
}
