import type { CellState } from '@mingce/domain/board/state'
import type { Lack } from '@mingce/domain/round/completion'
import { dayInWords } from '../instant.ts'
import { catalogue } from './catalogue.ts'
import { deliverableWords } from './deliverables.ts'
import { say } from './language.ts'
import { statusWords } from './statuses.ts'

/** 完成 of a county: that it is, or what it lacks. */
export const completionText = catalogue(
  {
    title: '完成情况',
    complete: '已完成',
    incomplete: '未完成',
    settlement: '{kind}未审定（{state}）',
    publication: '标准目录已审定，未公布',
    publication_again: '标准目录{day}撤销公布，未再公布',
    force: '标准目录已公布，自{day}起施行',
    between: '；',
    because: '：',
    ofCounties: '{of} 县中 {complete} 县已完成',
    goal: '应于{day}前完成',
    own: '本轮工作{standing}。',
    ownGoal: '本轮工作应于{day}前完成，现{standing}。',
  },
  {
    title: 'Completion',
    complete: 'Complete',
    incomplete: 'Not complete',
    settlement: '{kind} not settled ({state})',
    publication: 'Catalog settled and not published',
    publication_again: 'Catalog withdrawn on {day} and not published again',
    force: 'Catalog published, in force from {day}',
    between: '; ',
    because: ': ',
    ofCounties: '{complete} of {of} counties complete',
    goal: 'to be complete by {day}',
    own: 'This round: {standing}.',
    ownGoal: 'This round is to be complete by {day}. Now: {standing}.',
  },
)

/** One thing that a county lacks: 工作总结未审定（审核中）. */
export function lackWords(lack: Lack, stateOf: (kind: string) => CellState | undefined): string {
  if (lack.lacks === 'settlement') {
    const { kind } = lack
    const state = say(statusWords[stateOf(kind) ?? 'not_filed'])
    return completionText('settlement', { kind: say(deliverableWords[kind]), state })
  }
  if (lack.lacks === 'publication') return completionText('publication')
  if (lack.lacks === 'force') return completionText('force', { day: dayInWords(lack.from) })
  return completionText('publication_again', { day: dayInWords(lack.withdrawnOn) })
}
