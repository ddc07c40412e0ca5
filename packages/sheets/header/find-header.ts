import { standardChannel } from '../cells/channel-names.ts'
import { continuesAbove, type Grid, mergeAt, ownText, textSpread } from '../grid/grid.ts'
import { levelsNamed } from './level-words.ts'
import { roleNamed, roleOf } from './words.ts'

/** The rows of the heading, 0-based and inclusive; one row, or up to three. */
export type HeaderRows = { readonly first: number; readonly last: number }

const searched = 40 // rows from the top; a title, a note and a form's lines stand above a heading at most
const deepest = 3

/** The first row that names three elements, items or contents among them, and the rows of finer headings under it. */
export function findHeader(grid: Grid): HeaderRows | undefined {
  const first = grid.rows.slice(0, searched).findIndex((_, row) => isHeading(grid, row))
  if (first < 0) return undefined
  let last = first
  while (last + 1 < first + deepest && isSubheading(grid, last + 1, first)) last += 1
  return { first, last }
}

/** Whether a row further down repeats the heading, as page breaks make it do. */
export function repeatsHeading(grid: Grid, row: number, header: HeaderRows): boolean {
  const texts = ownTexts(grid, row)
  if (texts.length < 2) return false
  for (let of = header.first; of <= header.last; of += 1) {
    const heading = new Set(ownTexts(grid, of).map(({ text }) => text))
    if (texts.every(({ text }) => heading.has(text))) return true
  }
  return false
}

function isHeading(grid: Grid, row: number): boolean {
  const named = new Set(ownTexts(grid, row).map(({ text }) => roleNamed(text)?.element))
  named.delete(undefined)
  return named.size >= 3 && (named.has('levels') || named.has('contentElements'))
}

/**
 * A row under a heading is a heading itself when most of its words are headings and one of them stands under a heading
 * that spans columns or is blank. Words like 全社会 alone do not tell: they are also what a plain column holds. Words under a spanning
 * heading of a county's own (五公开 over 决策, 执行 …) are not counted; where there are no others, they are headings.
 */
function isSubheading(grid: Grid, row: number, first: number): boolean {
  const all = ownTexts(grid, row).filter(({ col }) => !continuesAbove(grid, row, col))
  const isOwn = ({ col }: { readonly col: number }) =>
    isSpanned(grid, row - 1, col) && roleNamed(textSpread(grid, row - 1, col)) === undefined
  const texts = all.filter((each) => !isOwn(each))
  if (texts.length === 0) return all.length > 1 && all.every(({ text }) => text.length <= 30)
  const hits = texts.filter(({ col, text }) => isFiner(text, textSpread(grid, row - 1, col)))
  const spanned = hits.some(({ col }) => isSpanned(grid, first, col) || textSpread(grid, row - 1, col) === '')
  return hits.length * 2 >= texts.length && hits.length > 0 && (spanned || hits.length === texts.length)
}

/** A heading by itself, or a level or channel under the heading that asks for one. */
function isFiner(text: string, above: string): boolean {
  if (text === above || text.length > 30) return false
  const group = roleNamed(above)?.element
  if (roleNamed(text) !== undefined) return true
  return (
    (group === 'disclosureLevels' || group === 'channels') && roleOf([above, text])?.element === group && isLeaf(text)
  )
}

function isLeaf(text: string): boolean {
  return standardChannel(text) !== undefined || levelsNamed(text).length > 0
}

function isSpanned(grid: Grid, row: number, col: number): boolean {
  const merge = mergeAt(grid, row, col)
  return merge !== undefined && merge.endCol > merge.startCol
}

function ownTexts(grid: Grid, row: number): { col: number; text: string }[] {
  return Array.from({ length: grid.width }, (_, col) => ({ col, text: ownText(grid, row, col) })).filter(
    ({ text }) => text !== '',
  )
}
