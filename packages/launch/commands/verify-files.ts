import { hash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkReceipt } from '@mingce/proof/check-receipt'
import { parseKeys } from '@mingce/proof/keys-file'
import { lineCutter } from '@mingce/proof/line-cutter'
import { openBundle } from '@mingce/proof/open-bundle'
import { treeHash } from '@mingce/proof/tree-hash'
import { type BundleCheck, UnreadableError, type Verdict } from '@mingce/proof/verdict'
import type { Verifier } from '@mingce/proof/verifier'
import { fromCaller } from '../settings.ts'
import { countAloud } from './count-aloud.ts'

/** What the caller trusts and compares with: keys or files of keys, and the file of an older checkpoint, from where `env` says they stand. */
export type Against = {
  readonly keys: readonly string[]
  readonly older: string | undefined
  readonly env?: NodeJS.ProcessEnv
}

/**
 * Checks a folder that was taken away, or a receipt's file.
 *
 * @throws {UnreadableError} when it cannot be read, is cut off, or is something else
 */
export async function verifyAt(path: string, against: Against): Promise<Verdict> {
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return verifyFile(path, against)
  const files = ['checkpoint', 'leaves', 'frontier', 'proofs', 'redactions', 'rotations'].map((name) => [
    name,
    fileIn(path, name),
  ])
  const events = join(path, 'events.ndjson')
  if (!existsSync(events)) throw unreadable(events)
  const verifiers = trusted(against) ?? parseKeys(textAt(join(path, 'keys')))
  const older = against.older === undefined ? undefined : textAt(fromCaller(against.older, against.env))
  const tree = treeHash((data) => hash('sha256', data, 'buffer'))
  return readAll(events, openBundle(Object.fromEntries(files), { verifiers, older, tree }))
}

function verifyFile(path: string, against: Against): Verdict {
  const text = textAt(path)
  const verifiers = trusted(against)
  if (!verifiers)
    throw new UnreadableError(
      '回执不含公钥，请用 --key 给出公钥或公钥文件（各应用的 /log/keys）',
      'a receipt holds no keys: give one with --key, or the file of them (/log/keys of each app)',
    )
  if (against.older !== undefined)
    throw new UnreadableError('回执不能与以前的检查点比较', 'a receipt cannot be compared with an older checkpoint')
  return checkReceipt(text, verifiers)
}

/** Each word is a file of keys where there is such a file, else a key. */
function trusted({ keys, env }: Against): Verifier[] | undefined {
  if (keys.length === 0) return undefined
  const texts = keys.map((key) => (existsSync(fromCaller(key, env)) ? textAt(fromCaller(key, env)) : key))
  return parseKeys(texts.join('\n'))
}

async function readAll(events: string, check: BundleCheck): Promise<Verdict> {
  const counted = countAloud('已核验', check.expected)
  const lines = lineCutter((line) => {
    check.line(line)
    counted(1)
  })
  try {
    for await (const piece of createReadStream(events, { highWaterMark: 1 << 20 })) lines.push(piece)
  } catch {
    throw unreadable(events)
  }
  lines.end()
  return check.verdict()
}

function fileIn(folder: string, name: string): Buffer | undefined {
  const file = join(folder, name)
  return existsSync(file) ? fileAt(file) : undefined
}

const textAt = (file: string) => fileAt(file).toString()

function fileAt(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    throw unreadable(file)
  }
}

function unreadable(file: string): UnreadableError {
  return new UnreadableError(`无法读取 ${file}，请检查导出文件夹是否完整`, `cannot read ${file}: is the folder whole?`)
}
