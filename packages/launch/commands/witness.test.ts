import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { look } from '@mingce/ledger/witness'
import { witnessMemory } from '@mingce/ledger/witness-memory'
import { formatCheckpoint } from '@mingce/proof/checkpoint'
import { cosignaturesOf } from '@mingce/proof/cosignature'
import { leafHash, rootOf } from '@mingce/proof/merkle'
import { formatVerifierKey, noteSignature, parseVerifierKey, signNote, verifierOf } from '@mingce/proof/note'
import { tileOfPath } from '@mingce/proof/tiles'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { calledHere } from '../called-here.ts'
import { logAt } from './log-at.ts'

const signer = { name: 'mingce.example/log', secretKey: randomBytes(32) }
const key = formatVerifierKey(verifierOf(signer, 'ed25519'))

let folder: string
let server: Server
let url: string
let answer: RequestListener

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingce-witness-elsewhere-'))
  server = createServer((request, response) => answer(request, response))
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((settle) => server.close(settle))
  rmSync(folder, { recursive: true })
})

type Said = { readonly leaves: readonly Uint8Array[]; readonly note: string }

/** Up to 256 entries: one tile holds them. */
function logOf(size: number, word = '青白江区'): Said {
  const leaves = Array.from({ length: size }, (_, at) => leafHash(Buffer.from(`${word} ${at}`)))
  const text = formatCheckpoint({ origin: signer.name, size: BigInt(size), root: rootOf(leaves) })
  return { leaves, note: signNote(text, signer) }
}

function serving({ leaves, note }: Said): RequestListener {
  return ({ url: path = '' }, response) => {
    const tile = tileOfPath(path.slice('/log'.length))
    if (path === '/log/checkpoint') response.end(note)
    else if (path === '/log/keys') response.end(`${key}\n`)
    else if (path === '/log/rotations') response.end('[]')
    else if (tile?.level === 0) response.end(Buffer.concat(leaves.slice(0, tile.width)))
    else response.writeHead(404).end()
  }
}

const lookNow = () =>
  look(witnessMemory(folder), logAt(url), { nameUnder: (origin) => `${origin}/witness`, cosigns: true })
const isSeen = () => existsSync(join(folder, 'seen-checkpoint'))
const seen = () => readFileSync(join(folder, 'seen-checkpoint'), 'utf8')

/** As it runs on a machine elsewhere: a process of its own. */
async function run(...args: readonly string[]) {
  const script = fileURLToPath(new URL('../mingce.ts', import.meta.url))
  const child = spawn(process.execPath, [script, 'witness', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  const code = await new Promise<number | null>((settle) => child.once('close', settle))
  return { code, output }
}

async function called(...args: readonly string[]) {
  const { status: code, stdout, stderr } = await calledHere(['witness', ...args], process.env)
  return { code, output: stdout + stderr }
}

test('mingce witness follows a log from elsewhere, says its key, and cosigns what is consistent: exit 0', async () => {
  answer = serving(logOf(7))
  const first = await run('--from', url, '--folder', folder, '--once')
  expect([first.code, first.output]).toEqual([0, expect.stringContaining('已见证 7 条')])
  expect(first.output).toContain('请与另行取得的公钥核对')
  answer = serving(logOf(200))
  const second = await called('--from', `${url}/log/checkpoint`, '--folder', folder, '--once', '--key', key)
  expect([second.code, second.output]).toEqual([0, expect.stringContaining('已见证 200 条')])

  const witness = parseVerifierKey(/key of this witness: (\S+)/.exec(second.output)?.[1] ?? '')
  expect(cosignaturesOf(seen(), [witness])).toMatchObject([{ name: `${signer.name}/witness` }])
  expect(seen().startsWith(logOf(200).note)).toBe(true)
})

test('a log that was rewritten ends it with 1, both checkpoints as evidence; one that is away, asked once, with 2', async () => {
  answer = serving(logOf(7))
  await called('--from', url, '--folder', folder, '--once')
  answer = serving(logOf(9, '改写'))
  const rewritten = await run('--from', url, '--folder', folder, '--every', '1')
  expect([rewritten.code, rewritten.output]).toEqual([1, expect.stringContaining('历史被改写')])
  const [evidence = ''] = readdirSync(join(folder, 'evidence'))
  expect(readdirSync(join(folder, 'evidence', evidence)).toSorted()).toEqual([
    'offered-checkpoint',
    'seen-checkpoint',
    'what-was-seen.txt',
  ])
  answer = (_, response) => response.writeHead(502).end()
  expect((await run('--from', url, '--folder', folder, '--once')).code).toBe(2)
})

test('a call that is not to be understood is refused in one sentence, and a folder of another log’s witness too', async () => {
  expect(await run()).toEqual({ code: 1, output: expect.stringMatching(/^[^\n]*usage[^\n]*\n$/) })
  for (const args of [
    ['--from', url],
    ['--from', 'mingce', '--folder', folder],
    ['--every', '0'],
  ])
    expect(await called(...args)).toEqual({ code: 1, output: expect.stringContaining('usage') })
  answer = serving(logOf(7))
  await called('--from', url, '--folder', folder, '--once')
  const other = formatVerifierKey(verifierOf({ ...signer, secretKey: randomBytes(32) }, 'ed25519'))
  const refused = await called('--from', url, '--folder', folder, '--once', '--key', other)
  expect(refused).toEqual({ code: 1, output: expect.stringContaining('belongs to a log of another key') })
})

const { leaves, note } = logOf(200)
const textOf = (size: bigint) => formatCheckpoint({ origin: signer.name, size, root: randomBytes(32) })
const text = textOf(200n)
const stranger = { ...signer, secretKey: randomBytes(32) }
const huge = (response: Parameters<RequestListener>[1]) => {
  const more = () => {
    while (response.write(Buffer.alloc(65_536, 65)));
    response.once('drain', more)
  }
  more()
}

/** Each after seven entries were seen, as a log that grew to 200 would be. */
const unreadable: Readonly<Record<string, RequestListener>> = {
  'a checkpoint without end': (_, response) => huge(response),
  'a tile without end': (request, response) =>
    request.url?.includes('/tile/') ? huge(response) : serving({ leaves, note })(request, response),
  'no word on who else may sign': (request, response) =>
    request.url === '/log/rotations'
      ? response.end('{"receipts":')
      : serving({ leaves, note: signNote(text, stranger) })(request, response),
  'no checkpoint at all': (_, response) => response.end('<html>请登录</html>'),
  'a connection that is cut': (_, response) => response.destroy(),
  'another address': (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  'tiles that are not there': (request, response) =>
    request.url?.includes('/tile/') ? response.writeHead(404).end() : serving({ leaves, note })(request, response),
  'tiles cut short': serving({ leaves: leaves.slice(0, 100), note }),
  'sizes at the end of the numbers, and no tiles': serving({ leaves: [], note: signNote(textOf(2n ** 63n), signer) }),
}

for (const [what, hostile] of Object.entries(unreadable))
  test(`a server that answers with ${what} is not believed, and not accused`, async () => {
    answer = serving(logOf(7))
    await lookNow()
    const before = seen()
    answer = hostile
    await expect(lookNow()).rejects.toThrow(`${url}/log/`)
    expect([seen(), existsSync(join(folder, 'evidence'))]).toEqual([before, false])
  })

const manySigned = (count: number) =>
  note + noteSignature(note.slice(0, note.indexOf('\n\n') + 1), stranger).repeat(count)

const lying: Readonly<Record<string, RequestListener>> = {
  'tiles that lie': serving({ leaves: leaves.with(3, randomBytes(32)), note }),
  'a root of its own, rightly signed': serving({ leaves, note: signNote(text, signer) }),
  'thousands of signatures': serving({ leaves, note: manySigned(1_500) }),
  'another’s signature': serving({ leaves, note: signNote(text, stranger) }),
  'a smaller log': serving(logOf(6)),
  'a log of the same size and another past': serving(logOf(7, '改写')),
}

for (const [what, hostile] of Object.entries(lying))
  test(`a server that answers with ${what} gets no cosignature, and what was seen is kept`, async () => {
    answer = serving(logOf(7))
    await lookNow()
    const before = seen()
    answer = hostile
    expect((await lookNow()).outcome).toBe('inconsistent')
    expect(seen()).toBe(before)
  })

test('a log whose tiles do not come to its root gets no cosignature the first time either', async () => {
  answer = serving({ leaves, note: signNote(text, signer) })
  expect((await lookNow()).outcome).toBe('inconsistent')
  expect(isSeen()).toBe(false)
})

test('ninety strangers’ signatures do not keep ours from standing under the checkpoint', async () => {
  answer = serving({ leaves, note: manySigned(90) })
  expect((await lookNow()).outcome).toBe('cosigned')
  expect(seen().startsWith(note)).toBe(true)
  expect((await lookNow()).outcome).toBe('seen')
})
