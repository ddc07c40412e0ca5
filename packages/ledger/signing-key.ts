import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Signer } from '@mingce/proof/verifier'

/** The file holds no key: it was cut short, or is something else. */
export class UnreadableKeyError extends Error {
  override readonly name = 'UnreadableKeyError'
}

/**
 * The key that signs checkpoints, or as a witness cosigns them, from its file: the log's name, then the secret in base64, a line each, readable to
 * its owner alone (mode 600). Made, under `name`, when the file is not there; whoever of two comes second takes
 * the first one's.
 *
 * @param file "/var/lib/mingce/log-key"
 * @param name of the key should it have to be made: "mingce.example/log/county"; a log's key makes up its own
 * @throws {UnreadableKeyError} when the file holds no key; it is never replaced
 */
export function signingKey(file: string, name = newLogName()): Signer {
  const [first] = signingKeys(file, name)
  if (!first) throw new UnreadableKeyError(`${file} holds no signing key`)
  return first
}

/** All keys of the file, the oldest first: the one that signs, and the one that is to follow it. As {@link signingKey} otherwise. */
export function signingKeys(file: string, name = newLogName()): readonly Signer[] {
  if (!existsSync(file)) makeKey(file, name)
  const lines = readFileSync(file, 'utf8').split('\n')
  const pairs = Array.from({ length: Math.floor(lines.length / 2) }, (_, index) =>
    lines.slice(2 * index, 2 * index + 2),
  )
  return pairs.map(([named = '', secret = '']) => {
    const secretKey = Buffer.from(secret, 'base64')
    if (named === '' || secretKey.length !== 32) throw new UnreadableKeyError(`${file} holds no signing key`)
    return { name: named, secretKey }
  })
}

/** A new key of the same name, to follow another. */
export function newKeyOf({ name }: Signer): Signer {
  return { name, secretKey: randomBytes(32) }
}

/** Puts these keys into the file in place of what is there; it is whole at every moment. */
export function writeSigningKeys(file: string, keys: readonly Signer[]): void {
  const unfinished = `${file}.${process.pid}`
  const text = keys.map(({ name, secretKey }) => `${name}\n${Buffer.from(secretKey).toString('base64')}\n`).join('')
  writeFileSync(unfinished, text, { mode: 0o600, flush: true })
  renameSync(unfinished, file)
}

/** It appears under its name only when it is whole. */
function makeKey(file: string, name: string): void {
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, `${name}\n${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(unfinished, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(unfinished)
  }
}

function newLogName(): string {
  return `mingce.local/log/${randomBytes(6).toString('hex')}`
}
