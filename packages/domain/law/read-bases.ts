import { articlesIn } from './articles.ts'
import { type Piece, piecesOf } from './cell-pieces.ts'
import { type Citation, parseCitation } from './citation.ts'
import { cutIntoKnown } from './cut-laws.ts'
import { findLaw, findTitle, type LawLookup, lookupOf, type Named, type Near, nearestLaw } from './law-lookup.ts'

/** One citation of a cell, and the law that it names: null when the registry knows none; then `near` may suggest one. */
export type ReadBasis<Law extends Named> = {
  /** The cell, from 0. */
  readonly cell: number
  readonly written: string
  readonly citation: Citation
  readonly articles: readonly string[]
  readonly law: Law | null
  /** Letters or pinyin stand in the title that belong to none. */
  readonly isMangled: boolean
  readonly near: Near<Law> | null
}

/**
 * Reads every citation in the cells of an item's 公开依据, however written: several in one cell, marks missing or nested, script and
 * widths mixed. A law that is not known is never guessed: it stands as unknown, with the nearest known one as a suggestion.
 */
export function readBases<Law extends Named>(
  cells: readonly string[],
  laws: readonly Law[],
): readonly ReadBasis<Law>[] {
  const lookup = lookupOf(laws)
  return cells.flatMap((text, cell) => readCell(text, lookup).map((read) => ({ cell, ...read })))
}

type ReadPiece<Law extends Named> = Omit<ReadBasis<Law>, 'cell'>

/** Counties write the same cells, so each is read once while the registry stands. */
const known = new WeakMap<LawLookup<Named>, Map<string, readonly ReadPiece<Named>[]>>()
const mostKnown = 20_000

function readCell<Law extends Named>(text: string, lookup: LawLookup<Law>): readonly ReadPiece<Law>[] {
  const cells = known.get(lookup) ?? new Map<string, readonly ReadPiece<Named>[]>()
  known.set(lookup, cells)
  const before = cells.get(text) as readonly ReadPiece<Law>[] | undefined
  if (before) return before
  const read = piecesOf(text, (title) => findTitle(title, lookup) !== undefined)
    .flatMap((piece) => lawsIn(piece, lookup))
    .map((piece) => readPiece(piece, lookup))
  if (cells.size < mostKnown) cells.set(text, read)
  return read
}

function readPiece<Law extends Named>({ title, tail }: Piece, lookup: LawLookup<Law>): ReadPiece<Law> {
  const written = `${title}${tail}`
  const citation = { ...parseCitation(written), title: parseCitation(title).title }
  const found = findLaw(citation, lookup) ?? withLead(title, lookup)
  return {
    written,
    citation,
    articles: articlesIn(tail),
    law: found?.law ?? null,
    isMangled: found?.isMangled ?? false,
    near: found ? null : nearestLaw(citation.title, lookup),
  }
}

/** 国务院《关于…的意见》: the body in front belongs to the title. */
function withLead<Law extends Named>(title: string, lookup: LawLookup<Law>) {
  return /^\p{Script=Han}+《/u.test(title) ? findTitle(title, lookup) : undefined
}

/** What stands without marks, or in one pair of them, may be several laws: it is cut only where the parts are laws that are known. */
function lawsIn<Law extends Named>(piece: Piece, lookup: LawLookup<Law>): readonly Piece[] {
  const inner = piece.isMarked ? piece.title.replace(/^《|》$/g, '') : piece.title
  if (findLaw(parseCitation(piece.title), lookup)) return [piece]
  const parts = cutIntoKnown(inner, { ...lookup, isKnown: (text) => isKnown(text, lookup) })
  if (!parts || parts.length < 2) return [piece]
  return parts.map((title, at) => ({ ...piece, title, tail: at === parts.length - 1 ? piece.tail : '' }))
}

function isKnown<Law extends Named>(text: string, lookup: LawLookup<Law>): boolean {
  const { title } = parseCitation(text)
  return title !== '' && text.trim().length > 2 && findTitle(title, lookup)?.isMangled === false
}
