import { verifyNote } from '@mingce/proof/note'
import { formatReceipt, parseReceipt } from '@mingce/proof/receipt'
import { expect, test, vi } from 'vitest'
import { checkReceiptText } from './check-receipt.ts'
import type { Finding, Refused } from './finding.ts'
import { toldOf } from './finding-words.ts'
import { entryAt, logOf, logSigner, origin, signerNamed } from './test-log.ts'

const entries = Array.from({ length: 700 }, (_, index) => entryAt(index))
const then = logOf(entries.slice(0, 300))
const today = logOf(entries)

const whyOf = (finding: Finding): Refused | undefined => (finding.kind === 'refused' ? finding.why : undefined)

test('a receipt is true by itself, and today’s log goes on from the checkpoint it was given under', async () => {
  for (const at of [0, 255, 256, 299]) {
    const finding = await checkReceiptText(await then.receipt(at), today)
    expect(finding).toMatchObject({ kind: 'true', position: BigInt(at), before: { size: 300n }, now: { size: 700n } })
  }
  expect(await checkReceiptText(await today.receipt(699), today)).toMatchObject({
    kind: 'true',
    before: { size: 700n },
  })
})

test('the reader is told what was done, when in Beijing, by which office and post, and how far that goes', async () => {
  const told = toldOf(await checkReceiptText(await then.receipt(7), today))
  expect(told.sentence).toBe('回执真实：账本第 7 条记录是青白江区教育局负责人的“报送”，逐字未变。')
  expect(Object.fromEntries(told.facts)).toMatchObject({
    办理动作: '报送',
    办理时间: '2021-09-13 09:00（北京时间）',
    办理单位和岗位: '青白江区教育局 负责人',
    说明: '演示数据，所载办理情况为编造',
  })
  expect(told.shows.join('')).toContain('签发这份回执时账本有 300 条记录，今天有 700 条')
  expect(told.shows.join('')).toContain('3 个见证方会签')
  expect(told.showsNot.join('')).toContain('记录所述是否属实，不在核验之列')
  expect(told.original).toBe(entries[7])
})

test('nothing of a receipt is asked of the site: keys, checkpoint, and tiles by number', async () => {
  const asked = { ...today, tile: vi.fn(today.tile), keys: vi.fn(today.keys), checkpoint: vi.fn(today.checkpoint) }
  await checkReceiptText(await then.receipt(7), asked)
  expect([asked.keys.mock.calls, asked.checkpoint.mock.calls]).toEqual([[[]], [[]]])
  for (const [tile] of asked.tile.mock.calls) expect(Object.keys(tile).toSorted()).toEqual(['index', 'level', 'width'])
})

const good = await then.receipt(7)
const extra = (text: string) => Buffer.from(text).toString('base64')
const foreign = logOf(entries.slice(0, 300), signerNamed('elsewhere.example/log', 9))
const forged = logOf(entries.slice(0, 300), { ...logSigner, secretKey: new Uint8Array(32).fill(9) })
const rewritten = logOf([...entries.slice(0, 5), entryAt(5, '改写'), ...entries.slice(6)])
const parsed = parseReceipt(good)
const withoutEntry = formatReceipt({ index: parsed.index, proof: parsed.proof, checkpoint: parsed.checkpoint })

const refused: readonly (readonly [string, string, Refused])[] = [
  ['nothing', '', 'NO_RECEIPT'],
  ['a letter', '关于报送标准目录的报告', 'NO_RECEIPT'],
  ['a picture', '\u0089PNG\r\n', 'NO_RECEIPT'],
  ['a megabyte', good.repeat(300), 'TOO_LARGE'],
  ['a receipt without its end', good.slice(0, -40), 'CUT_OFF'],
  ['half a receipt', good.slice(0, good.length / 2), 'CUT_OFF'],
  ['a receipt of a later standard', good.replace('@v1', '@v2'), 'CUT_OFF'],
  ['a receipt without its entry', withoutEntry, 'NO_ENTRY'],
  ['a receipt of another log', await foreign.receipt(7), 'FOREIGN_LOG'],
  ['a receipt signed by another key in the log’s name', await forged.receipt(7), 'UNSIGNED'],
  ['a word of the entry changed', good.replace(extra(entries[7] ?? ''), extra(entryAt(7, '改写'))), 'ALTERED'],
  ['another index', good.replace('index 7\n', 'index 8\n'), 'ALTERED'],
  ['another entry of the log', good.replace(extra(entries[7] ?? ''), extra(entries[8] ?? '')), 'ALTERED'],
  ['another size in the checkpoint', good.replace(`${origin}\n300\n`, `${origin}\n301\n`), 'UNSIGNED'],
]

test.each(refused)('%s is refused in one sentence', async (_, text, why) => {
  const finding = await checkReceiptText(text, today)
  expect(whyOf(finding)).toBe(why)
  const { sentence, facts } = toldOf(finding)
  expect(sentence).toMatch(/^[^。]+。$/)
  expect(sentence).not.toMatch(/\{|undefined/)
  expect(facts).toEqual([])
})

test('a witness’s line taken from another checkpoint is refused by its name', async () => {
  const other = (await today.receipt(7)).split('\n').find((line) => line.startsWith(`— ${origin}/city `)) ?? ''
  const mixed = good.replace(new RegExp(`— ${origin}/city .*`), other)
  const finding = await checkReceiptText(mixed, today)
  expect(whyOf(finding)).toBe('WITNESS_WRONG')
  expect(toldOf(finding).sentence).toContain(`${origin}/city`)
})

test('a receipt that is true while the log was rewritten, or cut short, accuses the log', async () => {
  expect(whyOf(await checkReceiptText(good, rewritten))).toBe('REWRITTEN')
  expect(whyOf(await checkReceiptText(good, logOf(entries.slice(0, 100))))).toBe('SHORTER')
})

test('where the site’s own checkpoint is not signed by its key, nothing is verified against it', async () => {
  const checkpoint = async () => (await forged.checkpoint()) ?? ''
  expect(verifyNote(await checkpoint(), [])).toBeUndefined()
  expect(whyOf(await checkReceiptText(good, { ...today, checkpoint }))).toBe('LOG_UNSIGNED')
  expect(whyOf(await checkReceiptText(good, { ...today, checkpoint: async () => undefined }))).toBe('NOTHING_SEALED')
})
