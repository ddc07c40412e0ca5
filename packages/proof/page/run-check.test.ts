import { expect, test } from 'vitest'
import { formatKeys } from '../bundle/keys-file.ts'
import { entriesOf, joined, leavesOf, linesOf, logKey, noteOf, pathOf } from '../bundle/made-log.ts'
import { canonicalize } from '../canonical.ts'
import { formatReceipt } from '../receipt.ts'
import { type Found, sortOut } from './chosen-files.ts'
import { runCheck } from './run-check.ts'

const log = entriesOf(40)
const leaves = leavesOf(log)
const quiet = { progress: () => {}, signal: new AbortController().signal }
const nothing = { keys: '', older: undefined }

const found = (path: string, ...parts: BlobPart[]): Found => ({ path, file: new Blob(parts) })
const bundle = (lines = linesOf(log), folder = 'export/'): Found[] => [
  found(`${folder}events.ndjson`, lines.map((line) => `${line}\n`).join('')),
  found(`${folder}checkpoint`, noteOf(leaves)),
  found(`${folder}leaves`, joined(leaves).slice()),
  found(`${folder}keys`, formatKeys([logKey])),
  found(`${folder}README.txt`, 'x'),
]
const receipt = formatReceipt({
  index: 7n,
  proof: pathOf(7, leaves),
  checkpoint: noteOf(leaves),
  extra: new TextEncoder().encode(canonicalize(log[7])),
})

test('a folder is found within what was chosen, and verified with the keys in it or with those that were pasted', async () => {
  const chosen = sortOut([...bundle(), found('notes.txt', 'x')])
  expect(await runCheck(chosen, nothing, quiet)).toMatchObject([{ verified: true, entries: 40n }, 'with the bundle'])
  const pasted = { keys: ` ${formatKeys([logKey])}`, older: undefined }
  expect(await runCheck(chosen, pasted, quiet)).toMatchObject([{ verified: true }, 'elsewhere'])
  const older = { keys: '', older: new Blob([noteOf(leaves.slice(0, 9))]) }
  expect(await runCheck(chosen, older, quiet)).toMatchObject([{ verified: true, olderSize: 9n }, 'with the bundle'])
  expect(await runCheck(sortOut(bundle(undefined, '')), nothing, quiet)).toMatchObject([
    { verified: true },
    expect.anything(),
  ])
})

test('one character of one entry changed is named with its position', async () => {
  const lines = linesOf(log).with(23, (linesOf(log)[23] ?? '').replace('招生', '招聘'))
  expect(await runCheck(sortOut(bundle(lines)), nothing, quiet)).toMatchObject([
    { fault: { how: 'ENTRY_DIFFERS', at: 23n } },
    'with the bundle',
  ])
})

test('a receipt is verified with pasted keys, or with a keys file chosen beside it', async () => {
  const alone = sortOut([found('filed.tlog-proof', receipt)])
  await expect(runCheck(alone, nothing, quiet)).rejects.toThrow('回执不含公钥')
  const pasted = { keys: formatKeys([logKey]), older: undefined }
  expect(await runCheck(alone, pasted, quiet)).toMatchObject([{ kind: 'receipt', from: 7n }, 'elsewhere'])
  const both = sortOut([found('filed.tlog-proof', receipt), found('keys', formatKeys([logKey]))])
  expect(await runCheck(both, nothing, quiet)).toMatchObject([{ verified: true }, 'with the bundle'])
})

test('what is neither, or more than one, is one sentence', () => {
  expect(() => sortOut([found('a/checkpoint', 'x'), found('a/leaves', 'x')])).toThrow('没有找到 events.ndjson 或回执')
  expect(() => sortOut([...bundle(), ...bundle(undefined, 'other/')])).toThrow('有几份导出')
  expect(() => sortOut([found('a.tlog-proof', receipt), found('b.tlog-proof', receipt)])).toThrow('一次核验一份回执')
})
