import type { ColumnUse } from '@mingce/domain/catalog/column-use'
import { type Grid, ownText, textDown, textSpread } from '../grid/grid.ts'
import { isDoubtsHeading } from '../marked/doubts-column.ts'
import { type ColumnChoices, columnKey, roleOfUse, useOf } from './column-use.ts'
import type { HeaderRows } from './find-header.ts'
import { type Role, roleNamed, roleOf } from './words.ts'

/** A column before its role is settled. */
export type Draft = {
  readonly col: number
  readonly header: string
  readonly headings: readonly string[]
  readonly key: string
  /** What a person decided; then nothing is guessed about the column. */
  readonly chosen: ColumnUse | undefined
  role: Role | undefined
}

export const extraRole: Role = { element: 'extra' }

/** The columns of the sheet from left to right, each with what a person chose or its headings say. */
export function draftsOf(grid: Grid, header: HeaderRows, choices: ColumnChoices): Draft[] {
  const drafts: Draft[] = []
  const counts = new Map<string, number>()
  for (let col = 0; col < grid.width; col += 1) {
    const headings = headingsOf(grid, header, col)
    if (headings.length === 0 && samples(grid, header, col).length === 0) continue
    if (headings.some(isDoubtsHeading)) continue
    const name = headings.map((heading) => heading.replace(/\s+/g, '')).join('/')
    const nth = (counts.get(name) ?? 0) + 1
    counts.set(name, nth)
    const key = columnKey(name, nth)
    const chosen = Object.hasOwn(choices, key) ? choices[key] : undefined
    drafts.push({ col, header: name, headings, key, chosen, role: roleFor(headings, chosen) })
  }
  return drafts.some(isMadeLevel) ? drafts.map(withoutRank) : drafts
}

/** A choice that says what the heading says itself changes nothing of it. */
function roleFor(headings: readonly string[], chosen: ColumnUse | undefined): Role | undefined {
  const own = roleOf(headings)
  return chosen === undefined || (own && useOf(own) === chosen) ? own : (roleOfUse(chosen) ?? extraRole)
}

function isMadeLevel({ headings, chosen }: Draft): boolean {
  return chosen === 'levels' && roleOf(headings)?.element !== 'levels'
}

/** Once a person made a column a level, the levels stand from left to right, whatever their headings number. */
function withoutRank(draft: Draft): Draft {
  return draft.role?.element === 'levels' ? { ...draft, role: { ...draft.role, rank: null } } : draft
}

/** The headings over a column, top first, each once; a blank one takes its left neighbour's where that makes sense. */
function headingsOf(grid: Grid, { first, last }: HeaderRows, col: number): string[] {
  const headings: string[] = []
  for (let row = first; row <= last; row += 1) {
    const text = textSpread(grid, row, col)
    if (text !== '' && text !== headings.at(-1)) headings.push(text)
  }
  const leaf = headings[0]
  if (headings.length !== 1 || leaf === undefined || ownText(grid, first, col) !== '' || col === 0) return headings
  const left = textSpread(grid, first, col - 1)
  const group = roleNamed(left)?.element
  return group !== undefined && roleOf([left, leaf])?.element === group ? [left, leaf] : headings
}

/** Up to thirty filled cells of a column. */
export function samples(grid: Grid, { last }: HeaderRows, col: number): string[] {
  const texts: string[] = []
  for (let row = last + 1; row < grid.rows.length && texts.length < 30; row += 1) {
    const text = textDown(grid, row, col)
    if (text !== '') texts.push(text)
  }
  return texts
}

/** Three values of a column, each once and none too long to be looked through. */
export function someOf(cells: readonly string[]): string[] {
  return [...new Set(cells)]
    .slice(0, 3)
    .map((text) => (text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text))
}
