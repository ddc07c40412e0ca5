import { likeness } from '../guide/match.ts'
import type { Citation } from './citation.ts'
import { hanAlone, numberKey, titleKey } from './title-key.ts'

/** By what a law is known. */
export type Named = {
  readonly id: string
  readonly title: string | null
  readonly aliases: readonly string[]
  readonly docNumber: string | null
  /** Each with the number of the version it made. */
  readonly changes?: readonly { readonly docNumber: string | null }[]
}

/** Laws by the letters of their titles and numbers. */
export type LawLookup<Law extends Named> = {
  readonly laws: readonly Law[]
  readonly byTitle: ReadonlyMap<string, Law>
  readonly byNumber: ReadonlyMap<string, Law>
  /** The letters of the longest title. */
  readonly longest: number
  /** The letters with which titles end. */
  readonly endings: ReadonlySet<string>
}

/** `isMangled`: known only once letters and digits that stand in no title were left out. */
export type Found<Law extends Named> = { readonly law: Law; readonly isMangled: boolean }

/** A law that is named nearly so, with its likeness from 0 to 1: a suggestion to a person, never taken for the law itself. */
export type Near<Law extends Named> = { readonly law: Law; readonly likeness: number }

/** What is less alike is no suggestion. */
export const leastLikeness = 0.6

const lookups = new WeakMap<readonly Named[], LawLookup<Named>>()

/** The first law registered under a title or a number keeps it; a title without the body in front stands for its law where it is no other's. */
export function lookupOf<Law extends Named>(laws: readonly Law[]): LawLookup<Law> {
  const known = lookups.get(laws) as LawLookup<Law> | undefined
  if (known) return known
  const whole = laws.flatMap((law) => titlesOf(law).map((title) => [titleKey(title), law] as const))
  const byTitle = [...whole, ...withoutBody(whole)]
  const byNumber = laws.flatMap((law) => (law.docNumber ? [[numberKey(law.docNumber), law] as const] : []))
  const longest = byTitle.reduce((most, [key]) => Math.max(most, key.length), 0)
  const endings = new Set(byTitle.map(([key]) => key.slice(-1)))
  const keyed = {
    byTitle: new Map(byTitle.toReversed()),
    byNumber: new Map([...byNumber, ...ofVersions(laws)].toReversed()),
  }
  const made = { laws, ...keyed, longest, endings }
  lookups.set(laws, made)
  return made
}

/** The law a citation names: by its title; by its number when no title is written, or one that is nearly the law's. */
export function findLaw<Law extends Named>({ title, docNumber }: Citation, lookup: LawLookup<Law>) {
  const byTitle = title === '' ? undefined : findTitle(title, lookup)
  const law = docNumber === null ? undefined : lookup.byNumber.get(numberKey(docNumber))
  if (byTitle || !law) return byTitle
  return title === '' || likenessTo(law, titleKey(title)) >= sameUnderNumber ? { law, isMangled: false } : undefined
}

/** A title that is at least so like stands for the law whose number is written with it. */
const sameUnderNumber = 0.75

type Keyed<Law> = readonly (readonly [string, Law])[]

/** The numbers of later versions, each where it is one law's alone: one decree amends several. */
function ofVersions<Law extends Named>(laws: readonly Law[]): Keyed<Law> {
  return ofOneAlone(
    laws.flatMap((law) =>
      (law.changes ?? []).flatMap(({ docNumber }) => (docNumber ? [[numberKey(docNumber), law] as const] : [])),
    ),
  )
}

function ofOneAlone<Law>(keyed: Keyed<Law>): Keyed<Law> {
  const lawsOf = Map.groupBy(keyed, ([key]) => key)
  return keyed.filter(([key]) => new Set(lawsOf.get(key)?.map(([, law]) => law)).size === 1)
}

/** 国务院办公厅关于… as 关于…, where this is one law's alone. */
function withoutBody<Law extends Named>(whole: Keyed<Law>): Keyed<Law> {
  const short = whole.flatMap(([key, law]) => {
    const rest = /^\p{Script=Han}{2,16}?((?:关于|印发)\p{Script=Han}{8,})$/u.exec(key)?.[1]
    return rest === undefined ? [] : [[rest, law] as const]
  })
  return ofOneAlone(short)
}

/** The law of exactly this title, its script, widths, list marks and inserted letters undone. */
export function findTitle<Law extends Named>(title: string, lookup: LawLookup<Law>): Found<Law> | undefined {
  const key = titleKey(title)
  const law = lookup.byTitle.get(key)
  if (law) return { law, isMangled: /[(（]\p{Script=Latin}+[)）]/u.test(title) }
  const han = hanAlone(key)
  const cleaned = han === key || han.length < 3 ? undefined : lookup.byTitle.get(han)
  return cleaned && { law: cleaned, isMangled: true }
}

/** The likest law, if any is like enough. */
export function nearestLaw<Law extends Named>(title: string, { laws }: LawLookup<Law>): Near<Law> | null {
  const key = titleKey(title)
  let nearest: Near<Law> | null = null
  for (const law of laws) {
    const score = likenessTo(law, key)
    if (score >= leastLikeness && score > (nearest?.likeness ?? 0)) nearest = { law, likeness: Math.min(score, 0.99) }
  }
  return nearest
}

function likenessTo(law: Named, key: string): number {
  return Math.max(0, ...titlesOf(law).map((each) => likeness(key, titleKey(each))))
}

function titlesOf({ title, aliases }: Named): readonly string[] {
  return title === null ? aliases : [title, ...aliases]
}
