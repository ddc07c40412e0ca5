import type { Cosignature } from '@mingce/proof/cosignature'

/** The entry of a receipt, as far as a reader is told of it. */
export type ToldEntry = {
  readonly type: string
  readonly stream: string
  readonly version: number
  /** A UTC instant. */
  readonly recordedAt: string
  readonly post: string
  readonly authority: string
  readonly synthetic: boolean
  /** The entry's canonical text. */
  readonly text: string
}

/** The log's checkpoint that something was checked against. */
export type Checked = {
  /** The log's name. */
  readonly origin: string
  readonly size: bigint
  readonly cosignatures: readonly Cosignature[]
}

/** What this browser found out. */
export type Finding =
  /** The leaf that a QR code names stands at that position of today's log. */
  | { readonly kind: 'stands'; readonly position: bigint; readonly now: Checked }
  /** A receipt is true; `now` is today's log, which goes on from the receipt's. */
  | {
      readonly kind: 'true'
      readonly position: bigint
      readonly entry: ToldEntry
      readonly before: Checked
      readonly now: Checked
    }
  | { readonly kind: 'refused'; readonly why: Refused; readonly values?: Readonly<Record<string, string>> }

/** Why nothing is verified, or what is wrong. */
export type Refused =
  | 'LINK_INCOMPLETE'
  | 'UNREACHABLE'
  | 'NOTHING_SEALED'
  | 'LOG_UNSIGNED'
  | 'TILES_DIFFER'
  | 'NOT_SEALED'
  | 'OTHER_ENTRY'
  | 'TOO_LARGE'
  | 'NO_RECEIPT'
  | 'CUT_OFF'
  | 'NO_ENTRY'
  | 'FOREIGN_LOG'
  | 'UNSIGNED'
  | 'WITNESS_WRONG'
  | 'ALTERED'
  | 'SHORTER'
  | 'REWRITTEN'

export function refuse(why: Refused, values: Readonly<Record<string, string>> = {}): Finding {
  return { kind: 'refused', why, values }
}
