import { expect, test } from 'vitest'
import { compactRange } from '../compact-range.ts'
import { formatKeys, parseKeys } from './keys-file.ts'
import { entriesOf, joined, leavesOf, linesOf, logKey, noteOf, pathOf, witnessKeys } from './made-log.ts'
import { openBundle } from './open-bundle.ts'
import { formatEntryProof, formatFrontier } from './proof-files.ts'
import { UnreadableError } from './verdict.ts'

const log = entriesOf(12)
const leaves = leavesOf(log)
const encode = (text: string) => new TextEncoder().encode(text)
const checkpoint = encode(noteOf(leaves))
const verifiers = [logKey]

function frontier(size: number): Uint8Array {
  const range = compactRange()
  for (const leaf of leaves.slice(0, size)) range.append(leaf)
  return encode(formatFrontier(range.frontier()))
}

test('the files say which kind of bundle it is', () => {
  const whole = openBundle({ checkpoint, leaves: joined(leaves) }, { verifiers })
  expect(whole).toMatchObject({ kind: 'log', expected: 12n })
  const end = openBundle({ checkpoint, leaves: joined(leaves.slice(5)), frontier: frontier(5) }, { verifiers })
  expect(end).toMatchObject({ kind: 'end', expected: 7n })
  for (const line of linesOf(log).slice(5)) end.line(line)
  expect(end.verdict()).toMatchObject({ verified: true, from: 5n })
  const proofs = encode(formatEntryProof({ index: 0n, proof: pathOf(0, leaves) }))
  expect(openBundle({ checkpoint, proofs }, { verifiers })).toMatchObject({ kind: 'stream', expected: 1n })
})

test('a missing, mixed or malformed file is one sentence that names it', () => {
  const refused = (files: Parameters<typeof openBundle>[0]) => () => openBundle(files, { verifiers })
  expect(refused({})).toThrow('缺少 checkpoint 文件')
  expect(refused({ checkpoint })).toThrow('缺少 leaves 文件')
  expect(refused({ checkpoint, proofs: encode(''), leaves: joined(leaves) })).toThrow('混有几种导出')
  expect(refused({ checkpoint, leaves: joined(leaves), frontier: frontier(5).slice(0, -9) })).toThrow(
    '无法读取 frontier',
  )
  expect(refused({ checkpoint: Uint8Array.of(0xff), leaves: joined(leaves) })).toThrow('无法读取 checkpoint')
  expect(refused({ checkpoint })).toThrow(UnreadableError)
})

test('a bundle cut off anywhere is refused or found out, never verified', () => {
  const files = { checkpoint, leaves: joined(leaves.slice(5)), frontier: frontier(5) }
  for (const name of ['checkpoint', 'leaves', 'frontier'] as const)
    for (let length = 0; length < files[name].length; length += 1)
      expect(isVerified({ ...files, [name]: files[name].slice(0, length) })).toBe(false)
  expect(isVerified(files)).toBe(true)
})

function isVerified(files: Parameters<typeof openBundle>[0]): boolean {
  try {
    const check = openBundle(files, { verifiers })
    for (const line of linesOf(log).slice(5)) check.line(line)
    return check.verdict().verified
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    return false
  }
}

test('an older checkpoint cannot be compared with one stream, and that is not called tampering', () => {
  const proofs = encode(formatEntryProof({ index: 0n, proof: pathOf(0, leaves) }))
  const check = openBundle({ checkpoint, proofs }, { verifiers, older: noteOf(leaves) })
  expect(check.verdict()).toMatchObject({ fault: { how: 'OLDER_OUT_OF_REACH' } })
})

test('a file of keys is read back as it was written, each key once; none, a malformed one or a hundred and one are refused', () => {
  const keys = [logKey, ...witnessKeys]
  const text = formatKeys(keys)
  expect(parseKeys(text)).toEqual(keys)
  expect(parseKeys(`\r\n${text.replaceAll('\n', '\r\n')}\n${text}`)).toEqual(keys)
  expect(() => parseKeys(' \n')).toThrow('没有公钥')
  expect(() => parseKeys(text.replace('+', ' '))).toThrow('无法读取公钥')
  expect(() => parseKeys(Array.from({ length: 101 }, (_, at) => `key-${at}`).join('\n'))).toThrow('公钥多于 100 个')
})
