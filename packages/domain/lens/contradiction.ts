import { latestFirst } from '../in-order-of.ts'
import type { ItemDecision } from '../submission/events.ts'
import { type CountyText, likenessOfTexts, type TextLikeness } from './likeness.ts'

/** An opinion on a text: `elements` are those it is about, empty for the text as a whole. */
export type Opinion = CountyText & {
  readonly decision: ItemDecision
  readonly elements: readonly string[]
}

/** An opinion that was given, by which account on which post. */
export type GivenOpinion = Opinion & {
  /** The filing it was given in, and the text of which of its parts it is about. */
  readonly stream: string
  readonly part: string
  readonly digest: string
  readonly account: string
  readonly post: string
  readonly at: string
}

/** Who is about to give one, and in which filing. */
export type Giving = { readonly stream: string; readonly account: string; readonly post: string }

export type Contradiction<Given extends GivenOpinion> = {
  readonly earlier: Given
  readonly likeness: TextLikeness
  /** The same account gave it, else a colleague on the same post. */
  readonly own: boolean
}

/**
 * The earlier opinions of one's own that a proposal contradicts: one lets the text stand as it is, the other does not, and what the
 * objection is about says the same in both texts, or nearly. An approval with a change does not let the text stand.
 *
 * One's own are those of the same post of the bureau: who sits on it changes, and a county is answered by the post. What was said in
 * the same filing is no contradiction but its course: there the county answered, and one may be convinced. So it was in the earlier
 * one, of which the last word on a text counts.
 *
 * @returns the person's own first, then the same texts, then the newest
 */
export function contradictionsOf<Given extends GivenOpinion>(
  proposed: Opinion,
  given: readonly Given[],
  giving: Giving,
): readonly Contradiction<Given>[] {
  const found = lastWords(given).flatMap((earlier): readonly Contradiction<Given>[] => {
    const own = earlier.account === giving.account
    if ((!own && earlier.post !== giving.post) || earlier.stream === giving.stream) return []
    const likeness = contradiction(proposed, earlier)
    return likeness ? [{ earlier, likeness, own }] : []
  })
  return found.toSorted(
    latestFirst(
      ({ own }) => Number(own),
      ({ likeness }) => Number(likeness === 'same'),
      ({ earlier }) => earlier.at,
    ),
  )
}

function lastWords<Given extends GivenOpinion>(given: readonly Given[]): readonly Given[] {
  const last = new Map<string, Given>()
  for (const each of given) {
    const about = `${each.stream} ${each.part} ${each.digest}`
    const before = last.get(about)
    if (!before || before.at < each.at) last.set(about, each)
  }
  return [...last.values()]
}

/** Whether two opinions contradict each other, and how alike the texts are; in either order the same. */
export function contradiction(one: Opinion, other: Opinion): TextLikeness | undefined {
  if (letsStand(one) === letsStand(other)) return undefined
  const objection = letsStand(one) ? other : one
  return likenessOfTexts(one, other, objection.elements)
}

function letsStand({ decision }: Opinion): boolean {
  return decision === 'approve'
}
