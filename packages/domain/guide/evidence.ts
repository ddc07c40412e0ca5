import { type EvidenceSource, evidenceSources } from './evidence-sources.ts'

/** How much of the row stands in that text: all of it, so many of its elements, its name alone, or its name in other words. */
export type EvidenceExtent =
  | { readonly of: 'all' }
  | { readonly of: 'some'; readonly seen: number; readonly all: number }
  | { readonly of: 'name' }
  | { readonly of: 'renamed'; readonly name: string }

/**
 * What a row's evidence says. `known` has a source, `lost` a text of which only its number is left here, `said` is evidence in words already,
 * as of a file: 《指引.xlsx》第12行.
 */
export type ToldEvidence =
  | { readonly kind: 'known'; readonly source: EvidenceSource; readonly extent: EvidenceExtent }
  | { readonly kind: 'lost'; readonly id: string; readonly extent: EvidenceExtent }
  | { readonly kind: 'said'; readonly words: string }

const known = new Map(evidenceSources.map((each) => [each.id, each]))

/** `toldEvidence('09-puer (3 of 5 elements)')` is a lost text in which three of five elements stand. */
export function toldEvidence(evidence: string): ToldEvidence {
  const [, id, aside] = /^(\d{2}-[a-z][a-z-]*)(?: \((.+)\))?$/.exec(evidence) ?? []
  const extent = id === undefined ? undefined : extentOf(aside)
  if (id === undefined || extent === undefined) return { kind: 'said', words: evidence }
  const source = known.get(id)
  return source ? { kind: 'known', source, extent } : { kind: 'lost', id, extent }
}

function extentOf(aside: string | undefined): EvidenceExtent | undefined {
  if (aside === undefined) return { of: 'all' }
  if (aside === 'title only') return { of: 'name' }
  const [, seen, all] = /^(\d+) of (\d+)(?: elements)?$/.exec(aside) ?? []
  if (seen !== undefined) return { of: 'some', seen: Number(seen), all: Number(all) }
  const [, name] = /^as (.+)$/.exec(aside) ?? []
  return name === undefined ? undefined : { of: 'renamed', name }
}
