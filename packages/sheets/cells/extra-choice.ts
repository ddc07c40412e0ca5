import { choicesOf, textOfChoices } from '@mingce/domain/catalog/extra-choices'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { normaliseName } from '@mingce/domain/guide/match'
import { hasBoxes, readBoxes } from './boxes.ts'
import type { Found } from './found.ts'

const separators = /[、,，;；/／|｜\n]+/
const nothing = /^([-–—－/／\\]+|无)$/

/**
 * What a cell says of an element of choices, in its canonical text: `■决策公开 □执行公开 ■结果公开`, `决策/结果` and
 * `结果公开；决策公开` are all `决策公开、结果公开`. Words that are no choice stay behind the choices, and are doubted.
 */
export function readChoiceText(field: ExtraField, cell: string): Found<string> {
  if (field.kind === 'text') return { value: cell, doubts: [] }
  const text = cell.trim()
  if (text === '' || nothing.test(text)) return { value: '', doubts: [] }
  const found = wordsIn(text).map((word) => ({ word, ...choicesMeant(field, word) }))
  const chosen = found.flatMap((each) => each.chosen)
  const strange = found.filter((each) => each.chosen.length === 0).map(({ word }) => word)
  const value = [textOfChoices(field, chosen), ...strange].filter((each) => each !== '').join('、')
  return { value, doubts: doubtsOf(field, { found, chosen, strange }) }
}

type Meant = { readonly chosen: readonly string[]; readonly isGuess: boolean }
type Word = Meant & { readonly word: string }

/** The ticked options of a list with boxes; else what separators part. */
function wordsIn(text: string): readonly string[] {
  const words = hasBoxes(text)
    ? readBoxes(text)
        .boxes.filter(({ ticked }) => ticked)
        .map((box) => box.text)
    : text.split(separators)
  return words.map((word) => word.trim()).filter((word) => word !== '')
}

/** The choice a word names, whole or by a beginning that only one has; several when they are written without a separator. */
function choicesMeant(field: ExtraField, word: string): Meant {
  const choices = choicesOf(field).map((choice) => [plain(choice), choice] as const)
  const said = plain(word)
  const exact = choices.find(([name]) => name === said)
  if (exact) return { chosen: [exact[1]], isGuess: false }
  const begun = said.length < 2 ? [] : choices.filter(([name]) => name.startsWith(said))
  if (begun.length === 1) return { chosen: begun.map(([, choice]) => choice), isGuess: true }
  return { chosen: runOfChoices(choices, said), isGuess: false }
}

/** 决策公开结果公开 */
function runOfChoices(choices: readonly (readonly [string, string])[], said: string): readonly string[] {
  const longest = choices.toSorted(([one], [other]) => other.length - one.length)
  const chosen: string[] = []
  let rest = said
  while (rest !== '') {
    const next = longest.find(([name]) => name !== '' && rest.startsWith(name))
    if (!next) return []
    chosen.push(next[1])
    rest = rest.slice(next[0].length)
  }
  return chosen
}

function doubtsOf(
  field: ExtraField,
  {
    found,
    chosen,
    strange,
  }: { readonly found: readonly Word[]; readonly chosen: readonly string[]; readonly strange: readonly string[] },
): string[] {
  const doubts = found
    .filter(({ isGuess }) => isGuess)
    .map((each) => `“${field.name}”写的是“${each.word}”，按“${each.chosen.join('、')}”读取`)
  if (strange.length > 0)
    doubts.push(
      `“${field.name}”写的“${strange.join('、').slice(0, 40)}”不在选项（${choicesOf(field).join('、')}）之内，按原文保留`,
    )
  if (field.kind === 'one_of' && new Set(chosen).size > 1)
    doubts.push(`“${field.name}”只能选一项，表中写了${chosen.join('、')}，请只留一项`)
  return doubts
}

/** The choice a heading names, whole or by a beginning that only one has; undefined for none. */
export function choiceNamed(field: ExtraField, heading: string): string | undefined {
  const { chosen } = choicesMeant(field, heading)
  return chosen.length === 1 ? chosen[0] : undefined
}

/** A name as two writings of it are one: script, width, spaces and signs left out. */
export function plain(name: string): string {
  return normaliseName(name)
}
