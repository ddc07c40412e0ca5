import { completionBy } from '@mingce/domain/board/completion-by'
import { goalOf } from '@mingce/domain/round/completion'
import { useToday } from '@mingce/ui/desk-day'
import { dayInWords } from '@mingce/ui/instant'
import { useQuery } from '@tanstack/react-query'
import { type Board, boardQuestion } from '../questions.ts'
import { boardText as t } from '../words/board.ts'

type CompletionLineProps = {
  readonly board: Board
  readonly on: string
  /** The same part of another day's board as is shown of this. */
  readonly narrow: (board: Board) => Board
}

/** 完成 of what is shown: all that is owed settled and the catalog in force, by the day of the board and by the goal of the notice. */
export function CompletionLine({ board, on, narrow }: CompletionLineProps) {
  const today = useToday()
  const day = on === '' ? today : on
  const goal = goalOf(board.round.settings)
  return (
    <p className="board-completion">
      {t('completion', { day: dayInWords(day), ...completionBy(board, day) })}
      {goal && goal > day && t('completion.goal', { day: dayInWords(goal) })}
      {goal === day && t('completion.then', { day: dayInWords(goal), ...completionBy(board, goal) })}
      {goal && goal < day && <Then round={board.round.round} {...{ goal, narrow }} />}
    </p>
  )
}

/** By a goal that is over: from the board as of that day, so that what was withdrawn, corrected or entered since is counted as it then stood. */
function Then({ round, goal, narrow }: Pick<CompletionLineProps, 'narrow'> & Record<'round' | 'goal', string>) {
  const { data } = useQuery(boardQuestion(round, goal))
  return data && t('completion.then', { day: dayInWords(goal), ...completionBy(narrow(data), goal) })
}
