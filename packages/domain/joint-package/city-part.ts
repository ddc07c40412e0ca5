import type { Fact } from '../fact.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import type { DocumentKind } from '../round/section-template.ts'
import type { Part } from '../submission/part.ts'
import type { SectionFile } from '../submission/section-files.ts'
import { evolveCityFiles } from './city-files.ts'
import type { CityPartEvent } from './city-part-events.ts'

export type CitySection = {
  readonly section: string
  readonly heading: string
  readonly text: string
  readonly digest: string
}

/** 市（州）本级: the city's own plan or summary in one round. */
export type CityPart = {
  /** In the order in which they were begun. */
  readonly sections: ReadonlyMap<string, CitySection>
  /** 附件, by attachment; of a section that was taken out they stand with nothing, and go no further. */
  readonly files: ReadonlyMap<string, SectionFile>
  /** Everyone who wrote, brought or removed anything in it, and so does not sign. */
  readonly writers: readonly string[]
  readonly signed: { readonly opinion: string; readonly by: string; readonly at: string } | null
  readonly excepted: { readonly reason: string; readonly by: string; readonly at: string } | null
  /** What the province has: the text does not move while it stands. */
  readonly enclosed: { readonly parts: readonly Part[]; readonly at: string } | null
}

export type CityParts = ReadonlyMap<DocumentKind, CityPart>

export const unwritten: CityPart = {
  ...{ sections: new Map(), files: new Map(), writers: [] },
  ...{ signed: null, excepted: null, enclosed: null },
}

export function evolveCityParts(before: CityParts, fact: Fact<CityPartEvent>): CityParts {
  const { kind } = fact.event
  return new Map(before).set(kind, moved(before.get(kind) ?? unwritten, fact))
}

function moved(before: CityPart, { event, by: { account }, at }: Fact<CityPartEvent>): CityPart {
  const writers = [...new Set([...before.writers, account])]
  switch (event.type) {
    case 'CitySectionDrafted': {
      const { section, heading, text, digest } = event
      return { ...before, writers, sections: new Map(before.sections).set(section, { section, heading, text, digest }) }
    }
    case 'CitySectionRemoved': {
      const sections = new Map([...before.sections].filter(([section]) => section !== event.section))
      return { ...before, writers, sections }
    }
    case 'CityFileAttached':
    case 'CityFileRemoved':
      return { ...before, writers, files: evolveCityFiles(before.files, event, { by: account, at }) }
    case 'CityPartSigned':
      return { ...before, signed: { opinion: event.opinion, by: account, at } }
    case 'CityPartSignatureTakenBack':
      return { ...before, signed: null }
    case 'CityPartExcepted':
      return { ...before, excepted: { reason: event.reason, by: account, at } }
    case 'CityPartEnclosed':
      return { ...before, enclosed: { parts: event.parts, at } }
  }
}

/** The city's own of a deliverable; undefined where it wrote none, and of a catalog, of which it has none. */
export function cityPartOf(parts: CityParts, kind: DeliverableKind): CityPart | undefined {
  return kind === 'disclosure_catalog' ? undefined : parts.get(kind)
}

/** The city's parts once the package of that kind was withdrawn: nothing of it is with the province any more. */
export function withdrawnWith(before: CityParts, kind: DeliverableKind): CityParts {
  const part = cityPartOf(before, kind)
  if (!part || kind === 'disclosure_catalog') return before
  return new Map(before).set(kind, { ...part, enclosed: null })
}
