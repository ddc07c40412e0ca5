import { parseDivision } from '@mingce/domain/authority/division'
import { divisionCode, id, roundId, words } from '@mingce/domain/identifiers'
import { deliverableKinds } from '@mingce/domain/round/deliverable'
import { z } from 'zod'

/** One a command, chosen by the screen, the same again when it retries. */
export const key = z.uuid()

export const deliverableKind = z.enum(deliverableKinds)

/** A body's code, read as one. */
export const division = divisionCode.transform(parseDivision)

/** Which of a body's filings; the body is the actor's own, or named beside it. */
export const filingName = z.object({ round: roundId, kind: deliverableKind, n: z.int().min(1).max(999) })

/** The version that stood on the screen. */
export const seen = z.int().nonnegative()

/** 越权, with the decision it makes possible: its id, chosen by the screen, and why. */
export const overriding = z.object({ override: id, reason: words })

/** As of which position of the ledger; left out, as of now. */
export const asOf = z.object({ at: z.int().nonnegative().optional() })

/** A position on its way to a question. */
export function atPosition({ at }: z.infer<typeof asOf>): { readonly at?: bigint } {
  return at === undefined ? {} : { at: BigInt(at) }
}
