import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import { narrowGate } from './narrow-gate.ts'
import { passwordOf } from './password-rule.ts'

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number }

type Parsed = Cost & { readonly salt: Buffer; readonly tag: Buffer }

/** 19 MiB, two passes, one lane. Source: OWASP Password Storage Cheat Sheet, argon2id. */
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 }
const saltBytes = 16
const tagBytes = 32

const derive = promisify(argon2)

/** Half of the cores, so that a rush of sign-ins leaves the other half to those already at work. */
const gate = narrowGate(Math.max(1, Math.floor(availableParallelism() / 2)), 64)

/**
 * Hashes a password with argon2id, 19 MiB of memory and two passes, one at a time on two cores.
 *
 * @returns a PHC string with its parameters: "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ…$CTFhFdXPJO1a…"
 * @throws {TooBusyError} when 64 wait already
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes)
  return phc({ ...cost, salt, tag: await tagOf(password, { ...cost, salt }, tagBytes) })
}

/**
 * Whether `password` is the one that was hashed; compared in constant time.
 *
 * @throws {TooBusyError} when 64 wait already
 */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const { salt, tag, ...itsCost } = parse(hash)
  return timingSafeEqual(await tagOf(password, { ...itsCost, salt }, tag.length), tag)
}

/** Whether a hash was made with other parameters than today's; it is then made anew at the next sign-in. */
export function isOutdated(hash: string): boolean {
  const { memory, passes, parallelism, salt, tag } = parse(hash)
  const same = memory === cost.memory && passes === cost.passes && parallelism === cost.parallelism
  return !same || salt.length !== saltBytes || tag.length !== tagBytes
}

/** A hash that no password has, to be verified where there is no account: the same work and the same answer. */
export const nobodysHash = phc({ ...cost, salt: randomBytes(saltBytes), tag: randomBytes(tagBytes) })

function tagOf(password: string, { salt, ...itsCost }: Cost & { salt: Buffer }, tagLength: number): Promise<Buffer> {
  return gate(() => derive('argon2id', { message: passwordOf(password), nonce: salt, tagLength, ...itsCost }))
}

/** Source: the PHC string format; base64 without padding. */
function phc({ memory, passes, parallelism, salt, tag }: Parsed): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`
}

const pattern =
  /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/

function parse(hash: string): Parsed {
  const [, memory, passes, parallelism, salt = '', tag = ''] = pattern.exec(hash) ?? []
  if (!memory) throw new Error('a stored password hash is no argon2id PHC string')
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
