import { diffArrays } from 'diff'

/** A stretch of a comparison, in reading order: what stood in both, what came, what went. */
export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const patienceMs = 30

/**
 * Compares two texts by words, cut down to the characters that differ: ("20个工作日", "5个工作日") is −20 +5 =个工作日.
 * A text too tangled to compare in time comes as one removal and one addition.
 */
export function textChanges(before: string, after: string): readonly Piece[] {
  if (before === after) return piecesOf([{ kind: 'same', text: after }])
  const found = diffArrays(wordsOf(before), wordsOf(after), { timeout: patienceMs })
  if (!found) return piecesOf(replaced(before, after))
  const pieces = found.map(({ added, removed, value }): Piece => {
    const kind = added ? 'added' : removed ? 'removed' : 'same'
    return { kind, text: value.join('') }
  })
  return piecesOf(smoothed(pieces).flatMap(trimmedIfReplaced))
}

/** What is left of a text when width, spaces and invisible characters do not count. */
export function withoutFormat(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')
}

/** Whether two texts differ in width, spaces or invisible characters alone (仅格式). */
export function isFormatOnly(before: string, after: string): boolean {
  return before !== after && withoutFormat(before) === withoutFormat(after)
}

function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment)
}

type Run = { readonly removed: string; readonly added: string; readonly same: string }

/** Gathers what went and what came between two stretches that stayed; a lone character between two changes counts as changed. */
function smoothed(pieces: readonly Piece[]): readonly Run[] {
  const runs: Run[] = []
  let run: Run = { removed: '', added: '', same: '' }
  pieces.forEach(({ kind, text }, at) => {
    const isIsland = kind === 'same' && [...text].length === 1 && at > 0 && at < pieces.length - 1
    if (kind === 'same' && !isIsland) {
      runs.push({ ...run, same: text })
      run = { removed: '', added: '', same: '' }
    } else {
      const removed = kind === 'added' ? run.removed : run.removed + text
      const added = kind === 'removed' ? run.added : run.added + text
      run = { ...run, removed, added }
    }
  })
  return [...runs, run]
}

/** Cuts what both sides begin and end with out of a replacement. */
function trimmedIfReplaced({ removed, added, same }: Run): readonly Piece[] {
  const [before, after] = [[...removed], [...added]]
  const head = sharedLength(before, after)
  const tail = sharedLength(before.slice(head).reverse(), after.slice(head).reverse())
  const middle = (characters: readonly string[]) => characters.slice(head, characters.length - tail).join('')
  return [
    { kind: 'same', text: before.slice(0, head).join('') },
    ...replaced(middle(before), middle(after)),
    { kind: 'same', text: before.slice(before.length - tail).join('') + same },
  ]
}

function sharedLength(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((character, at) => character !== b[at])
  return differs < 0 ? a.length : differs
}

function replaced(before: string, after: string): readonly Piece[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
}

/** Without empty stretches, and neighbours of one kind as one. */
function piecesOf(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined[joined.length - 1]
    if (piece.text === '') continue
    if (last?.kind === piece.kind) joined[joined.length - 1] = { kind: last.kind, text: last.text + piece.text }
    else joined.push(piece)
  }
  return joined
}
