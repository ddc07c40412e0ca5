import { dayInLetter } from '../letter/letter.ts'
import type { PrefillSource } from '../round/section-template.ts'
import { withOwnWords } from './course.ts'
import { sourceLine } from './notation.ts'
import { sourceNames } from './source-names.ts'

/** What the system says from one source, as of a day. Its text has no empty lines. */
export type Passage = { readonly source: PrefillSource; readonly text: string }

/** A passage as it stands in a section, the county's own changes in it included. */
export type StandingPassage = { readonly source: PrefillSource; readonly asOf: string | null; readonly text: string }

/** The passages of a text that name a source, each from its line to the next empty one. */
export function passagesIn(text: string): readonly StandingPassage[] {
  return spansIn(text).map(({ source, asOf, body }) => ({ source, asOf, text: body }))
}

/** What the system says now as it would stand in this text: what the county wrote beside a milestone stays there. */
export function fitted({ source, text: body }: Passage, text: string): string {
  const before = spansIn(text).find((each) => each.source === source)
  return source === 'plan_milestones' && before ? withOwnWords(body, before.text) : body
}

/**
 * The text with what the system says now: in the place of the passage that names this source, else behind what stands there.
 *
 * @param asOf the day of the figures, `"2021-10-15"`
 */
export function withPassage(text: string, passage: Passage, asOf: string): string {
  return put(text, { ...passage, text: fitted(passage, text) }, asOf)
}

/** The same, of a text of another round: what was written beside a milestone there was said of another plan, and goes. */
export function withPassageAnew(text: string, passage: Passage, asOf: string): string {
  return put(text, passage, asOf)
}

function put(text: string, { source, text: body }: Passage, asOf: string): string {
  const written = `${sourceLine(sourceNames[source], dayInLetter(asOf))}\n${body}`
  const lines = text.split('\n')
  const span = spansIn(text).find((each) => each.source === source)
  if (!span) return text.trim() === '' ? written : `${text.trimEnd()}\n\n${written}`
  return [...lines.slice(0, span.from), written, ...lines.slice(span.until)].join('\n')
}

/** What stands in a text besides the passages that name a source. */
export function withoutPassages(text: string): string {
  const spans = spansIn(text)
  const isOwn = (at: number) => !spans.some(({ from, until }) => at >= from && at < until)
  return text
    .split('\n')
    .filter((_, at) => isOwn(at))
    .join('\n')
}

/** What an empty section begins with: every passage the system has for it, in the template's order. */
export function begunWith(passages: readonly Passage[], asOf: string): string {
  return passages.reduce((text, passage) => withPassage(text, passage, asOf), '')
}

type Span = StandingPassage & { readonly from: number; readonly until: number; readonly body: string }

const line = /^\s*〔来源：([^，〕]+)(?:，([^〕]+))?〕\s*$/u
const known = new Map(Object.entries(sourceNames).map(([source, name]) => [name, source as PrefillSource]))

function spansIn(text: string): readonly Span[] {
  const lines = text.split('\n')
  return lines.flatMap((each, from): Span[] => {
    const said = line.exec(each)
    const source = known.get((said?.[1] ?? '').trim())
    if (!said || !source) return []
    const ends = lines.findIndex((other, at) => at > from && (other.trim() === '' || line.test(other)))
    const until = ends < 0 ? lines.length : ends
    const body = lines.slice(from + 1, until).join('\n')
    return [{ source, asOf: said[2]?.trim() ?? null, text: body, body, from, until }]
  })
}
