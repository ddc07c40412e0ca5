import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { deliverableWords } from '../words/deliverables.ts'
import { say } from '../words/language.ts'
import { taskWords } from '../words/queue.ts'
import { workbenchText as t } from '../words/workbench.ts'
import { type ListFilter, type Narrowing, setIn } from './list-filter.ts'

/** What rounds are called, by id. */
export type RoundTitles = Readonly<Record<string, string>>

/** What one narrowing says: 郫都区, 超时, “pdq”. */
export function narrowingWords(filter: ListFilter, name: Narrowing, rounds: RoundTitles): string {
  const { round, kind, county, task, light, by, text } = filter
  if (name === 'round' && round) return rounds[round] ?? round
  if (name === 'kind' && kind) return say(deliverableWords[kind])
  if (name === 'county' && county) return placeWords(county)
  if (name === 'task' && task) return say(taskWords[task])
  if (name === 'light' && light) return t(light)
  if (name === 'by' && by) return t(`by.${by}`)
  return t('text', { text: text.trim() })
}

/** What narrows, in words: 郫都区、超时; empty where nothing does. */
export function whatWords(filter: ListFilter, rounds: RoundTitles): string {
  return setIn(filter)
    .map((name) => narrowingWords(filter, name, rounds))
    .join(t('separator'))
}

/** What is listed, in words: 待办：郫都区、超时. */
export function listWords(filter: ListFilter, rounds: RoundTitles): string {
  const [list, what] = [t(`list.${filter.list}`), whatWords(filter, rounds)]
  return what === '' ? list : t('listOf', { list, what })
}

/** A place in an address that is no division's is shown as it came. */
function placeWords(code: string): string {
  try {
    return nameOf(parseDivision(code))
  } catch {
    return code
  }
}
