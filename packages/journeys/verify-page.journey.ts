import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepScreen, openBrowser, openWindow } from './browser.ts'

// The log of the running apps is taken away, and checked by the page that lies beside it, opened from the disk, without us.

const folder = mkdtempSync(join(tmpdir(), 'mingce-verify-page-'))
const stream = 'submission/2021-pilot/510113/implementation_plan/1'
const requests: string[] = []
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

function mingce(...args: string[]): { status: number | null; said: string } {
  const program = fileURLToPath(new URL('../launch/mingce.ts', import.meta.url))
  const options = { env: { ...process.env, INIT_CWD: folder }, encoding: 'utf8' } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options)
  return { status, said: stdout + stderr }
}

const fileIn = (...path: string[]) => join(folder, ...path)
const linesOf = (...path: string[]) => readFileSync(fileIn(...path), 'utf8').split('\n')

/** The verdict over what was chosen, in words. */
async function choose(id: string, files: string | string[]): Promise<string> {
  await page.locator('#verdict').evaluate((verdict) => verdict.replaceChildren())
  await page.locator(id).setInputFiles(files)
  await page.locator('.banner').waitFor()
  return (await page.locator('#verdict').textContent()) ?? ''
}

test('the whole log is taken away, and the page beside it finds it untouched without asking anyone', async () => {
  expect(mingce('export', '--to', 'log').said).toContain('已导出')
  page = await openWindow(browser)
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(pathToFileURL(fileIn('log', 'verify.html')).href)
  await keepScreen(page, 'verify-page-empty')
  const said = await choose('#folder', fileIn('log'))
  expect(said).toContain('核验通过')
  expect(said).toContain(`${linesOf('log', 'events.ndjson').length - 1} 条记录`)
  expect(said).toContain('公钥取自导出文件夹本身')
  await keepScreen(page, 'verify-page-verified')
  expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([])
  expect(mingce('verify', 'log').status).toBe(0)
})

test('with a key from elsewhere it no longer says where the key came from', async () => {
  await page.getByLabel('公钥').fill(readFileSync(fileIn('log', 'keys'), 'utf8'))
  const said = await choose('#folder', fileIn('log'))
  expect(said).toContain('核验通过')
  expect(said).not.toContain('公钥取自导出文件夹本身')
  await page.getByLabel('公钥').fill('')
})

test('one character of one entry changed is named with its position, by the page and by the command', async () => {
  const events = readFileSync(fileIn('log', 'events.ndjson'), 'utf8')
  const lines = events.split('\n')
  const line = lines[777] ?? ''
  const at = line.indexOf('"account":"') + 12
  const other = line[at] === '0' ? '1' : '0'
  const changed = lines.with(777, line.slice(0, at) + other + line.slice(at + 1))
  writeFileSync(fileIn('log', 'events.ndjson'), changed.join('\n'))
  const said = await choose('#folder', fileIn('log'))
  expect(said).toContain('发现篡改')
  expect(said).toContain('记录内容被改动，位置 777')
  await keepScreen(page, 'verify-page-tampered')
  expect(mingce('verify', 'log')).toMatchObject({ status: 1, said: expect.stringContaining('位置 777') })
  writeFileSync(fileIn('log', 'events.ndjson'), events)
})

test('one county’s filing is taken away alone, and a receipt of its first entry verifies with the keys beside it', async () => {
  expect(mingce('export', '--to', 'filing', '--stream', stream).status).toBe(0)
  const said = await choose('#folder', fileIn('filing'))
  expect(said).toContain(`事件流 ${stream}`)
  expect(said).toContain('看不出该事件流在最后一条之后是否还有记录')

  const [line = ''] = linesOf('filing', 'events.ndjson')
  const [index, ...hashes] = (linesOf('filing', 'proofs')[0] ?? '').split(' ')
  const entry = line.slice(line.indexOf(',"data":') + 8, -1)
  const extra = Buffer.from(entry).toString('base64')
  const head = ['c2sp.org/tlog-proof@v1', `extra ${extra}`, `index ${index}`, ...hashes].join('\n')
  const checkpoint = readFileSync(fileIn('filing', 'checkpoint'), 'utf8')
  writeFileSync(fileIn('first.tlog-proof'), `${head}\n\n${checkpoint}`)
  expect(await choose('#files', fileIn('first.tlog-proof'))).toContain('回执不含公钥')
  await keepScreen(page, 'verify-page-unreadable')
  const both = [fileIn('first.tlog-proof'), fileIn('filing', 'keys')]
  expect(await choose('#files', both)).toContain(`回执所指的记录在案，位置 ${index}`)
  await keepScreen(page, 'verify-page-receipt')
  expect(mingce('verify', 'first.tlog-proof', '--key', fileIn('filing', 'keys')).status).toBe(0)
})

test('the end of the log is verified, and goes on from a checkpoint that was kept', async () => {
  expect(mingce('export', '--to', 'end', '--from', '5000').status).toBe(0)
  await page.locator('#older').setInputFiles(fileIn('log', 'checkpoint'))
  const said = await choose('#folder', fileIn('end'))
  expect(said).toContain('位置 5000 至')
  expect(said).toContain('与以前的检查点')
  expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([])
  await page.context().close()
})
