import { setTimeout as sleep } from 'node:timers/promises'
import { inconsistencyWords } from '@mingce/api/inconsistency-words'
import { UnreadableKeyError } from '@mingce/ledger/signing-key'
import { type Look, look, type Sighting } from '@mingce/ledger/witness'
import { formatVerifierKey, verifierOf } from '@mingce/proof/note'
import { CannotStartError } from '../cannot-start.ts'
import { untilAsked } from '../until-asked.ts'
import { say } from '../words.ts'
import { logAt, UnreadableLogError } from './log-at.ts'
import { readWitnessArguments, type WitnessArguments } from './witness-arguments.ts'

/**
 * `mingce witness --from URL --folder DIR [--once] [--every SECONDS] [--key KEY]`: a witness on another machine, without a
 * database. Exit 1 when the log is not consistent with what was seen; 2 when, asked once, it cannot be read.
 */
export async function witnessCommand(args: readonly string[]): Promise<void> {
  const asked = readWitnessArguments(args)
  if (asked.once) await lookOnce(asked)
  else await untilAsked((signal) => lookOn(asked, signal))
}

async function lookOnce(asked: WitnessArguments): Promise<void> {
  const seen = await lookAt(asked)
  if (seen === undefined) process.exitCode = 2
  else if (seen.outcome === 'inconsistent') process.exitCode = 1
}

async function lookOn(asked: WitnessArguments, signal: AbortSignal): Promise<void> {
  let size: bigint | undefined
  while (!signal.aborted) {
    const seen = await lookAt(asked, size)
    if (seen?.outcome === 'inconsistent') {
      process.exitCode = 1
      return
    }
    if (seen && 'kept' in seen) size = seen.kept.checkpoint.size
    await sleep(asked.everyMs, undefined, { signal }).catch(() => {})
  }
}

/** @returns undefined when the log could not be read */
async function lookAt({ from, memory, key }: WitnessArguments, knownSize?: bigint): Promise<Look | undefined> {
  try {
    const seen = await look(memory, logAt(from, key), { nameUnder: (origin) => `${origin}/witness`, cosigns: true })
    report(seen, { knownSize, believed: key === undefined })
    return seen
  } catch (error) {
    if (error instanceof UnreadableKeyError) throw lostKey(error)
    if (!(error instanceof UnreadableLogError)) throw error
    say(`… 读取不到 / cannot be read: ${error.message}`)
    return undefined
  }
}

type Witnessed = Extract<Look, { kept: unknown }>
type Context = { readonly knownSize: bigint | undefined; readonly believed: boolean }

function report(seen: Look, context: Context): void {
  if (seen.outcome === 'inconsistent') sayInconsistent(seen.sighting)
  else if (seen.outcome === 'overtaken') say('· 另一个进程已见证，稍后再看 / another process was quicker')
  else if (seen.outcome === 'nothing') say('· 尚无检查点 / nothing is sealed yet')
  else sayWitnessed(seen, context)
}

function sayWitnessed({ kept, signer, outcome }: Witnessed, { knownSize, believed }: Context): void {
  const { origin, size, root } = kept.checkpoint
  if (knownSize === undefined) introduce(origin, formatVerifierKey(verifierOf(signer, 'cosignature')), believed)
  if (outcome === 'cosigned')
    process.stdout.write(`✓ 已见证 ${size} 条，与先前所见一致 / witnessed: ${Buffer.from(root).toString('base64')}\n`)
  else if (size !== knownSize) process.stdout.write(`✓ 仍为 ${size} 条，没有变化 / unchanged\n`)
}

function introduce(origin: string, key: string, believed: boolean): void {
  process.stdout.write(`记录 / log: ${origin}\n见证公钥 / key of this witness: ${key}\n`)
  if (believed)
    say(
      '记录的公钥取自该地址本身，请与另行取得的公钥核对 / its key came from the log itself: compare it with one from elsewhere',
    )
}

function sayInconsistent({ how, seen, offered, evidence }: Sighting): void {
  const { what, english } = inconsistencyWords[how]
  const sizes = `${seen?.size ?? '—'} → ${offered?.size ?? '—'}`
  process.stdout.write(`✗ ${what}（${sizes}） / ${english}\n`)
  process.stdout.write(`  证据保存在 / evidence: ${evidence}\n`)
  say('请告知审计人员，保留该文件夹 / tell the auditors, and keep that folder')
}

function lostKey({ message }: UnreadableKeyError): CannotStartError {
  return new CannotStartError(
    `见证方自己的密钥文件不可读，请放回原件（${message}）`,
    'bring back the key of this witness',
  )
}
