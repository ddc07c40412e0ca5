import { completionBy } from '@mingce/domain/board/completion-by'
import { goalOf } from '@mingce/domain/round/completion'
import { useToday } from '@mingce/ui/desk-day'
import { dayInWords } from '@mingce/ui/instant'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type Board, boardQuestion } from '../questions.ts'
import { boardText as t } from '../words/board.ts'
import type { BoardView } from './use-board-view.ts'

type CompletionLineProps = {
  readonly board: Board
  readonly view: Pick<BoardView, 'on' | 'done'>
  readonly change: (change: Partial<BoardView>) => void
  /** The same part of another day's board as is shown of this. */
  readonly narrow: (board: Board) => Board
}

/** 完成 of what is shown: all that is owed settled and the catalog in force, by the day of the board and by the goal of the notice; and the way to who is not. */
export function CompletionLine({ board, view: { on, done }, change, narrow }: CompletionLineProps) {
  const today = useToday()
  const day = on === '' ? today : on
  const goal = goalOf(board.round.settings)
  const told = completionBy(board, day)
  const isListed = done === 'incomplete'
  return (
    <p className="board-completion">
      {t('completion', { day: dayInWords(day), ...told })}
      {told.complete < told.of && (
        <Button
          type="link"
          size="small"
          aria-expanded={isListed}
          onClick={() => change({ done: isListed ? '' : 'incomplete' })}
        >
          {t(isListed ? 'completion.all' : 'completion.who', { count: told.of - told.complete })}
        </Button>
      )}
      {goal && goal > day && t('completion.goal', { day: dayInWords(goal) })}
      {goal === day && t('completion.then', { day: dayInWords(goal), ...told })}
      {goal && goal < day && <Then round={board.round.round} {...{ goal, narrow, change }} />}
    </p>
  )
}

type ThenProps = Pick<CompletionLineProps, 'narrow' | 'change'> & { readonly round: string; readonly goal: string }

/** By a goal that is over: from the board as of that day, so that what was withdrawn, corrected or entered since is counted as it then stood. */
function Then({ round, goal, narrow, change }: ThenProps) {
  const { data } = useQuery(boardQuestion(round, goal))
  if (!data) return null
  const { complete, of } = completionBy(narrow(data), goal)
  return (
    <>
      {t('completion.then', { day: dayInWords(goal), complete, of })}
      {complete < of && (
        <Button type="link" size="small" onClick={() => change({ on: goal, done: 'incomplete' })}>
          {t('completion.whoThen', { count: of - complete })}
        </Button>
      )}
    </>
  )
}
