import { type Outlined, outlineOf } from '@mingce/domain/document/outline'
import { begunWith, type Passage } from '@mingce/domain/document/passages'
import type { TemplateSection } from '@mingce/domain/round/section-template'
import type { SectionWords } from './section-words.ts'

export type Known = { readonly asOf: string; readonly passages: readonly Passage[] }

/** Where a section stands or would stand: what the round asks for there, what is recorded of it, and what its words begin with. */
export type Place = {
  readonly section: string
  readonly asked: TemplateSection | null
  readonly standing: SectionWords
  /** Beside `standing` only for a section the round asks for and nobody wrote: begun with what the system knows. */
  readonly begun: SectionWords
}

/** A section as it is recorded. */
export type WrittenSection = {
  readonly part: string
  readonly heading: string | null
  readonly text: string | null
  readonly digest: string
}

/** The document's places in order, those that nobody wrote too. */
export function placesOf(
  asked: readonly TemplateSection[],
  written: readonly WrittenSection[],
  known: Known,
): readonly Place[] {
  return outlineOf(asked, written).map((each) => placeOf(each, known))
}

export function recordedPlace({ part, heading, text, digest }: WrittenSection, asked: TemplateSection | null): Place {
  const standing = { heading: heading ?? '', text: text ?? '', seen: digest }
  return { section: part, asked, standing, begun: standing }
}

/** A section of the office's own that is not recorded yet. */
export function addedPlace(section: string): Place {
  const nothing = { heading: '', text: '', seen: null }
  return { section, asked: null, standing: nothing, begun: nothing }
}

function placeOf({ asked, section }: Outlined<WrittenSection>, { asOf, passages }: Known): Place {
  if (asked === null) return recordedPlace(section, null)
  if (section !== null) return recordedPlace(section, asked)
  const own = asked.prefill.flatMap((source) => passages.find((each) => each.source === source) ?? [])
  const standing = { heading: asked.title, text: '', seen: null }
  return { section: asked.id, asked, standing, begun: { ...standing, text: begunWith(own, asOf) } }
}
