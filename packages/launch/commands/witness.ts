import { setTimeout as sleep } from 'node:timers/promises'
import { inconsistencyWords } from '@mingce/api/inconsistency-words'
import { UnreadableKeyError } from '@mingce/ledger/signing-key'
import { type Look, look, type Sighting } from '@mingce/ledger/witness'
import { formatVerifierKey, verifierOf } from '@mingce/proof/note'
import type { Caller } from '../caller.ts'
import { CannotStartError } from '../cannot-start.ts'
import { untilAsked } from '../until-asked.ts'
import { logAt, UnreadableLogError } from './log-at.ts'
import { readWitnessArguments, type WitnessArguments } from './witness-arguments.ts'

/**
 * `mingce witness --from URL --folder DIR [--once] [--every SECONDS] [--key KEY]`: a witness on another machine, without a
 * database. Exit 1 when the log is not consistent with what was seen; 2 when, asked once, it cannot be read.
 */
export async function witnessCommand(args: readonly string[], caller: Caller): Promise<void> {
  const asked = { ...readWitnessArguments(args, caller.env), caller }
  if (asked.once) await lookOnce(asked)
  else await untilAsked((signal) => lookOn(asked, signal))
}

type Asked = WitnessArguments & { readonly caller: Caller }

async function lookOnce(asked: Asked): Promise<void> {
  const seen = await lookAt(asked)
  if (seen === undefined) asked.caller.endWith(2)
  else if (seen.outcome === 'inconsistent') asked.caller.endWith(1)
}

async function lookOn(asked: Asked, signal: AbortSignal): Promise<void> {
  let size: bigint | undefined
  while (!signal.aborted) {
    const seen = await lookAt(asked, size)
    if (seen?.outcome === 'inconsistent') {
      asked.caller.endWith(1)
      return
    }
    if (seen && 'kept' in seen) size = seen.kept.checkpoint.size
    await sleep(asked.everyMs, undefined, { signal }).catch(() => {})
  }
}

/** @returns undefined when the log could not be read */
async function lookAt({ from, memory, key, caller }: Asked, knownSize?: bigint): Promise<Look | undefined> {
  try {
    const seen = await look(memory, logAt(from, key), { nameUnder: (origin) => `${origin}/witness`, cosigns: true })
    report(seen, { caller, knownSize, believed: key === undefined })
    return seen
  } catch (error) {
    if (error instanceof UnreadableKeyError) throw lostKey(error)
    if (!(error instanceof UnreadableLogError)) throw error
    caller.say(`… 读取不到 / cannot be read: ${error.message}`)
    return undefined
  }
}

type Witnessed = Extract<Look, { kept: unknown }>
type Context = { readonly caller: Caller; readonly knownSize: bigint | undefined; readonly believed: boolean }

function report(seen: Look, context: Context): void {
  const { caller } = context
  if (seen.outcome === 'inconsistent') sayInconsistent(seen.sighting, caller)
  else if (seen.outcome === 'overtaken') caller.say('· 另一个进程已见证，稍后再看 / another process was quicker')
  else if (seen.outcome === 'nothing') caller.say('· 尚无检查点 / nothing is sealed yet')
  else sayWitnessed(seen, context)
}

function sayWitnessed({ kept, signer, outcome }: Witnessed, context: Context): void {
  const { knownSize, caller } = context
  const { origin, size, root } = kept.checkpoint
  if (knownSize === undefined) introduce(origin, formatVerifierKey(verifierOf(signer, 'cosignature')), context)
  if (outcome === 'cosigned')
    caller.print(`✓ 已见证 ${size} 条，与先前所见一致 / witnessed: ${Buffer.from(root).toString('base64')}\n`)
  else if (size !== knownSize) caller.print(`✓ 仍为 ${size} 条，没有变化 / unchanged\n`)
}

function introduce(origin: string, key: string, { believed, caller }: Context): void {
  caller.print(`记录 / log: ${origin}\n见证公钥 / key of this witness: ${key}\n`)
  if (believed)
    caller.say(
      '记录的公钥取自该地址本身，请与另行取得的公钥核对 / its key came from the log itself: compare it with one from elsewhere',
    )
}

function sayInconsistent({ how, seen, offered, evidence }: Sighting, { print, say }: Caller): void {
  const { what, english } = inconsistencyWords[how]
  const sizes = `${seen?.size ?? '—'} → ${offered?.size ?? '—'}`
  print(`✗ ${what}（${sizes}） / ${english}\n`)
  print(`  证据保存在 / evidence: ${evidence}\n`)
  say('请告知审计人员，保留该文件夹 / tell the auditors, and keep that folder')
}

function lostKey({ message }: UnreadableKeyError): CannotStartError {
  return new CannotStartError(
    `见证方自己的密钥文件不可读，请放回原件（${message}）`,
    'bring back the key of this witness',
  )
}
