import { fromBase64, toBase64 } from './base64.ts'
import { isNoteText } from './note-form.ts'
import { parseUint64 } from './uint64.ts'

/** A log's tree at one moment. */
export type Checkpoint = {
  /** The log's name, "mingce.example/log". */
  readonly origin: string
  readonly size: bigint
  /** 32 bytes */
  readonly root: Uint8Array
}

/**
 * The text of a note that is a checkpoint: origin, size, root in base64, a line each. Lines after these are allowed and
 * left out: the signatures cover them, this program gives them no meaning.
 *
 * @throws {RangeError} when it is malformed or the size is beyond 64 bits
 *
 * Source: https://c2sp.org/tlog-checkpoint
 */
export function parseCheckpoint(text: string): Checkpoint {
  const checkpoint = readCheckpoint(text)
  if (!checkpoint) throw new RangeError('not a checkpoint: its lines are origin, size and root')
  return checkpoint
}

/** As `parseCheckpoint`, with undefined for what is malformed. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  if (typeof text !== 'string' || !isNoteText(text)) return undefined
  const [origin, digits = '', base64 = '', ...extensions] = text.slice(0, -1).split('\n')
  const size = parseUint64(digits)
  const root = fromBase64(base64)
  if (!origin || size === undefined || root?.length !== 32 || extensions.includes('')) return undefined
  return { origin, size, root }
}

/**
 * The text to be signed, "mingce.example/log\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n".
 *
 * @throws {RangeError} when `parseCheckpoint` would not read it
 */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  const text = `${origin}\n${size}\n${toBase64(root)}\n`
  if (parseCheckpoint(text).origin !== origin) throw new RangeError('the origin of a log is one line')
  return text
}
