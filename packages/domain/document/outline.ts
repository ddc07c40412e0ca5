import type { DeliverableKind } from '../round/deliverable.ts'
import type { Round } from '../round/evolve.ts'
import type { TemplateSection } from '../round/section-template.ts'
import type { RoundSettings } from '../round/settings.ts'

/** One place of a document: a section the round asks for, written or not, or one that the county added. */
export type Outlined<Section> =
  | { readonly asked: TemplateSection; readonly section: Section | null }
  | { readonly asked: null; readonly section: Section }

type Asking = Round | { readonly settings: Pick<RoundSettings, 'templates'> }

/** What the round asks of this document, in its order; `[]` where it is written freely. */
export function sectionsAsked(round: Asking, kind: DeliverableKind): readonly TemplateSection[] {
  if (!('settings' in round)) return []
  return round.settings.templates.find((each) => each.kind === kind)?.sections ?? []
}

/** A document in its order: every section of the template, then what the county added, as it was begun. */
export function outlineOf<Section extends { readonly part: string }>(
  asked: readonly TemplateSection[],
  written: readonly Section[],
): readonly Outlined<Section>[] {
  const own = new Map(written.map((each) => [each.part, each]))
  const ids = new Set(asked.map(({ id }) => id))
  const added = written.filter(({ part }) => !ids.has(part)).map((section) => ({ asked: null, section }))
  return [...asked.map((each) => ({ asked: each, section: own.get(each.id) ?? null })), ...added]
}

/** The sections that the round requires and the document has not. */
export function sectionsMissing(
  asked: readonly TemplateSection[],
  written: readonly { readonly part: string }[],
): readonly TemplateSection[] {
  const own = new Set(written.map(({ part }) => part))
  return asked.filter(({ id, required }) => required && !own.has(id))
}

/** The parts in the order of the document. */
export function inOrder<Part extends { readonly part: string }>(
  asked: readonly TemplateSection[],
  parts: readonly Part[],
): readonly Part[] {
  return outlineOf(asked, parts).flatMap(({ section }) => section ?? [])
}
