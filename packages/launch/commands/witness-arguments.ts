import { parseArgs } from 'node:util'
import { LostMemoryError, type WitnessMemory, witnessMemory } from '@mingce/ledger/witness-memory'
import { formatVerifierKey, parseVerifierKey } from '@mingce/proof/note'
import type { Verifier } from '@mingce/proof/verifier'
import { CannotStartError } from '../cannot-start.ts'
import { fromCaller } from '../settings.ts'

export type WitnessArguments = {
  readonly from: string
  readonly memory: WitnessMemory
  readonly everyMs: number
  readonly once: boolean
  readonly key: Verifier | undefined
}

/** @throws {CannotStartError} when they are not to be understood, or the folder belongs to another log */
export function readWitnessArguments(args: readonly string[], env: NodeJS.ProcessEnv): WitnessArguments {
  const { from, folder, every = '10', once = false, key } = valuesOf(args)
  const seconds = Number(every)
  if (!from || !folder || !URL.canParse(from) || !/^https?:/.test(from) || !(seconds >= 1 && seconds <= 86_400))
    throw usage()
  const asked = {
    ...{ from, once, everyMs: seconds * 1_000 },
    ...{ memory: memoryIn(fromCaller(folder, env)), key: key ? keyFrom(key) : undefined },
  }
  requireKnownKey(asked)
  return asked
}

function valuesOf(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...args],
      options: { from: text, folder: text, every: text, key: text, once: { type: 'boolean' } },
    }).values
  } catch {
    throw usage()
  }
}

function usage(): CannotStartError {
  return new CannotStartError(
    '用法：mingce witness --from 网址 --folder 文件夹 [--once] [--every 秒] [--key 记录的公钥]',
    'usage: mingce witness --from URL --folder DIR [--once] [--every SECONDS] [--key KEY]',
  )
}

function memoryIn(folder: string): WitnessMemory {
  try {
    return witnessMemory(folder)
  } catch (error) {
    throw new CannotStartError(
      `文件夹 ${folder} 不可用（${(error as NodeJS.ErrnoException).code}）`,
      `the folder ${folder} cannot be used`,
    )
  }
}

function keyFrom(text: string): Verifier {
  try {
    const key = parseVerifierKey(text)
    if (key.kind === 'ed25519') return key
  } catch {
    // said below
  }
  throw new CannotStartError('--key 不是记录的公钥', '--key is no key of a log')
}

/** What a witness has learnt is not unlearnt by an option. */
function requireKnownKey({ memory, key }: WitnessArguments): void {
  const known = learntBy(memory)
  if (!key || known.length === 0 || known.includes(formatVerifierKey(key))) return
  throw new CannotStartError(
    `${memory.folder} 见证的是另一个公钥的记录，请另选文件夹`,
    `${memory.folder} belongs to a log of another key, choose another folder`,
  )
}

/** A memory that is lost is for the look to find. */
function learntBy(memory: WitnessMemory): readonly string[] {
  try {
    return memory.logKeys().map(formatVerifierKey)
  } catch (error) {
    if (error instanceof LostMemoryError) return []
    throw error
  }
}
