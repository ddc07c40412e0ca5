import type { LensItem } from './item.ts'
import { linesOf } from './item.ts'
import type { Measure } from './measure.ts'
import { phrasesOf } from './phrases.ts'

/** Where characters of an element stand: `expected` is what every county must write alike, `own` is the county's. */
export type SpanSource = 'guide' | 'borrowed' | 'county' | 'own' | 'expected'

/** From `from` up to `to` (UTF-16 units of the line as written). `division` names the county of one that is borrowed or another county's. */
export type Span = {
  readonly from: number
  readonly to: number
  readonly source: SpanSource
  readonly division: string | null
}

export type StripLine = {
  readonly element: string
  readonly line: number
  readonly text: string
  readonly spans: readonly Span[]
}

/** An item's words line by line with where each stretch stands. What is punctuation between two stretches of one source goes with them. */
export function stripOf(item: LensItem, measure: Measure): readonly StripLine[] {
  let phrase = 0
  return linesOf(item.text).map(({ element, line, text }) => {
    const { phrases, expected } = phrasesOf(text)
    const stretches: Span[] = expected.map((place) => ({ ...place, source: 'expected', division: null }))
    for (const { places } of phrases) {
      for (const [at, mark] of (measure.marks[phrase] ?? []).entries()) {
        const place = places[at]
        if (place) stretches.push({ ...place, ...sourceOf(mark, measure) })
      }
      phrase += 1
    }
    return { element, line, text, spans: joined(stretches) }
  })
}

function sourceOf(mark: number, { lenders, from }: Measure): Pick<Span, 'source' | 'division'> {
  if (mark === 0) return { source: 'own', division: null }
  if (mark === 1) return { source: 'guide', division: null }
  const lender = lenders[mark - 2]
  if (lender !== undefined) return { source: 'borrowed', division: lender }
  return { source: 'county', division: from[mark - 2 - lenders.length]?.division ?? null }
}

function joined(stretches: readonly Span[]): readonly Span[] {
  const spans: Span[] = []
  for (const next of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = spans.at(-1)
    const goesOn = last && last.source === next.source && last.division === next.division
    if (goesOn && next.from - last.to <= mostBetween)
      spans[spans.length - 1] = { ...last, to: Math.max(last.to, next.to) }
    else spans.push(next)
  }
  return spans
}

/** Particles, punctuation, numbering and inserted pinyin are no words of anybody. */
const mostBetween = 12
