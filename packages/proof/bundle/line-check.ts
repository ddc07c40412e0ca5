import { utf8ToBytes } from '@noble/hashes/utils.js'
import { isCanonical } from '../canonical.ts'
import { envelopeOf, positionIn, readEventLine } from './event-line.ts'
import { type PlainLine, plainLines } from './plain-line.ts'
import type { FaultKind } from './verdict.ts'

/** Of a line that is right: where it belongs, and its entry's bytes. */
export type RightLine = PlainLine

/** What is wrong with the entry's bytes, if anything. */
export type Hashed = (entry: Uint8Array) => FaultKind | undefined

/** @returns the line, when nothing is wrong with it */
export type LineCheck = (line: Uint8Array | string, position: bigint, hashed: Hashed) => RightLine | FaultKind

/**
 * What is wrong with one line of a log: it stands at its place, its entry is what was hashed and written canonically, and what stands
 * around it agrees with it to the letter.
 */
export function lineCheck(origin: string): LineCheck {
  const plain = plainLines(origin)
  return (line, position, hashed) => {
    const bytes = typeof line === 'string' ? utf8ToBytes(line) : line
    const right = plain(bytes, position)
    return right ? (hashed(right.bytes) ?? right) : checkSlowly(bytes, { origin, position, hashed })
  }
}

type Place = { readonly origin: string; readonly position: bigint; readonly hashed: Hashed }

function checkSlowly(line: Uint8Array, { origin, position, hashed }: Place): RightLine | FaultKind {
  const event = readEventLine(line)
  if (!event) return 'LINE_UNREADABLE'
  const isEnvelopeRight = event.envelope === envelopeOf(origin, position, event.entry)
  if (!isEnvelopeRight) {
    const claimed = positionIn(event.envelope)
    if (claimed === undefined) return 'LINE_UNREADABLE'
    if (claimed !== position) return 'POSITION_DIFFERS'
  }
  const fault = hashed(event.bytes)
  if (fault) return fault
  if (!isCanonical(event.text, event.entry)) return 'NOT_CANONICAL'
  const { stream, version } = event.entry
  return isEnvelopeRight ? { stream, version, bytes: event.bytes } : 'ENVELOPE_DIFFERS'
}

/** Whether each stream's versions follow each other, as far as its entries pass by. */
export type Versions = {
  readonly streams: number
  follows(stream: string, version: number): boolean
}

/** @param isFromStart whether each stream must begin with its version 1; else it may begin with any */
export function contiguousVersions(isFromStart: boolean): Versions {
  const last = new Map<string, number>()
  return {
    get streams() {
      return last.size
    },
    follows(stream, version) {
      const before = last.get(stream)
      last.set(stream, version)
      if (before !== undefined) return version === before + 1
      return isFromStart ? version === 1 : Number.isSafeInteger(version) && version >= 1
    },
  }
}
