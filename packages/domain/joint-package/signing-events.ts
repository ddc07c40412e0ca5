import { z } from 'zod'
import { id, words } from '../identifiers.ts'
import { deliverableKinds } from '../round/deliverable.ts'
import { plainAccount, signerRoles, signModes, signStances } from '../submission/four-eyes/signing-events.ts'

const kind = z.enum(deliverableKinds)
const signer = { account: plainAccount, role: z.enum(signerRoles) }

/** 会签 of a joint package before 统一上报: what is recorded of a filing's, of one deliverable. */
export const packageSigningEvents = [
  z.strictObject({
    type: z.literal('PackageSigningOpened'),
    kind,
    signing: id,
    mode: z.enum(signModes),
    /** How many must agree: all of them, one, or n. */
    needed: z.int().positive(),
    /** In the order in which they sign where the mode is `sequential`. */
    signers: z.array(z.strictObject(signer)).min(1).max(20),
  }),
  z.strictObject({
    type: z.literal('PackageSignatureGiven'),
    kind,
    /** Of the package, as the signer saw it. */
    version: z.int().positive(),
    /** Whose signature it is; `onBehalfOf` of the event says when another gave it in their place. */
    signer: plainAccount,
    stance: z.enum(signStances),
    opinion: words,
  }),
  z.strictObject({
    type: z.literal('PackageSignerAdded'),
    kind,
    ...signer,
    /** Before whom, null for the end. */
    before: plainAccount.nullable(),
    reason: words,
  }),
  z.strictObject({ type: z.literal('PackageSignerRemoved'), kind, account: plainAccount, reason: words }),
  z.strictObject({ type: z.literal('PackageSigningClosed'), kind, reason: words }),
] as const

const packageSigningEvent = z.discriminatedUnion('type', packageSigningEvents)
export type PackageSigningEvent = z.infer<typeof packageSigningEvent>

const types: ReadonlySet<string> = new Set(packageSigningEvents.map(({ shape }) => shape.type.value))

/** Whether an event is of the signatures on a joint package: the city's own to know. */
export function isPackageSigning<Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { readonly type: PackageSigningEvent['type'] }> {
  return types.has(event.type)
}
