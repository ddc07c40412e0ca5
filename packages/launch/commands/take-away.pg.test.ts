import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { identityMigrations } from '@mingce/identity/migrations'
import { connect, kyselyOn } from '@mingce/ledger/connect'
import { type FreshDatabase, freshDatabase } from '@mingce/ledger/fresh-database'
import { ledgerMigrations } from '@mingce/ledger/migrations'
import { createSealer } from '@mingce/ledger/seal'
import { signingKey } from '@mingce/ledger/signing-key'
import { formatCheckpoint } from '@mingce/proof/checkpoint'
import { cosign } from '@mingce/proof/cosignature'
import { formatKeys } from '@mingce/proof/keys-file'
import { rootOf } from '@mingce/proof/merkle'
import { signNote, verifierOf } from '@mingce/proof/note'
import { parseEntryProof } from '@mingce/proof/proof-files'
import { formatReceipt } from '@mingce/proof/receipt'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { calledHere } from '../called-here.ts'
import { root } from '../settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingce-take-away-'))
const bundle = join(folder, 'bundle')
const key = join(folder, 'log-key')
let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase([...ledgerMigrations, ...identityMigrations])
  await recordFour()
  await sealed(4n)
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

/** Three entries of 青白江区 and one of 彭州市, by the door itself: only the apps' own path may use the appender. */
async function recordFour(): Promise<void> {
  const client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  for (const [stream, version] of recorded)
    await client.query(
      `select ledger.append(array[row(1, $1::text, $2::int, 'acc-510113-01', $3::text, 'digest', 1, 'ItemDrafted', 1,
          '2021-09-13T01:00:00Z', $4::text, sha256('\\x00' || convert_to($4, 'UTF8')))::ledger.draft],
        array[row(1, $1, $2::int - 1, 'acc-510113-01', $3::text, 'digest')::ledger.guard])`,
      [stream, version, `key-${stream}-${version}`, entryOf(stream, version)],
    )
  await client.end()
}

const recorded = [
  ['catalog/510113', 1],
  ['catalog/510113', 2],
  ['catalog/510113', 3],
  ['catalog/510182', 1],
] as const

function entryOf(stream: string, version: number): string {
  return `{"commandKey":"key-${stream}-${version}","meta":{"account":"acc-510113-01","authority":"510113","post":"drafter"},"payload":{"name":"招生政策"},"recordedAt":"2021-09-13T01:00:00.000Z","schemaVersion":1,"stream":"${stream}","type":"ItemDrafted","version":${version}}`
}

async function sealed(size: bigint): Promise<void> {
  const db = kyselyOn<unknown>(connect(database.appUrl, 'append', { max: 2 }))
  const done = Promise.withResolvers<void>()
  const sealer = createSealer(db, signingKey(key), { onSealed: (at) => at === size && done.resolve() })
  await done.promise
  await sealer.close()
  await db.destroy()
}

function environment(): NodeJS.ProcessEnv {
  const { appUrl, ownerUrl } = database
  return {
    ...process.env,
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    MINGCE_LOG_KEY: key,
    INIT_CWD: folder,
  }
}

/** As a person calls it: the whole way, in a process of its own. */
function mingce(...args: string[]) {
  const program = join(root, 'packages', 'launch', 'mingce.ts')
  const env = environment()
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { env, encoding: 'utf8' })
  return { status, said: stdout + stderr, stderr }
}

async function called(...args: string[]) {
  const { status, stdout, stderr } = await calledHere(args, environment())
  return { status, said: stdout + stderr }
}

/** Changes the first of these words in a file that was taken away. */
function tamper(name: string, file: string, word: string, other: string): void {
  const path = join(folder, name, file)
  writeFileSync(path, readFileSync(path, 'utf8').replace(word, other))
}

/** A checkpoint as it was when the log had `size` entries, or would have been over another last one. */
function checkpointOf(size: number, last?: Uint8Array): string {
  const bytes = Uint8Array.from(readFileSync(join(bundle, 'leaves')))
  const leaves: Uint8Array[] = Array.from({ length: size }, (_, at) => bytes.subarray(at * 32, at * 32 + 32))
  const root = rootOf(last ? leaves.with(-1, last) : leaves)
  const signer = signingKey(key)
  return signNote(formatCheckpoint({ origin: signer.name, size: BigInt(size), root }), signer)
}

test('a log is taken away whole and verified from its files alone', async () => {
  expect(mingce('export', '--to', 'bundle')).toMatchObject({ status: 0 })
  const verified = mingce('verify', 'bundle')
  expect(verified.status).toBe(0)
  expect(verified.said).toContain('4 条记录、2 个事件流')
  expect(verified.said).toContain('公钥取自导出文件夹本身')
  const known = await called('verify', 'bundle', '--key', readFileSync(join(bundle, 'keys'), 'utf8').trim())
  expect(known.said).not.toContain('公钥取自导出文件夹本身')

  const [first] = readFileSync(join(bundle, 'events.ndjson'), 'utf8').split('\n')
  expect(JSON.parse(first ?? '')).toMatchObject({
    specversion: '1.0',
    id: '0',
    type: 'ItemDrafted',
    subject: 'catalog/510113',
    time: '2021-09-13T01:00:00.000Z',
    data: { payload: { name: '招生政策' } },
  })
})

test('an entry that was edited in the files is named with its position, and the exit is 1', () => {
  const edited = join(folder, 'edited')
  cpSync(bundle, edited, { recursive: true })
  const events = readFileSync(join(edited, 'events.ndjson'), 'utf8').split('\n')
  writeFileSync(join(edited, 'events.ndjson'), events.with(1, events[1]?.replace('招生', '招聘') ?? '').join('\n'))
  const { status, said } = mingce('verify', 'edited')
  expect(status).toBe(1)
  expect(said).toContain('记录内容被改动，位置 1')
})

test('the end of a log is taken away from a position on and verified, and its README says what is not in it', async () => {
  expect(await called('export', '--to', 'end', '--from', '2')).toMatchObject({ status: 0 })
  const { status, said } = await called('verify', 'end')
  expect(status).toBe(0)
  expect(said).toContain('位置 2 至 3 的 2 条记录未被改动')
  expect(said).toContain('位置 2 之前的记录不在其中，未核验')
  expect(readFileSync(join(folder, 'end', 'README.txt'), 'utf8')).toContain('自位置 2 至最后一条')
  tamper('end', 'events.ndjson', 'ItemDrafted', 'ItemChecked')
  expect(await called('verify', 'end')).toMatchObject({
    status: 1,
    said: expect.stringContaining('外层信息与记录不符，位置 2'),
  })
})

test('an older checkpoint is compared with the whole log and with its end, as far as it reaches', async () => {
  const older = join(folder, 'older')
  writeFileSync(older, checkpointOf(3))
  expect(await called('verify', 'bundle', '--older', older)).toMatchObject({
    status: 0,
    said: expect.stringContaining('与以前的检查点（3 条）一致'),
  })
  expect(await called('export', '--to', 'since', '--from', '3')).toMatchObject({ status: 0 })
  expect(await called('verify', 'since', '--older', older)).toMatchObject({ status: 0 })
  writeFileSync(older, checkpointOf(2))
  const { status, said } = await called('verify', 'since', '--older', older)
  expect(status).toBe(2)
  expect(said).toContain('不能与这份导出比较')
  writeFileSync(older, checkpointOf(3, new Uint8Array(32)))
  expect(await called('verify', 'bundle', '--older', older)).toMatchObject({
    status: 1,
    said: expect.stringContaining('历史被改写'),
  })
})

test('one stream is taken away with a proof for each entry; what it cannot show is said', async () => {
  expect(await called('export', '--to', 'stream', '--stream', 'catalog/510113')).toMatchObject({ status: 0 })
  const { status, said } = await called('verify', 'stream')
  expect(status).toBe(0)
  expect(said).toContain('事件流 catalog/510113 的 3 条记录未被改动')
  expect(said).toContain('看不出该事件流在最后一条之后是否还有记录')
  tamper('stream', 'events.ndjson', '"version":2', '"version":7')
  expect(await called('verify', 'stream')).toMatchObject({ status: 1, said: expect.stringContaining('位置 1') })
})

test('a receipt that holds its entry verifies alone, by a key or a file of keys; without one it says where they are', async () => {
  const [line = ''] = readFileSync(join(folder, 'stream', 'proofs'), 'utf8')
    .split('\n')
    .slice(2)
  const { index, proof } = parseEntryProof(line) ?? { index: 0n, proof: [] }
  const checkpoint = readFileSync(join(folder, 'stream', 'checkpoint'), 'utf8')
  const receipt = (entry: string) => formatReceipt({ index, proof, checkpoint, extra: new TextEncoder().encode(entry) })
  writeFileSync(join(folder, 'filed.tlog-proof'), receipt(entryOf('catalog/510113', 3)))
  const { status, said } = await called('verify', 'filed.tlog-proof', '--key', 'bundle/keys')
  expect(status).toBe(0)
  expect(said).toContain('回执所指的记录在案，位置 2（catalog/510113）')
  const key = readFileSync(join(bundle, 'keys'), 'utf8').trim()
  expect(await called('verify', 'filed.tlog-proof', '--key', key)).toMatchObject({ status: 0 })
  expect(await called('verify', 'filed.tlog-proof')).toMatchObject({
    status: 2,
    said: expect.stringContaining('/log/keys'),
  })

  writeFileSync(join(folder, 'forged.tlog-proof'), receipt(entryOf('catalog/510113', 2)))
  const forged = await called('verify', 'forged.tlog-proof', '--key', key)
  expect(forged).toMatchObject({ status: 1, said: expect.stringContaining('记录内容或其证明被改动，位置 2') })
  expect(await called('verify', 'bundle/README.txt', '--key', key)).toMatchObject({ status: 2 })
})

test('who cosigned, and when, is said from the keys that are known; a wrong cosignature is tampering', async () => {
  const witness = { name: 'mingce.local/city', secretKey: new Uint8Array(32).fill(3) }
  cpSync(bundle, join(folder, 'cosigned'), { recursive: true })
  const [checkpoint, keys] = [join(folder, 'cosigned', 'checkpoint'), join(folder, 'cosigned', 'keys')]
  appendFileSync(keys, formatKeys([verifierOf(witness, 'cosignature')]))
  const note = readFileSync(checkpoint, 'utf8')
  appendFileSync(checkpoint, cosign(note, witness, 1_634_176_800))
  expect((await called('verify', 'cosigned')).said).toContain(
    '1 个见证方中有 1 个共同签名：mingce.local/city（2021-10-14 10:00:00 北京时间）',
  )
  writeFileSync(checkpoint, note + cosign(checkpointOf(2), witness, 1_634_176_800))
  const { status, said } = await called('verify', 'cosigned')
  expect(status).toBe(1)
  expect(said).toContain('见证方的共同签名与检查点不符：mingce.local/city')
})

test('what cannot be taken away is refused in one sentence, and nothing is written', async () => {
  const refused = async (sentence: string, ...args: string[]) => {
    const { status, said } = await called('export', '--to', 'refused', ...args)
    expect(status).toBe(1)
    expect(said).toContain(sentence)
    expect(said).not.toContain('    at ')
    expect(existsSync(join(folder, 'refused'))).toBe(false)
  }
  await refused('位置 4 之后没有已封存的记录，最后一条的位置是 3', '--from', '4')
  await refused('位置 9223372036854775808 之后没有已封存的记录', '--from', '9223372036854775808')
  await refused('--from 应为位置', '--from', '1.5')
  await refused('用法', '--from', '-1')
  await refused('没有已封存的事件流“catalog/999999”', '--stream', 'catalog/999999')
  await refused('用法', '--stream', 'catalog/510113', '--from', '1')
})

test('what is no bundle is one sentence and 2; a folder in use is not written over', () => {
  const { status, said, stderr } = mingce('verify', 'nowhere')
  expect(status).toBe(2)
  expect(stderr).toMatch(/^[^\n]*请检查导出文件夹是否完整[^\n]*\n$/)
  expect(said).toBe(stderr)
  const again = mingce('export', '--to', 'bundle')
  expect(again.status).toBe(1)
  expect(again.stderr).toMatch(/^[^\n]*不是空文件夹[^\n]*\n$/)
  expect(again.said).toBe(again.stderr)
})
