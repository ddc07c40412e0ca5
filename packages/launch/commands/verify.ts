import { parseArgs } from 'node:util'
import { isTampering, UnreadableError, type Verdict } from '@mingce/proof/verdict'
import { faultWords, type KeySource, reportOf, type Words } from '@mingce/proof/verdict-words'
import type { Caller } from '../caller.ts'
import { CannotStartError } from '../cannot-start.ts'
import { fromCaller } from '../settings.ts'
import { verifyAt } from './verify-files.ts'

/**
 * `mingce verify DIR|FILE [--key KEY|FILE]… [--older FILE]`: checks what was taken away, or a receipt, with nothing but its files.
 * Exit 0 verified, 1 tampered with, 2 unreadable.
 */
export async function verifyCommand(args: readonly string[], caller: Caller): Promise<void> {
  const { positionals, values } = read(args)
  const [named] = positionals
  if (!named || positionals.length > 1) throw usage()
  const { key: keys = [], older } = values
  try {
    const verdict = await verifyAt(fromCaller(named, caller.env), { keys, older, env: caller.env })
    report(verdict, keys.length > 0 ? 'elsewhere' : 'with the bundle', caller)
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    caller.endWith(2)
    caller.say(error.message)
  }
}

function read(args: readonly string[]) {
  try {
    const options = { key: { type: 'string', multiple: true }, older: { type: 'string' } } as const
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch {
    throw usage()
  }
}

function usage(): CannotStartError {
  return new CannotStartError(
    '用法：mingce verify 文件夹或回执 [--key 公钥或公钥文件]… [--older 以前的检查点文件]',
    'usage: mingce verify DIR|FILE [--key KEY|FILE]… [--older FILE]',
  )
}

function report(verdict: Verdict, keys: KeySource, { print, endWith }: Caller): void {
  if (!verdict.verified) {
    endWith(isTampering(verdict.fault) ? 1 : 2)
    print(`✗ ${both(faultWords(verdict.fault))} / ${verdict.fault.how}\n`)
    return
  }
  const { headline, checked, unchecked } = reportOf(verdict, keys)
  const lines = [
    `✓ ${both(headline)}`,
    '已核对 / checked:',
    ...checked.map((words) => `  · ${both(words)}`),
    '未核对 / not checked:',
    ...unchecked.map((words) => `  · ${both(words)}`),
  ]
  print(`${lines.join('\n')}\n`)
}

function both({ zh, en }: Words): string {
  return `${zh} / ${en}`
}
