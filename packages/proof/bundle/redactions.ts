import { sha256 } from '@noble/hashes/sha2.js'
import { hexOf } from '../note-form.ts'
import { entryOf } from './event-line.ts'

/** The streams that say what was redacted; nothing in them is ever redacted itself. */
const redactionStream = 'redaction/'

/**
 * The entries whose text gave way to a redacted form by order. Their leaves stand in the tree as ever; a later entry,
 * `RedactionApplied`, holds the leaf and the digest of the form, and was given by two persons.
 */
export type Redactions = {
  /** Whether these bytes, which are not what was hashed, are a redacted form; then it is remembered until its order passes. */
  covers(position: bigint, leaf: Uint8Array, entry: Uint8Array): boolean
  /** Told of every entry that is right, in order. */
  pass(stream: string, entry: Uint8Array): void
  /** How many redacted entries were followed by their order. */
  readonly applied: number
  /** The first that was not. */
  readonly unordered: bigint | undefined
}

type Form = { readonly leaf: Uint8Array; readonly digest: string }

export function redactions(): Redactions {
  const waiting = new Map<bigint, Form>()
  let applied = 0
  return {
    covers(position, leaf, bytes) {
      const entry = entryOf(bytes)?.entry
      if (!entry || !isRedactedForm(entry) || entry.stream.startsWith(redactionStream)) return false
      waiting.set(position, { leaf: leaf.slice(), digest: hexOf(sha256(bytes)) })
      return true
    },
    pass(stream, bytes) {
      if (waiting.size === 0 || !stream.startsWith(redactionStream)) return
      const order = orderIn(bytes)
      const form = order && waiting.get(order.position)
      if (!form || order.digest !== form.digest || order.leaf !== hexOf(form.leaf)) return
      waiting.delete(order.position)
      applied += 1
    },
    get applied() {
      return applied
    },
    get unordered() {
      return waiting.keys().next().value
    },
  }
}

/** It names what went, and has lost its key, with which and the rest a short text could be guessed from the leaf. */
export function isRedactedForm(entry: object): boolean {
  const { redacted, commandKey } = membersOf(entry)
  return Array.isArray(redacted) && redacted.length > 0 && commandKey === ''
}

export type Order = { readonly position: bigint; readonly leaf: string; readonly digest: string }

/** What an entry orders, when it is a redaction that two persons gave. */
export function orderIn(bytes: Uint8Array): Order | undefined {
  const { type, payload, meta } = membersOf(entryOf(bytes)?.entry)
  if (type !== 'RedactionApplied') return undefined
  const { position, leaf, digest, orderedBy } = membersOf(payload)
  const { account } = membersOf(meta)
  if (typeof position !== 'number' || !Number.isSafeInteger(position)) return undefined
  if (typeof leaf !== 'string' || typeof digest !== 'string') return undefined
  // Who ordered it is not who carried it out.
  return typeof orderedBy === 'string' && orderedBy !== account
    ? { position: BigInt(position), leaf, digest }
    : undefined
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
