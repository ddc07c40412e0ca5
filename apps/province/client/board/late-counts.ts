import { lateTally } from '@mingce/domain/board/lateness'
import { ownTally } from '@mingce/domain/board/own-cell'
import type { BoardCell, OwnCell } from '../questions.ts'
import { boardText as t } from '../words/board.ts'

/** "；逾期 3（其中缺报 1）；迟报 2", behind other counts; nothing where nothing is late. */
export function lateCounts(cells: readonly BoardCell[]): string {
  const { late, overdue, notFiled } = lateTally(cells)
  return (overdue > 0 ? t('late.overdue', { overdue, notFiled }) : '') + (late > 0 ? t('late.came', { late }) : '')
}

/** What the cities owe themselves: "应报 14，上报 13，收悉 11；缺报 1（其中已说明 1）；迟报 2". */
export function ownCounts(cells: readonly OwnCell[]): string {
  const { excepted, ...tally } = ownTally(cells)
  const { late, notFiled } = lateTally(cells)
  return [
    t('own.counts', tally),
    ...(notFiled > 0 ? [t('own.missing', { notFiled, excepted })] : []),
    ...(notFiled === 0 && excepted > 0 ? [t('own.stated', { excepted })] : []),
    ...(late > 0 ? [t('late.came', { late })] : []),
  ].join('')
}
