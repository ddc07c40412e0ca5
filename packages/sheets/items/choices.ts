import type { Audience, DisclosureLevel, DisclosureMode } from '@mingce/domain/catalog/item'
import { fold } from '@mingce/domain/script/fold'
import { hasBoxes, readBoxes } from '../cells/boxes.ts'
import { readTick } from '../cells/ticks.ts'
import type { Column } from '../header/layout.ts'
import { levelsNamed } from '../header/level-words.ts'
import { elementNames } from '../reading.ts'
import type { Note } from './doubts.ts'

/** A cell of a list element, with its column. */
export type ChoiceCell = { readonly column: Column; readonly text: string }

/** What was chosen, and the words in its cells that chose nothing, by column. */
export type Choices = {
  readonly audiences: readonly Audience[]
  readonly disclosureModes: readonly DisclosureMode[]
  readonly disclosureLevels: readonly DisclosureLevel[]
  readonly words: ReadonlyMap<Column, string>
}

type ListElement = 'audiences' | 'disclosureModes' | 'disclosureLevels'
type Choice = Audience | DisclosureMode | DisclosureLevel

/** Reads 公开对象, 公开方式 and 公开层级, each from its columns to tick or from one column of words. */
export function readChoices(cells: readonly ChoiceCell[], note: Note): Choices {
  const words = new Map<Column, string>()
  const read = <T extends Choice>(element: ListElement) => choose<T>(element, cells, words, note)
  const audiences = read<Audience>('audiences')
  const disclosureModes = read<DisclosureMode>('disclosureModes')
  return { audiences, disclosureModes, disclosureLevels: read<DisclosureLevel>('disclosureLevels'), words }
}

function choose<T extends Choice>(
  element: ListElement,
  cells: readonly ChoiceCell[],
  words: Map<Column, string>,
  note: Note,
): T[] {
  const own = cells.filter(({ column }) => column.role.element === element)
  const chosen = own.flatMap((cell) => choicesIn(cell, words, note)) as T[]
  if (own.length > 0 && chosen.length === 0)
    note(element, [`“${elementNames[element]}”没有勾选（勾选标记可能是图片或特殊字体），请补选`])
  return [...new Set(chosen)]
}

function choicesIn({ column, text }: ChoiceCell, words: Map<Column, string>, note: Note): readonly Choice[] {
  const { role } = column
  if (!('value' in role) || role.element === 'channels') return []
  if (role.value === null) return choicesSaid({ column, text }, role.element, words, note)
  const tick = readTick(text)
  if (tick.words !== '') words.set(column, tick.words)
  if (tick.unsure) note(role.element, [`“${column.header}”栏填的是“${text.slice(0, 30)}”，按已勾选读取`])
  if (!tick.ticked) return []
  return typeof role.value === 'string' ? [role.value] : role.value
}

function choicesSaid(
  { column, text }: ChoiceCell,
  element: ListElement,
  words: Map<Column, string>,
  note: Note,
): readonly Choice[] {
  const said = hasBoxes(text)
    ? readBoxes(text)
        .boxes.filter((box) => box.ticked)
        .map((box) => box.text)
        .join('、')
    : text
  const { chosen, exact } = choicesNamed(element, said)
  if (said === '' || exact) return chosen
  words.set(column, said)
  const as = chosen.length > 0 ? '按最接近的选项读取' : '未能识别'
  note(element, [`“${elementNames[element]}”写的是“${said.slice(0, 30)}”，${as}，原文放入扩展要素`])
  return chosen
}

function choicesNamed(element: ListElement, text: string): { chosen: readonly Choice[]; exact: boolean } {
  const word = fold(text).replace(/[、,;/和及]+/g, '')
  if (element === 'disclosureLevels')
    return { chosen: levelsNamed(text), exact: /^[省市州县区旗乡镇街道村社区级本(),、]+$/.test(word) && word !== '' }
  if (element === 'audiences') {
    const whole = /全社会|社会公众|公众|全体/.test(word)
    const specific = /特定|家长|学生|教师|申请人|当事人|群体/.test(word)
    const chosen: Choice[] = [
      ...(whole ? ['whole_society' as const] : []),
      ...(specific ? ['specific_group' as const] : []),
    ]
    return { chosen, exact: /^(面向)?(全社会|社会公众)?(特定(群体|群众|对象|人群))?$/.test(word) }
  }
  const proactive = /主动/.test(word)
  const onRequest = /申请/.test(word)
  const chosen: Choice[] = [...(proactive ? ['proactive' as const] : []), ...(onRequest ? ['on_request' as const] : [])]
  return { chosen, exact: /^(主动(公开)?)?(依申请(公开)?)?$/.test(word) }
}
