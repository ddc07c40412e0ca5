import { describe, expect, test, vi } from 'vitest'
import { workbookBytes } from './fixtures/catalog.ts'
import { compoundOf } from './fixtures/compound.ts'
import { csvOf, documentWith, htmlOf, pageOf, wordTableOf } from './fixtures/formats.ts'
import { hostileDocuments } from './fixtures/hostile/documents.ts'
import { hostileJson } from './fixtures/hostile/json.ts'
import { hostileOthers } from './fixtures/hostile/others.ts'
import { hostilePages } from './fixtures/hostile/pages.ts'
import { hostileTexts } from './fixtures/hostile/texts.ts'
import { hostileWorkbooks } from './fixtures/hostile/workbooks.ts'
import { rowXml, sheetXml, workbookParts, zipOf } from './fixtures/zip.ts'
import { readCatalog } from './read-catalog.ts'
import { readInWorker } from './read-in-worker.ts'
import type { SheetReading } from './reading.ts'
import { kindOfBytes } from './scan/kind-of-bytes.ts'
import { scanArchive } from './scan/scan-archive.ts'
import { UnreadableSheetError } from './unreadable-sheet.ts'
import { convertToXlsx } from './xls/convert.ts'

vi.setConfig({ testTimeout: 60_000 })

const good = workbookBytes('12-suqian-hubin')
const items = [
  ['公开事项', '公开内容', '公开依据'],
  ['招生政策', '甲', '《教育法》'],
]
const rows = items.map((texts, at) => rowXml(at + 1, texts)).join('')
const sheetWith = (xml: string) => zipOf(workbookParts(xml))

/** What `readInWorker` does, on a machine without LibreOffice and without a thread for each of so many files. */
async function readHere(bytes: Uint8Array): Promise<SheetReading> {
  const kind = kindOfBytes(bytes)
  if (kind === 'old workbook') return readHere(await convertToXlsx(bytes, { path: '', timeoutMs: 1 }))
  return readCatalog(bytes, kind === 'archive' ? await scanArchive(bytes) : kind)
}

async function refusalOf(reading: Promise<SheetReading>): Promise<UnreadableSheetError> {
  const outcome = await reading.catch((error: unknown) => error)
  expect(outcome).toBeInstanceOf(UnreadableSheetError)
  return outcome as UnreadableSheetError
}

describe('refused with its code and a sentence that says what to do', () => {
  test.each([
    ...[...hostileWorkbooks, ...hostileDocuments, ...hostilePages],
    ...[...hostileTexts, ...hostileJson, ...hostileOthers],
  ])('%s: %s', async (_, code, make) => {
    const refusal = await refusalOf(readHere(await make()))
    expect(refusal.code).toBe(code)
    expect(refusal.about('青白江区目录.xlsx').message).toMatch(/^“青白江区目录\.xlsx”：.*[，。].*(请|再).*。$/)
  })
})

describe('refused in the thread as well, the process alive', () => {
  const inThread = [
    'a workbook without its sheets',
    'tables 31 deep in a document',
    'GBK cut off inside a character',
    'a name twice in JSON',
  ]
  test.each(
    [...hostileWorkbooks, ...hostileDocuments, ...hostileTexts, ...hostileJson].filter(([name]) =>
      inThread.includes(name),
    ),
  )('%s: %s', async (_, code, make) => {
    const refusal = await refusalOf(readInWorker(await make(), '青白江区目录.xlsx'))
    expect(refusal.code).toBe(code)
    expect(refusal.message).toMatch(/^“青白江区目录\.xlsx”：/)
  })
})

test('a reading that takes too long is stopped', async () => {
  const reading = readInWorker(good, '目录.xlsx', { timeoutMs: 1, heapMb: 256 })
  await expect(reading).rejects.toMatchObject({ code: 'TOOK_TOO_LONG' })
})

test('a reading that needs too much memory is stopped', async () => {
  const cell = '<c t="n"><v>1</v></c>'
  const many = Array.from({ length: 200 }, (_, at) => `<row r="${at + 3}">${cell.repeat(1000)}</row>`).join('')
  const reading = readInWorker(sheetWith(sheetXml(rows + many)), '目录.xlsx', { timeoutMs: 60_000, heapMb: 8 })
  await expect(reading).rejects.toMatchObject({ code: 'TOO_MUCH_MEMORY' })
})

test('after all of them real catalogs of every format read, several at once', async () => {
  const files = [
    good,
    documentWith(wordTableOf({ rows: items })),
    Buffer.from(csvOf({ rows: items })),
    Buffer.from(pageOf(htmlOf({ rows: items }))),
  ]
  const readings = await Promise.all(files.map((bytes) => readInWorker(bytes, '目录.xls')))
  expect(readings.map((reading) => reading.items.length)).toEqual([4, 1, 1, 1])
})

test('the name of a file is told without its folders and hidden characters', async () => {
  const reading = readInWorker(new Uint8Array(), 'C:\\稿\\..\\目\u202E录.xlsx')
  await expect(reading).rejects.toThrow(/^“目录\.xlsx”：文件是空的/)
})

const live = ['=HYPERLINK("http://x")', '+1', '@SUM(A1)']
const withLive = { rows: [...items, live] }

test.each([
  ['a workbook', sheetWith(sheetXml(rows + rowXml(3, live)))],
  ['a text', Buffer.from(csvOf(withLive))],
  ['a page', Buffer.from(htmlOf(withLive))],
  ['a document', documentWith(wordTableOf(withLive))],
])('a formula in %s is read as its text and nothing runs', async (_, bytes) => {
  const reading = await readHere(bytes)
  expect(reading.items[1]).toMatchObject({ name: live[0], contentElements: [live[1]], legalBases: [live[2]] })
})

const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
const withKeys = {
  rows: [
    [...(items[0] ?? []), ...keys],
    [...(items[1] ?? []), '一', '二', '三', '四'],
  ],
}

test.each([
  ['a text', Buffer.from(csvOf(withKeys))],
  ['a page', Buffer.from(htmlOf(withKeys))],
  ['a document', documentWith(wordTableOf(withKeys))],
])('headings of %s that every object has are only headings', async (_, bytes) => {
  const { items: read } = await readHere(bytes)
  const extra = { '“__proto__”': '一', '“constructor”': '二', toString: '三', hasOwnProperty: '四' }
  expect(read[0]?.extra).toEqual(extra)
  expect({}).not.toHaveProperty('一')
})

test('scripts, styles, handlers and frames of a page are neither run nor read', async () => {
  const trap = '<script>throw 1</script><style>td{}</style><iframe src="file:///etc/passwd"></iframe>'
  const cell = `<td onclick="x()">招生政策${trap}<img src="http://x/1.png"></td>`
  const page = pageOf(htmlOf({ rows: items }).replace(/<td class=xl65>招生政策<\/td>/, cell))
  const { items: read } = await readHere(Buffer.from(page))
  expect(read).toMatchObject([{ name: '招生政策', contentElements: ['甲'] }])
})

test('a span wider and deeper than the table is cut at its edges', async () => {
  const table = htmlOf({ rows: items })
  const page = table
    .replace('<tr', '<tr><td colspan=100000>青白江区公开目录</td></tr>\n<tr')
    .replace('class=xl65>《教育法》', 'rowspan=65534>《教育法》')
  const { items: read, title } = await readHere(Buffer.from(page))
  expect([title, read.length, read[0]?.legalBases]).toEqual(['青白江区公开目录', 1, ['教育法']])
})

test('a table copied from a web office suite, with an element of its own before it, is a page', async () => {
  const { items: read } = await readHere(
    Buffer.from(`<byte-sheet-html-origin data-id="1"></byte-sheet-html-origin>${htmlOf({ rows: items })}`),
  )
  expect(read).toMatchObject([{ name: '招生政策' }])
})

test('a table of WPS is told as such by its name, where its content is that of an old workbook', async () => {
  const bytes = compoundOf(['Workbook', 'ETExtData'])
  const path = process.env.PATH
  process.env.PATH = ''
  const outcomes = await Promise.all(['目录.et', '目录.xls'].map((name) => refusalOf(readInWorker(bytes, name))))
  process.env.PATH = path
  expect(outcomes.map(({ code }) => code)).toEqual(['WPS_ET', 'OLD_XLS'])
})
