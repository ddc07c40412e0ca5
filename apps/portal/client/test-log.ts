import { formatCheckpoint } from '@mingce/proof/checkpoint'
import { cosign } from '@mingce/proof/cosignature'
import { formatKeys } from '@mingce/proof/keys-file'
import { leafHash, rootOf } from '@mingce/proof/merkle'
import { signNote, verifierOf } from '@mingce/proof/note'
import { nodesOfInclusion, proveInclusion } from '@mingce/proof/prove'
import { formatReceipt } from '@mingce/proof/receipt'
import type { Signer } from '@mingce/proof/verifier'
import type { Log } from './log.ts'
import { readerOf } from './todays-log.ts'

// For tests: a log of some entries, as a site publishes it.

export const signerNamed = (name: string, seed: number): Signer => ({ name, secretKey: new Uint8Array(32).fill(seed) })

export const origin = 'mingce.example/log'
export const logSigner = signerNamed(origin, 1)
export const witnesses = ['county', 'city', 'province'].map((level, at) => signerNamed(`${origin}/${level}`, at + 2))

/** 青白江区's leader filed to the city; canonical text. */
export function entryAt(index: number, word = '金丝雀'): string {
  return `{"commandKey":"key-${index}","meta":{"account":"acc-510113-03","authority":"510113","post":"leader","synthetic":true},"payload":{"word":"${word}"},"recordedAt":"2021-09-13T01:00:00.000Z","schemaVersion":1,"stream":"submission/2021-pilot/510113/disclosure_catalog/1","type":"SubmittedToCity","version":${index + 1}}`
}

export type TestLog = Log & {
  readonly entries: readonly string[]
  /** The receipt of an entry under this log's checkpoint, with its entry in it. */
  receipt(index: number): Promise<string>
}

/** @param by who signs its checkpoint; its keys are those of the log's own signer and of its witnesses all the same */
export function logOf(entries: readonly string[], by: Signer = logSigner): TestLog {
  const leaves = entries.map((entry) => leafHash(Buffer.from(entry)))
  const size = BigInt(entries.length)
  const signed = signNote(formatCheckpoint({ origin: by.name, size, root: rootOf(leaves) }), by)
  const checkpoint = signed + witnesses.map((witness) => cosign(signed, witness, 1_634_176_800)).join('')
  const keys = [verifierOf(logSigner, 'ed25519'), ...witnesses.map((each) => verifierOf(each, 'cosignature'))]
  const log: Log = {
    keys: async () => formatKeys(keys),
    checkpoint: async () => checkpoint,
    async tile({ level, index, width }) {
      const span = 256 ** Number(level)
      const first = Number(index) * 256
      const at = (hash: number) => rootOf(leaves.slice((first + hash) * span, (first + hash + 1) * span))
      return Buffer.concat(Array.from({ length: width }, (_, hash) => at(hash)))
    },
  }
  return {
    ...log,
    entries,
    async receipt(at) {
      const of = { index: BigInt(at), size }
      const proof = proveInclusion(of, await readerOf(log, nodesOfInclusion(of), size))
      return formatReceipt({ index: of.index, proof, checkpoint, extra: Buffer.from(entries[at] ?? '') })
    },
  }
}
