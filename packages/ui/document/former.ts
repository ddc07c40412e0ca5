import {
  type FormerDocument,
  type FormerSection,
  type Paired,
  pairedWith,
  sectionsToday,
  type TakenUp,
  takenUp,
} from '@mingce/domain/document/former'
import { dayInWords } from '../instant.ts'
import { putDraft, useKeptDraft } from '../kept-draft.ts'
import { t as shared } from '../words/t.ts'
import { formerText as t } from './former-words.ts'
import type { Known, Place } from './places.ts'
import { type SectionWords, wordsKey } from './section-words.ts'

/** What the editor of a document knows of the one that was settled before it. */
export type Former = {
  readonly paired: Paired
  /** What the system says today, which takes the place of what it said then. */
  readonly known: Known
  /** The day of this round's document. */
  readonly issuedOn: string
  /** "上一轮审定稿" */
  readonly name: string
  /** "“2021年先行县”，2021年9月18日审定通过", of an adjustment "“2021年先行县 第1次调整”，…" */
  readonly from: string
}

type Round = { readonly round: string; readonly document: { readonly issuedOn: string } }

type Around = {
  readonly round: Round
  readonly places: readonly Place[]
  /** The section that is being added; undefined where none is. */
  readonly adding: string | undefined
  readonly known: Known
}

/** @returns undefined where nothing was settled before */
export function formerOf(
  document: FormerDocument | null | undefined,
  { round, places, adding, known }: Around,
): Former | undefined {
  if (!document) return undefined
  const asked = places.flatMap((place) => place.asked ?? [])
  const own = places.map(({ section, standing }) => ({ part: section, heading: standing.heading }))
  const added = adding === undefined ? [] : [{ part: adding, heading: '' }]
  return {
    ...{ known, issuedOn: round.document.issuedOn },
    paired: pairedWith(sectionsToday(asked, [...own, ...added]), document.sections),
    ...calledIn(document, round),
  }
}

/** What a former document is called beside one of this round, and where it comes from. */
export function calledIn({ round, title, n, settledOn, as }: FormerDocument, now: Pick<Round, 'round'>) {
  const called = n > 1 ? `${title} ${shared('queue.adjustment', { n: n - 1 })}` : title
  return {
    name: t(round === now.round ? 'former.earlier' : 'former.before'),
    from: t(`former.${as}`, { title: called, day: dayInWords(settledOn) }),
  }
}

/** The former section as it would stand today. */
export function takenFrom({ known, issuedOn }: Former, section: FormerSection): TakenUp {
  return takenUp(section, { ...known, issuedOn })
}

/** Under which the words before a former text was taken are kept: `''` where none was taken. */
export function beforeKey(of: string, section: string): string {
  return `before former ${of} ${section}`
}

type Before = { readonly words: SectionWords | null; readonly taken: string }

/** Puts a former text in the place of a section's words, unsaved, and keeps those for whoever wants them back; null were not typed. */
export function putFormer(
  { of, place: { section, asked, standing } }: { readonly of: string; readonly place: Place },
  { heading, text }: { readonly heading: string; readonly text: string },
  words: SectionWords | null,
): void {
  const before: Before = { words, taken: text }
  const { seen } = words ?? standing
  putDraft(beforeKey(of, section), JSON.stringify(before))
  putDraft(wordsKey(of, section), JSON.stringify({ heading: asked?.title ?? heading, text, seen }))
}

/** Gives a section its words back. */
export function undoFormer(of: string, section: string, kept: string): void {
  const { words } = JSON.parse(kept) as Before
  putDraft(wordsKey(of, section), words === null ? '' : JSON.stringify(words))
  putDraft(beforeKey(of, section), '')
}

/** The former text that was put into a section and is not saved yet; null where none was. */
export function useTakenFormer(of: string, section: string) {
  const [kept, keep] = useKeptDraft(beforeKey(of, section))
  return {
    taken: kept === '' ? null : (JSON.parse(kept) as Before).taken,
    undo: () => undoFormer(of, section, kept),
    forget: () => keep(''),
  }
}
