import type { Cosignature } from '../cosignature.ts'
import type { LineEntry } from './event-line.ts'

/** What is wrong, and from which position on; null where the fault is not at one entry. */
export type Fault = {
  readonly at: bigint | null
  readonly how: FaultKind
  /** Whose signature it is, where a witness's is wrong. */
  readonly by?: string
}

export type FaultKind =
  | 'CHECKPOINT_UNSIGNED'
  | 'COSIGNATURE_WRONG'
  | 'OLDER_UNSIGNED'
  | 'OLDER_OUT_OF_REACH'
  | 'ROLLED_BACK'
  | 'OLDER_TREE_DIFFERS'
  | 'TREE_DIFFERS'
  | 'LINE_UNREADABLE'
  | 'POSITION_DIFFERS'
  | 'NOT_CANONICAL'
  | 'ENTRY_DIFFERS'
  | 'PROOF_UNREADABLE'
  | 'PROOF_DIFFERS'
  | 'ENVELOPE_DIFFERS'
  | 'STREAM_DIFFERS'
  | 'VERSION_DIFFERS'
  | 'REDACTION_UNORDERED'
  | 'ENTRIES_MISSING'
  | 'ENTRIES_BEYOND'

/** What was taken away: the whole log, its end from a position on, one stream, or one entry with its receipt. */
export type BundleKind = 'log' | 'end' | 'stream' | 'receipt'

export type Verified = {
  readonly verified: true
  readonly kind: BundleKind
  /** The log's name and the size that its checkpoint speaks of. */
  readonly origin: string
  readonly size: bigint
  /** How many entries were read and checked, and the position of the first. */
  readonly entries: bigint
  readonly from: bigint
  readonly streams: number
  /** How many of the entries were redacted by order. */
  readonly redacted: number
  /** The one stream, where the bundle is of one: "catalog/510113". */
  readonly stream?: string
  /** What the receipt is for. */
  readonly entry?: LineEntry
  /** The ids of the log's keys that signed: "033de0ae". */
  readonly keyIds: readonly string[]
  /** Which of the known witnesses cosigned, and when. */
  readonly cosignatures: readonly Cosignature[]
  /** How many witnesses are known by their keys. */
  readonly witnesses: number
  /** The size of the older checkpoint that the log was found to go on from. */
  readonly olderSize?: bigint
}

export type Verdict = Verified | { readonly verified: false; readonly fault: Fault }

/** Whether the fault speaks of tampering; the one other fault is a comparison that the bundle cannot serve. */
export function isTampering({ how }: Fault): boolean {
  return how !== 'OLDER_OUT_OF_REACH'
}

/** A check that is fed the lines of `events.ndjson` one by one. Whatever is handed in, it never throws. */
export type BundleCheck = {
  readonly kind: BundleKind
  /** How many lines there should be, for whoever shows progress; 0 when the checkpoint says nothing. */
  readonly expected: bigint
  /** The next line, from the first, without its end: its bytes, which are not kept, or its text. */
  line(line: Uint8Array | string): void
  /** To be asked once, after the last line. The first fault counts. */
  verdict(): Verdict
}

/** What cannot be checked at all: files are missing, cut off or something else. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'
  readonly chinese: string
  readonly english: string

  constructor(chinese: string, english: string) {
    super(`${chinese} / ${english}`)
    this.chinese = chinese
    this.english = english
  }
}
