import { z } from 'zod'
import { id, words } from '../../identifiers.ts'

/** 会签 · 或签 · 依次 · n of m. */
export const signModes = ['all', 'any', 'sequential', 'n_of_m'] as const
export type SignMode = (typeof signModes)[number]

export const signStances = ['agree', 'disagree'] as const
export type SignStance = (typeof signStances)[number]

/** The posts of a city from which one may be asked to sign. */
export const signerRoles = ['reviewer', 'leader'] as const
export type SignerRole = (typeof signerRoles)[number]

/** Opaque, and of plain characters alone: what stands in a redacted text's place is no account, so that none can be covered. */
export const plainAccount = z.string().regex(/^[!-~]{1,100}$/)

const signer = { account: plainAccount, role: z.enum(signerRoles) }

export const signingEvents = [
  z.strictObject({
    type: z.literal('SigningOpened'),
    signing: id,
    mode: z.enum(signModes),
    /** How many must agree: all of them, one, or n. */
    needed: z.int().positive(),
    /** In the order in which they sign where the mode is `sequential`. */
    signers: z.array(z.strictObject(signer)).min(1).max(20),
  }),
  z.strictObject({
    type: z.literal('SignatureGiven'),
    /** Whose signature it is; `onBehalfOf` of the event says when another gave it in their place. */
    signer: plainAccount,
    stance: z.enum(signStances),
    opinion: words,
  }),
  z.strictObject({
    type: z.literal('SignerAdded'),
    ...signer,
    /** Before whom, null for the end. */
    before: plainAccount.nullable(),
    reason: words,
  }),
  z.strictObject({ type: z.literal('SignerRemoved'), account: plainAccount, reason: words }),
  z.strictObject({ type: z.literal('SigningClosed'), reason: words }),
] as const

const signingEvent = z.discriminatedUnion('type', signingEvents)
export type SigningEvent = z.infer<typeof signingEvent>

const signingTypes: ReadonlySet<string> = new Set(signingEvents.map(({ shape }) => shape.type.value))

export function isSigningEvent(event: { readonly type: string }): event is SigningEvent {
  return signingTypes.has(event.type)
}
