import { hash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { checkBundle, type Fault, type Verdict } from '@mingce/proof/bundle'
import { parseVerifierKey } from '@mingce/proof/note'
import { treeHash } from '@mingce/proof/tree-hash'
import type { Verifier } from '@mingce/proof/verifier'
import { CannotStartError } from '../cannot-start.ts'
import { fromCaller } from '../settings.ts'
import { say } from '../words.ts'

/**
 * `mingce verify DIR [--key KEY] [--older FILE]`: checks a log that was taken away, with nothing but its files.
 * Exit 0 verified, 1 tampered with, 2 unreadable.
 */
export async function verifyCommand(args: readonly string[]): Promise<void> {
  const { positionals, values } = read(args)
  const [named] = positionals
  if (!named || positionals.length > 1) throw usage()
  const folder = fromCaller(named)
  try {
    report(await verdictOn(folder, values), values.key === undefined)
  } catch (error) {
    if (!(error instanceof UnreadableBundleError)) throw error
    process.exitCode = 2
    say(error.message)
  }
}

class UnreadableBundleError extends Error {}

type Values = { readonly key?: string | undefined; readonly older?: string | undefined }

function read(args: readonly string[]) {
  try {
    const options = { key: { type: 'string' }, older: { type: 'string' } } as const
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch {
    throw usage()
  }
}

function usage(): CannotStartError {
  return new CannotStartError(
    '用法：mingce verify 文件夹 [--key 公钥] [--older 以前的检查点文件]',
    'usage: mingce verify DIR [--key KEY] [--older FILE]',
  )
}

async function verdictOn(folder: string, { key, older }: Values): Promise<Verdict> {
  const note = fileIn(folder, 'checkpoint').toString()
  const check = checkBundle({
    note,
    verifiers: [verifierFrom(key ?? fileIn(folder, 'keys').toString().trim())],
    leaves: fileIn(folder, 'leaves'),
    older: older === undefined ? undefined : fileAt(fromCaller(older)).toString(),
    tree: treeHash((data) => hash('sha256', data, 'buffer')),
  })
  const events = join(folder, 'events.ndjson')
  if (!existsSync(events)) throw unreadable(events)
  for await (const line of createInterface({ input: createReadStream(events), crlfDelay: 0 })) check.line(line)
  return check.verdict()
}

function verifierFrom(text: string): Verifier {
  try {
    return parseVerifierKey(text)
  } catch {
    throw new UnreadableBundleError(`无法读取公钥，请检查 keys 或 --key / not a verifier key: ${text.slice(0, 100)}`)
  }
}

const fileIn = (folder: string, name: string) => fileAt(join(folder, name))

function fileAt(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    throw unreadable(file)
  }
}

function unreadable(file: string): UnreadableBundleError {
  return new UnreadableBundleError(
    `无法读取 ${file}，请检查导出文件夹是否完整 / cannot read ${file}: is the folder whole?`,
  )
}

function report(verdict: Verdict, ownKey: boolean): void {
  if (!verdict.verified) {
    process.exitCode = 1
    process.stdout.write(`✗ ${words[verdict.fault.how]}${placeOf(verdict.fault)} / ${verdict.fault.how}\n`)
    return
  }
  const { size, streams, origin } = verdict
  process.stdout.write(`✓ ${size} 条记录、${streams} 个序列未被改动（${origin}）/ verified\n`)
  if (ownKey)
    say(
      '公钥取自导出文件夹本身，请与另行取得的公钥核对 / the key came with the bundle: compare it with one from elsewhere',
    )
}

function placeOf({ at }: Fault): string {
  return at === null ? '' : `，位置 ${at}`
}

const words: Readonly<Record<Fault['how'], string>> = {
  CHECKPOINT_UNSIGNED: '检查点没有可信的签名',
  OLDER_UNSIGNED: '以前的检查点没有可信的签名，或属于别的记录',
  ROLLED_BACK: '检查点比以前的更早，记录被截短',
  OLDER_TREE_DIFFERS: '与以前的检查点不一致，历史被改写',
  TREE_DIFFERS: '散列与签名的检查点不一致',
  LINE_UNREADABLE: '有一行无法读取',
  POSITION_DIFFERS: '记录缺失、重复或次序被改',
  NOT_CANONICAL: '记录原文不是规范写法',
  ENTRY_DIFFERS: '记录内容被改动',
  ENVELOPE_DIFFERS: '外层信息与记录不符',
  VERSION_DIFFERS: '序列的版本不连续',
  ENTRIES_MISSING: '后面的记录缺失',
  ENTRIES_BEYOND: '多出检查点之外的记录',
}
