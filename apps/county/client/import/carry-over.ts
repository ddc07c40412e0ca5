import { isSameCell, type MergeElement, wholeElements, withFileCells } from '@mingce/domain/catalog/three-way'
import type { Preview, PreviewDoubt, PreviewRow } from './preview.ts'

/** What of the drafter's own work did not survive a second reading: their words in cells that now read otherwise, answers to doubts that are gone. */
export type Dropped = {
  readonly cells: readonly { readonly row: number; readonly name: string; readonly element: MergeElement }[]
  readonly answers: number
}

/**
 * The file as it was read again, with what the drafter did to it before: a row is the same by its sheet and line, a cell by what was
 * read in it. Rows left out stay out, items pointed at stay so, words and answers stay where the cell and the doubt are the same.
 */
export function carriedOver(before: Preview, again: Preview): { readonly preview: Preview; readonly dropped: Dropped } {
  const old = new Map(before.rows.map((row) => [lineOf(row), row]))
  const met = again.rows.map((row) => together(old.get(lineOf(row)), row))
  const rows = met.map(({ row }) => row)
  const lost = before.rows.filter((row) => !again.rows.some((each) => lineOf(each) === lineOf(row)))
  const gone = lost.flatMap((row) => editedIn(row).map((element) => cellOf(row, element)))
  const left = new Set(before.rows.filter(({ id }) => !before.chosen.has(id)).map(lineOf))
  const chosen = new Set(rows.filter((row) => !left.has(lineOf(row))).map(({ id }) => id))
  const doubts = again.doubts.map((doubt) => ({ ...doubt, answer: answerTo(doubt, before, { ...again, rows }) }))
  const known = new Set(again.doubts.map(nameOf))
  const answers = before.doubts.filter((doubt) => doubt.answer !== null && !known.has(nameOf(doubt))).length
  const cells = [...met.flatMap(({ cells: each }) => each), ...gone]
  return { preview: { ...again, rows, doubts, chosen }, dropped: { cells, answers } }
}

function together(before: PreviewRow | undefined, row: PreviewRow) {
  if (!before) return { row, cells: [] }
  const edited = editedIn(before)
  const kept = edited.filter((element) => isSameCell(before.read, row.read, element))
  const content = withFileCells({ content: row.content, file: before.content }, new Set(kept))
  const cells = edited.filter((element) => !kept.includes(element)).map((element) => cellOf(row, element))
  const pointed = before.isPointed ? { item: before.item, change: before.change, isPointed: true } : {}
  const change = kept.length > 0 && row.change === 'same' ? ('changed' as const) : row.change
  return { row: { ...row, content, change, isEdited: kept.length > 0, ...pointed }, cells }
}

/** The cells in which the drafter's words stand instead of what was read. */
function editedIn({ read, content, isEdited }: PreviewRow): readonly MergeElement[] {
  if (!isEdited) return []
  const extras = Object.keys({ ...read.extra, ...content.extra }).map((name) => `extra.${name}` as const)
  return [...wholeElements, ...extras].filter((element) => !isSameCell(read, content, element))
}

/** A doubt that was settled by other words is settled as long as those words stand. */
function answerTo(doubt: PreviewDoubt, before: Preview, { rows }: Preview): PreviewDoubt['answer'] {
  const answer = before.doubts.find((each) => nameOf(each) === nameOf(doubt))?.answer ?? null
  if (answer !== 'changed') return answer
  return rows.some(({ id, isEdited }) => isEdited && doubt.rowIds.includes(id)) ? answer : null
}

function lineOf({ sheet, row }: PreviewRow): string {
  return `${row} ${sheet}`
}

function nameOf({ row, element, message }: PreviewDoubt): string {
  return `${row} ${element} ${message}`
}

function cellOf({ row, content }: PreviewRow, element: MergeElement) {
  return { row, name: content.name, element }
}
