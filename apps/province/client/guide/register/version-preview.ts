import {
  compareVersions,
  isSameRowName,
  type LikelyRename,
  likelyRenames,
  type VersionComparison,
} from '@mingce/domain/guide/compare-versions'
import { rowsNamedTwice } from '@mingce/domain/guide/decide'
import type { GuideRow } from '@mingce/domain/guide/events'
import { type VersionSaid, versionFromFile } from '@mingce/domain/guide/version-from-file'
import { isRefusal, type Refusal } from '@mingce/domain/refusal'
import type { GuideVersions } from '../../questions.ts'
import { saidOf, type VersionDraft } from './version-draft.ts'

/** What became of a row against the version before. */
export type RowFate = 'same' | 'changed' | 'renamed' | 'added'

/** A row of the file as the version would have it; `row` is undefined where it is left out. */
export type PreviewRow = {
  readonly at: number
  readonly row: GuideRow | undefined
  readonly before: GuideRow | null
  readonly fate: RowFate | null
  readonly elements: readonly string[]
  readonly isTwice: boolean
}

/** A row of the version before that has no namesake in the file. */
export type LeftRow = {
  readonly row: GuideRow
  readonly guess: LikelyRename | undefined
  /** Which row of the file it was said to be; null for none; undefined while nobody said. */
  readonly answer: number | null | undefined
}

export type VersionPreview = {
  readonly rows: readonly PreviewRow[]
  readonly left: readonly LeftRow[]
  /** Rows of the file without a namesake in the version before: what one that is gone may be called now. */
  readonly unmatched: readonly { readonly at: number; readonly row: GuideRow }[]
  readonly comparison: VersionComparison | null
  /** What the rules say to it as it stands. */
  readonly refusal: Refusal | null
}

/**
 * What is sent: of the names that were told, those of rows that still have no namesake in the file, for rows of the file that have none
 * before. One told before the file was mended stays in the draft, unseen, and goes nowhere.
 */
export function sentOf(draft: VersionDraft, versions: GuideVersions): VersionSaid {
  const said = saidOf(draft, versions)
  const before = versions.chain.at(-1)?.rows ?? []
  const after = (draft.sheet?.rows ?? []).filter((_, at) => said.rows[at])
  const stands = (from: string, at: number) => {
    const [was, is] = [before.find(({ row }) => row === from), draft.sheet?.rows[at]]
    return (
      was &&
      is &&
      said.rows[at] &&
      !after.some((each) => isSameRowName(each, was)) &&
      !before.some((each) => isSameRowName(each, is))
    )
  }
  return { ...said, renames: said.renames.filter(({ from, at }) => stands(from, at)) }
}

/** The version as it would be registered, held against the one whose place it takes. */
export function previewOf(draft: VersionDraft, versions: GuideVersions): VersionPreview {
  const read = draft.sheet?.rows ?? []
  const said = sentOf(draft, versions)
  const [made, shown] = [said, { ...said, status: 'partial' } as const].map((each) =>
    versionFromFile(read, each, { today: versions.today, byHand: draft.sheet?.byHand ?? [] }),
  )
  const refusal = made && isRefusal(made) ? made : null
  const command = shown && !isRefusal(shown) ? shown : undefined
  const after = command?.rows ?? []
  const places = read.flatMap((_, at) => (said.rows[at] ? [at] : []))
  const placeOf = new Map(after.map(({ row }, n) => [row, places[n] ?? -1]))
  const before = versions.chain.at(-1)?.rows ?? []
  const renames = command?.do === 'registerVersion' ? command.renames : []
  const bare = compareVersions({ before, after }, [])
  const guesses = likelyRenames({ before, after })
  const unmatched = bare.added.map((row) => ({ at: placeOf.get(row.row) ?? -1, row }))
  const comparison = compareVersions({ before, after }, renames)
  return {
    ...{ refusal, unmatched, comparison: before.length > 0 ? comparison : null },
    rows: rowsOf(read.length, { after, places, comparison, isFirst: before.length === 0 }),
    left: bare.gone.map((row) => {
      const answer = draft.renames[row.row]
      const isOpen = answer !== null && !unmatched.some(({ at }) => at === answer)
      return { row, guess: guesses.find(({ from }) => from === row.row), answer: isOpen ? undefined : answer }
    }),
  }
}

type Told = {
  readonly after: readonly GuideRow[]
  readonly places: readonly number[]
  readonly comparison: VersionComparison
  readonly isFirst: boolean
}

function rowsOf(count: number, { after, places, comparison, isFirst }: Told): readonly PreviewRow[] {
  const twice = new Set(rowsNamedTwice(after).map(({ row }) => row))
  return Array.from({ length: count }, (_, at): PreviewRow => {
    const row = after[places.indexOf(at)]
    if (!row || places.indexOf(at) < 0)
      return { at, row: undefined, before: null, fate: null, elements: [], isTwice: false }
    const pair = comparison.pairs.find((each) => each.after.row === row.row)
    const elements = pair?.changed ?? []
    const changed = elements.length > 0 ? 'changed' : 'same'
    const fate = isFirst ? null : !pair ? 'added' : pair.renamed ? 'renamed' : changed
    return { at, row, before: pair?.before ?? null, fate, elements, isTwice: twice.has(row.row) }
  })
}

/** Rows of the version before for which a new name was guessed and nobody said yet whether it is so. */
export function unanswered({ left }: VersionPreview): readonly LeftRow[] {
  return left.filter(({ guess, answer }) => guess && answer === undefined)
}
