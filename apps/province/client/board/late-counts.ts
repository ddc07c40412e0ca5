import { lateTally } from '@mingce/domain/board/lateness'
import type { BoardCell } from '../questions.ts'
import { boardText as t } from '../words/board.ts'

/** "；逾期 3（其中缺报 1）；迟报 2", behind other counts; nothing where nothing is late. */
export function lateCounts(cells: readonly BoardCell[]): string {
  const { late, overdue, notFiled } = lateTally(cells)
  return (overdue > 0 ? t('late.overdue', { overdue, notFiled }) : '') + (late > 0 ? t('late.came', { late }) : '')
}
