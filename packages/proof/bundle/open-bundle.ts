import { parseRotations, withRotations } from '../rotation.ts'
import type { TreeHash } from '../tree-hash.ts'
import type { Verifier } from '../verifier.ts'
import { checkBundle, faulty } from './check-log.ts'
import { checkStream } from './check-stream.ts'
import { parseFrontier } from './proof-files.ts'
import { type BundleCheck, UnreadableError } from './verdict.ts'

/** The small files of a bundle by their names, those that are there. `events.ndjson` is handed to the check line by line. */
export type BundleFiles = {
  readonly checkpoint?: Uint8Array | undefined
  /** Of the whole log or its end: the hash of each entry. */
  readonly leaves?: Uint8Array | undefined
  /** Of a log's end alone. */
  readonly frontier?: Uint8Array | undefined
  /** The announcements of the keys that followed those at hand, where there were any. */
  readonly rotations?: Uint8Array | undefined
  /** Of a stream alone. */
  readonly proofs?: Uint8Array | undefined
  /** Of a stream some of whose entries were redacted. */
  readonly redactions?: Uint8Array | undefined
}

type Against = {
  readonly verifiers: readonly Verifier[]
  /** The note of an older checkpoint. */
  readonly older?: string | undefined
  readonly tree?: TreeHash | undefined
}

/**
 * The check for whichever kind of bundle these files are of.
 *
 * @throws {UnreadableError} when they are of none
 */
export function openBundle(files: BundleFiles, { older, tree, ...against }: Against): BundleCheck {
  const { checkpoint, leaves, frontier, proofs } = files
  if (!checkpoint) throw missing('checkpoint')
  const note = textOf(checkpoint, 'checkpoint')
  const verifiers = withRotations(against.verifiers, rotationsIn(files))
  if (proofs) {
    if (leaves || frontier)
      throw new UnreadableError('文件夹里混有几种导出的文件，请分开存放', 'files of several bundles lie in one folder')
    if (older !== undefined) return faulty({ at: null, how: 'OLDER_OUT_OF_REACH' }, 'stream')
    const redactions = files.redactions && textOf(files.redactions, 'redactions')
    return checkStream({ note, verifiers, proofs: textOf(proofs, 'proofs'), redactions, tree })
  }
  if (!leaves) throw missing('leaves')
  const from = frontier && parseFrontier(textOf(frontier, 'frontier'))
  if (frontier && !from) throw malformed('frontier')
  return checkBundle({ note, verifiers, leaves, from, older, tree })
}

function rotationsIn({ rotations }: BundleFiles): readonly string[] {
  if (!rotations) return []
  return parseRotations(textOf(rotations, 'rotations')) ?? raise(malformed('rotations'))
}

function raise(error: Error): never {
  throw error
}

function missing(file: string): UnreadableError {
  return new UnreadableError(`缺少 ${file} 文件，请检查导出文件夹是否完整`, `${file} is missing: is the folder whole?`)
}

function malformed(file: string): UnreadableError {
  return new UnreadableError(`无法读取 ${file} 文件，内容不完整或已损坏`, `${file} is cut off or something else`)
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function textOf(bytes: Uint8Array, file: string): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw malformed(file)
  }
}
