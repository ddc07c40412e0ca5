import { type Citation, normaliseTitle, parseCitation } from './citation.ts'
import { type Instrument, seedInstruments } from './instrument.ts'

/**
 * What a citation means. `numberAgrees` is null when no number is cited or none is known; false when another number is
 * cited, e.g. that of an older version. `unknown` says only that the registry does not know it, and is shown so.
 */
export type Recognition =
  | { readonly status: 'known'; readonly instrument: Instrument; readonly numberAgrees: boolean | null }
  | { readonly status: 'unknown' }

/** Finds the law a citation names, by its title; by its number only when no title is written. */
export function recognise(citation: Citation, registry: readonly Instrument[] = seedInstruments): Recognition {
  const { title, docNumber } = citation
  const instrument = title
    ? byTitle(registry).get(normaliseTitle(title))
    : registry.find((each) => hasNumber(each, docNumber))
  if (!instrument) return { status: 'unknown' }
  const comparable = docNumber !== null && instrument.docNumber !== null
  return { status: 'known', instrument, numberAgrees: comparable ? hasNumber(instrument, docNumber) : null }
}

/** Whether two citations, as written, mean the same law: the same known one, or the same title. */
export function isSameLaw(a: string, b: string, registry: readonly Instrument[] = seedInstruments): boolean {
  const [left, right] = [parseCitation(a), parseCitation(b)]
  const [known, other] = [recognise(left, registry), recognise(right, registry)]
  if (known.status === 'known' && other.status === 'known') return known.instrument.id === other.instrument.id
  return left.title !== '' && normaliseTitle(left.title) === normaliseTitle(right.title)
}

const titles = new WeakMap<readonly Instrument[], ReadonlyMap<string, Instrument>>()

/** Of two under one title the one that was registered first. */
function byTitle(registry: readonly Instrument[]): ReadonlyMap<string, Instrument> {
  const before = titles.get(registry)
  if (before) return before
  const found = new Map<string, Instrument>()
  for (const instrument of registry)
    for (const title of [instrument.title, ...instrument.aliases]) {
      const normal = title === null ? undefined : normaliseTitle(title)
      if (normal !== undefined && !found.has(normal)) found.set(normal, instrument)
    }
  titles.set(registry, found)
  return found
}

function hasNumber({ docNumber }: Instrument, cited: string | null): boolean {
  return docNumber !== null && cited !== null && plain(docNumber) === plain(cited)
}

/** 〔2019〕, [2019] and (2019) are the same bracket; 第 and the full name of the state before 国务院令 say nothing more. */
function plain(docNumber: string): string {
  return docNumber
    .normalize('NFKC')
    .replace(/[〔〕[\]()第\s]/g, '')
    .replace(/^中华人民共和国/, '')
}
