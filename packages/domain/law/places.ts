import { implementing } from './cell-pieces.ts'

/** Where a citation stands in its cell. */
export type Place = { readonly start: number; readonly end: number }

const joint = String.raw`[\s、，,;；。]*(?:以及|及其|和其|和|及|与|或者|或|并)*\s*`
const within = String.raw`[\s《》]*`

/**
 * Where each citation of a cell stands in it, in their order; null for one that is not written there as it was read. Marks that were lost or nested, lines that broke a title and what parts an
 * article or a number from its title do not count; of "及实施办法" it is 实施办法.
 */
export function placesOf(cell: string, written: readonly string[]): readonly (Place | null)[] {
  let end = 0
  return written.map((each) => {
    const place = placeOf(cell, each, end)
    end = place?.end ?? end
    return place
  })
}

function placeOf(cell: string, written: string, from: number): Place | null {
  const [, opened, letters = '', closed] = /^\s*(《*)(.*?)(》*)\s*$/su.exec(written) ?? []
  const loosely = [...letters].map(looselyAs).join(within)
  const pattern = new RegExp(
    `${opened ? String.raw`(?:《\s*)?` : ''}${loosely}${closed ? String.raw`(?:\s*》)?` : ''}`,
    'gu',
  )
  pattern.lastIndex = from
  const found = pattern.exec(cell)
  return found ? { start: found.index, end: found.index + found[0].length } : ofImplementing(cell, written, from)
}

function looselyAs(letter: string): string {
  if (/[\s《》]/.test(letter)) return within
  if (letter === '、') return joint
  const itself = letter.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  return /[（(]/.test(letter) ? String.raw`[\s、，,;；。]*${itself}` : itself
}

function ofImplementing(cell: string, written: string, from: number): Place | null {
  const found = implementing.exec(cell.slice(from))
  if (!found) return null
  const [whole, added = ''] = found
  const end = from + whole.length
  const behind = written.slice(written.lastIndexOf(added) + added.length)
  const isThere = written.includes(added) && cell.startsWith(behind, end)
  return isThere ? { start: end - added.length, end: end + behind.length } : null
}
