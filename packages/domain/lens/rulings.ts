import type { Fact } from '../fact.ts'
import type { ItemDecision, SubmissionEvent } from '../submission/events.ts'

/** What the city said of one text of a part, as the last word of one turn. */
export type Ruling = {
  readonly part: string
  readonly digest: string
  readonly turn: number
  readonly decision: ItemDecision
  readonly reason: string | null
  readonly account: string
  readonly post: string
  /** In whose place (代办); null for one's own act. */
  readonly onBehalfOf: string | null
  readonly at: string
  /** It went out with a decision on the whole; until then it is the city's own. */
  readonly sent: boolean
}

type Remark = { readonly part: string; readonly element: string | null; readonly turn: number }

/** Every ruling of a filing, turn after turn, and on which elements was remarked that weighs. */
export type Rulings = {
  readonly turn: number
  /** By `part/turn`. */
  readonly rulings: ReadonlyMap<string, Ruling>
  /** By comment; questions are none. */
  readonly remarks: ReadonlyMap<string, Remark>
}

export const nothingRuled: Rulings = { turn: 0, rulings: new Map(), remarks: new Map() }

/** Unlike the filing itself, which keeps the last opinion on a part, it forgets none that another turn followed. */
export function evolveRulings(before: Rulings, { event, by, at }: Fact<SubmissionEvent>): Rulings {
  switch (event.type) {
    case 'SubmittedToCity':
      return { ...before, turn: event.turn }
    case 'ItemReviewed': {
      const { part, digest, decision, reason } = event
      const { account, post, onBehalfOf = null } = by
      const ruling = { part, digest, turn: before.turn, decision, reason, account, post, onBehalfOf, at, sent: false }
      return { ...before, rulings: new Map(before.rulings).set(`${part}/${before.turn}`, ruling) }
    }
    case 'CommentAdded': {
      const { comment, part, element, kind } = event
      if (kind === 'question') return before
      return { ...before, remarks: new Map(before.remarks).set(comment, { part, element, turn: before.turn }) }
    }
    case 'CommentReworded':
      return reworded(before, event)
    case 'CommentWithdrawn': {
      const remarks = new Map(before.remarks)
      remarks.delete(event.comment)
      return { ...before, remarks }
    }
    case 'ReturnedForRevision':
    case 'ApprovedByCity':
    case 'Rejected':
      return { ...before, rulings: new Map([...before.rulings].map(([key, each]) => [key, { ...each, sent: true }])) }
    default:
      return before
  }
}

function reworded(
  before: Rulings,
  { comment, element, kind }: SubmissionEvent & { readonly type: 'CommentReworded' },
): Rulings {
  const remark = before.remarks.get(comment)
  const remarks = new Map(before.remarks)
  if (kind === 'question' || !remark) remarks.delete(comment)
  else remarks.set(comment, { ...remark, element })
  return { ...before, remarks }
}

/** The elements a ruling was about, in order of name; empty when it was about the text as a whole. */
export function elementsOf({ remarks }: Rulings, { part, turn }: Pick<Ruling, 'part' | 'turn'>): readonly string[] {
  const own = [...remarks.values()].filter((each) => each.part === part && each.turn === turn)
  if (own.some(({ element }) => element === null)) return []
  return [...new Set(own.flatMap(({ element }) => element ?? []))].toSorted()
}
