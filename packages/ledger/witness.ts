import type { Checkpoint } from '@mingce/proof/checkpoint'
import { cosign } from '@mingce/proof/cosignature'
import { verifierOf, verifyNote } from '@mingce/proof/note'
import { withRotations } from '@mingce/proof/rotation'
import { type Tile, tilePath } from '@mingce/proof/tiles'
import type { Signer, Verifier } from '@mingce/proof/verifier'
import { signingKey } from './signing-key.ts'
import { tree } from './tiles.ts'
import { type Inconsistency, isProven, judge, openOffered, tilesToProve } from './witness-judgement.ts'
import { type Kept, keepEvidence, LostMemoryError, type WitnessMemory } from './witness-memory.ts'

/** A log as a witness sees it, from within or from another machine. Each throws when it does not answer. */
export type SeenLog = {
  /** The checkpoint to look at, given the size that was seen; undefined: there is none; `not yet`: none that is due. */
  offer(seenSize: bigint): Promise<string | 'not yet' | undefined>
  /** The hashes of a tile, exactly as many as its width; undefined when the log has none. */
  readTile(tile: Tile): Promise<Uint8Array | undefined>
  /** The log's own keys, asked for the first time alone. */
  logKeys(): Promise<readonly Verifier[]>
  /** Receipts of each change of its key, asked for when no known key signed. */
  rotations(): Promise<readonly string[]>
}

/** What was seen when a log was not consistent with itself. */
export type Sighting = {
  readonly how: Inconsistency
  readonly seen: Checkpoint | undefined
  readonly offered: Checkpoint | undefined
  readonly at: Date
  /** The folder that holds both checkpoints as they were: "/var/lib/mingce/witness/county/evidence/120-117-9f3ac01b". */
  readonly evidence: string
}

export type Look =
  | { readonly outcome: 'nothing' }
  | { readonly outcome: 'overtaken' }
  /** `line` is ours under the checkpoint that `seen` names, from now or from before. */
  | { readonly outcome: 'seen' | 'cosigned'; readonly kept: Kept; readonly line: string; readonly signer: Signer }
  | { readonly outcome: 'inconsistent'; readonly sighting: Sighting }

export type Looking = {
  /** Who we are to a log of this name: `${origin}/county`. */
  readonly nameUnder: (origin: string) => string
  /** Whether what is new and consistent is kept and cosigned. */
  readonly cosigns: boolean
}

type Before = { readonly kept: Kept | undefined; readonly known: readonly Verifier[] }

/**
 * Looks at a log once: is what it shows consistent with what was seen? If so that is kept, and then cosigned; if not, both
 * are kept as evidence.
 *
 * @throws when the log does not answer, or the memory cannot be written
 */
export async function look(memory: WitnessMemory, log: SeenLog, options: Looking): Promise<Look> {
  // First what was seen, then what is shown: another process of the same memory may be quicker.
  const before = remember(memory)
  if (!before) return alarm(memory, { how: 'MEMORY_LOST', kept: undefined, note: undefined })
  const { kept, known } = before
  const note = await log.offer(kept?.checkpoint.size ?? 0n)
  if (note === 'not yet') return { outcome: 'nothing' }
  if (kept && note !== undefined && known.length > 0 && kept.note.startsWith(note))
    return { outcome: 'seen', ...ours(memory, kept, options) }
  const logKeys = known.length > 0 ? known : await log.logKeys()
  if (logKeys.length === 0) return { outcome: 'nothing' } // whose log this is nobody has said yet

  const { offered, trusted } = await openTrusted(log, note, logKeys)
  const judgement = judge(kept?.checkpoint, offered)
  if (judgement === 'nothing') return { outcome: 'nothing' }
  if (judgement !== 'seen' && judgement !== 'grown') return alarm(memory, { how: judgement, kept, note })
  const { checkpoint, signed } = offered ?? {}
  if (!checkpoint || signed === undefined) throw new Error('a checkpoint that was judged is not there')
  if (judgement === 'grown' && !(await proves(log, kept?.checkpoint, checkpoint)))
    return alarm(memory, { how: 'NOT_PROVEN', kept, note })
  if (!options.cosigns) return { outcome: 'nothing' }
  const look = judgement === 'grown' ? await keepAndCosign(memory, { kept, checkpoint, signed, options }) : undefined
  if (trusted.length > known.length) await memory.learnLogKeys(trusted.filter(({ name }) => name === checkpoint.origin))
  return look ?? { outcome: 'seen', ...ours(memory, kept as Kept, options) }
}

/** A key that the log announced under a key that is trusted is trusted too. */
async function openTrusted(log: SeenLog, note: string | undefined, known: readonly Verifier[]) {
  if (note === undefined) return { offered: undefined, trusted: known }
  const offered = openOffered(note, known)
  if (offered.signed !== undefined) return { offered, trusted: known }
  const trusted = withRotations(known, await log.rotations())
  return { offered: openOffered(note, trusted), trusted }
}

function remember(memory: WitnessMemory): Before | undefined {
  try {
    return { kept: memory.seen(), known: memory.logKeys() }
  } catch (error) {
    if (error instanceof LostMemoryError) return undefined
    throw error
  }
}

async function proves(log: SeenLog, seen: Checkpoint | undefined, offered: Checkpoint): Promise<boolean> {
  const found = new Map<string, Uint8Array>()
  for (const tile of tilesToProve(seen, offered)) {
    const hashes = await log.readTile(tile)
    if (!hashes) return false
    found.set(tilePath(tile), hashes)
  }
  const readTile = (tile: Tile) => found.get(tilePath(tile)) ?? new Uint8Array()
  return isProven(seen, offered, { readTile, tree })
}

type Consistent = {
  readonly kept: Kept | undefined
  readonly checkpoint: Checkpoint
  readonly signed: string
  readonly options: Looking
}

/** Only what is on the disk is cosigned. */
async function keepAndCosign(memory: WitnessMemory, { kept, checkpoint, signed, options }: Consistent): Promise<Look> {
  const signer = signingKey(memory.keyFile, options.nameUnder(checkpoint.origin))
  const line = cosign(signed, signer, Math.floor(Date.now() / 1_000))
  const now = { note: signed + line, checkpoint }
  if (!(await memory.keep(now.note, kept))) return { outcome: 'overtaken' }
  return { outcome: 'cosigned', kept: now, line, signer }
}

function ours(memory: WitnessMemory, kept: Kept, { nameUnder }: Looking) {
  const line = kept.note.slice(kept.note.lastIndexOf('\n', kept.note.length - 2) + 1)
  return { kept, line, signer: signingKey(memory.keyFile, nameUnder(kept.checkpoint.origin)) }
}

type Alarm = { readonly how: Inconsistency; readonly kept: Kept | undefined; readonly note: string | undefined }

async function alarm(memory: WitnessMemory, { kept, note, ...seeming }: Alarm): Promise<Look> {
  const at = new Date()
  const how = kept && !isOurs(memory, kept) ? 'MEMORY_LOST' : seeming.how
  const offered = note === undefined ? undefined : openOffered(note, []).checkpoint
  const root = Buffer.from(offered?.root ?? [])
    .toString('hex')
    .slice(0, 8)
  const name = [how, kept?.checkpoint.size, offered?.size, root].filter((part) => part).join('-')
  const seen = kept?.checkpoint
  const evidence = await keepEvidence(memory.folder, name, {
    'what-was-seen.txt': `${how} ${at.toISOString()}\n`,
    'seen-checkpoint': kept?.note ?? '',
    'offered-checkpoint': note ?? '',
  })
  return { outcome: 'inconsistent', sighting: { how, seen, offered, at, evidence } }
}

/** What we kept bears our own line: else it is not what we saw that the log is compared with. */
function isOurs({ keyFile }: WitnessMemory, { note }: Kept): boolean {
  return verifyNote(note, [verifierOf(signingKey(keyFile), 'cosignature')]) !== undefined
}
