import { describe, expect, test, vi } from 'vitest'
import { workbookBytes } from './fixtures/catalog.ts'
import { workbookOf } from './fixtures/workbook.ts'
import { rowXml, sheetXml, workbookParts, zipOf } from './fixtures/zip.ts'
import { readInWorker } from './read-in-worker.ts'
import { type UnreadableCode, UnreadableSheetError } from './unreadable-sheet.ts'

vi.setConfig({ testTimeout: 60_000 })

const good = workbookBytes('12-suqian-hubin')
const megabyte = 1024 * 1024
const rows = rowXml(1, ['公开事项', '公开内容', '公开依据']) + rowXml(2, ['招生政策', '甲', '《教育法》'])
const whole = workbookParts(sheetXml(rows))
const withPart = (name: string, data: string | Uint8Array) => zipOf([...whole, { name, data }])
const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.alloc(512)])
const lol = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;">]>'
const merged = (ref: string) => sheetXml(rows, `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`)
const sheetWith = (xml: string) => zipOf(workbookParts(xml))

const hostile: readonly (readonly [string, UnreadableCode, () => Uint8Array | Promise<Uint8Array>])[] = [
  ['an empty file', 'EMPTY_FILE', () => new Uint8Array()],
  [
    'a file over 20 MB',
    'FILE_TOO_LARGE',
    () => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(21 * megabyte)]),
  ],
  ['text renamed to .xlsx', 'NOT_A_WORKBOOK', () => Buffer.from('序号,一级事项,二级事项\n1,招生管理,招生政策\n')],
  ['GBK text renamed to .xlsx', 'NOT_A_WORKBOOK', () => Buffer.from('d0f2bac52cd5d0c9fab9dcc0ed0a', 'hex')],
  ['a PDF renamed to .xlsx', 'NOT_A_WORKBOOK', () => Buffer.from('%PDF-1.7\n%âãÏÓ')],
  ['HTML renamed to .xlsx', 'WEB_PAGE', () => Buffer.from('\uFEFF<html><table><tr><td>序号</td></tr></table></html>')],
  ['HTML in UTF-16', 'WEB_PAGE', () => Buffer.from('\uFEFF<html><body></body></html>', 'utf16le')],
  ['the XML of Excel 2003', 'WEB_PAGE', () => Buffer.from('<?xml version="1.0"?><Workbook></Workbook>')],
  ['an old .xls', 'OLD_XLS', () => ole],
  ['a workbook with a password', 'ENCRYPTED', () => Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])],
  ['an encrypted part', 'ENCRYPTED', () => zipOf(whole.map((part) => ({ ...part, flags: 1 })))],
  ['a Word document', 'OTHER_FORMAT', () => withPart('word/document.xml', '<document/>')],
  ['an ODF table', 'OTHER_FORMAT', () => zipOf([{ name: 'content.xml', data: '<office/>' }])],
  ['a binary workbook', 'OTHER_FORMAT', () => withPart('xl/workbook.bin', 'bin')],
  ['some other zip', 'OTHER_FORMAT', () => zipOf([{ name: 'photo.jpg', data: 'jpg' }])],
  ['a truncated workbook', 'BROKEN_ZIP', () => good.subarray(0, 5000)],
  ['a zip without its directory', 'BROKEN_ZIP', () => Buffer.from('PK\x03\x04 and nothing else')],
  ['the same part twice', 'BROKEN_ZIP', () => withPart('xl/worksheets/sheet1.xml', sheetXml(rows))],
  ['a path out of the archive', 'UNSAFE_PATH', () => withPart('../../etc/cron.d/x', 'x')],
  ['an absolute path', 'UNSAFE_PATH', () => withPart('/etc/passwd', 'x')],
  ['2,001 parts', 'TOO_MANY_PARTS', () => zipOf(Array.from({ length: 2001 }, (_, n) => ({ name: `${n}`, data: 'x' })))],
  ['a zip bomb in one part', 'INFLATES_TOO_FAR', () => withPart('xl/media/image1.png', Buffer.alloc(30 * megabyte))],
  [
    'a zip bomb over many parts',
    'INFLATES_TOO_FAR',
    () =>
      zipOf([...whole, ...Array.from({ length: 20 }, (_, n) => ({ name: `${n}`, data: Buffer.alloc(3 * megabyte) }))]),
  ],
  ['a macro', 'MACROS', () => withPart('xl/vbaProject.bin', 'vba')],
  [
    'a macro workbook renamed',
    'MACROS',
    () =>
      zipOf([
        { name: '[Content_Types].xml', data: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' },
        ...whole.slice(1),
      ]),
  ],
  ['entities that multiply', 'XML_ENTITIES', () => sheetWith(lol + sheetXml(rows))],
  [
    'an external entity',
    'XML_ENTITIES',
    () => withPart('xl/sharedStrings.xml', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><sst/>'),
  ],
  ['a cell at XFD1048576', 'FAR_CELL', () => sheetWith(sheetXml(`${rows}<row r="1048576"><c r="XFD1048576"/></row>`))],
  [
    'a far cell without its reference',
    'FAR_CELL',
    () => sheetWith(sheetXml(`${rows}<row r="900000"><c><v>1</v></c></row>`)),
  ],
  [
    'a far cell in a part that calls itself a picture',
    'FAR_CELL',
    () => withPart('xl/media/image1.png', sheetXml('<c r="ZZZ1"/>')),
  ],
  ['a far cell behind a namespace', 'FAR_CELL', () => sheetWith(`<x:c t='n' r='XFD9'></x:c>`)],
  [
    'a reference in character entities',
    'BROKEN_WORKBOOK',
    () => sheetWith(sheetXml('<row r="1"><c r="&#88;FD9"/></row>')),
  ],
  [
    'a reference hidden behind a quoted >',
    'BROKEN_WORKBOOK',
    () => sheetWith(sheetXml('<row r="1"><c s=">" r="XFD9"/></row>')),
  ],
  ['a reference behind endless space', 'BROKEN_WORKBOOK', () => sheetWith(`<c ${' '.repeat(200_000)}r="XFD9"/>`)],
  ['a merge over the whole sheet', 'GIANT_MERGE', () => sheetWith(merged('A1:XFD1048576'))],
  [
    'many large merges',
    'GIANT_MERGE',
    () => sheetWith(merged('A1:Z10000').replace(/<mergeCell .*?\/>/, (one) => one.repeat(10))),
  ],
  ['a wrong checksum', 'BROKEN_WORKBOOK', () => zipOf(whole.map((part) => ({ ...part, crc: 7 })))],
  ['a workbook without its sheets', 'BROKEN_WORKBOOK', () => zipOf(whole.slice(0, 2))],
  ['text that turns its direction', 'TEXT_DIRECTION', () => sheetWith(sheetXml(rows + rowXml(3, ['招生\u202E策政'])))],
  ['an empty workbook', 'NO_SHEETS', () => sheetWith(sheetXml(''))],
  ['a table without a heading', 'NO_HEADER', () => workbookOf([['1', '招生管理', '招生政策', '甲']])],
  ['a heading without items', 'NO_ITEMS', () => workbookOf([['序号', '公开事项', '公开内容', '公开依据']])],
]

async function refusalOf(bytes: Uint8Array): Promise<UnreadableSheetError> {
  const outcome = await readInWorker(bytes, '青白江区目录.xlsx').catch((error: unknown) => error)
  expect(outcome).toBeInstanceOf(UnreadableSheetError)
  return outcome as UnreadableSheetError
}

describe('refused with its code and a sentence, the process alive', () => {
  test.each(hostile)('%s: %s', async (_, code, make) => {
    const refusal = await refusalOf(await make())
    expect(refusal.code).toBe(code)
    expect(refusal.message).toMatch(/^“青白江区目录\.xlsx”：.*[，。].*(请|再).*。$/)
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

test('after all of them a real catalog reads, several at once', async () => {
  const readings = await Promise.all([1, 2, 3].map(() => readInWorker(good, '目录.xlsx')))
  expect(readings.map(({ items }) => items.length)).toEqual([4, 4, 4])
})

test('the name of a file is told without its folders and hidden characters', async () => {
  const reading = readInWorker(new Uint8Array(), 'C:\\稿\\..\\目\u202E录.xlsx')
  await expect(reading).rejects.toThrow(/^“目录\.xlsx”：文件是空的/)
})

test('a formula is read as its text and nothing runs', async () => {
  const bytes = sheetWith(sheetXml(rows + rowXml(3, ['=HYPERLINK("http://x")', '+1', '@SUM(A1)'])))
  const { items } = await readInWorker(bytes, '目录.xlsx')
  expect(items[1]).toMatchObject({ name: '=HYPERLINK("http://x")', contentElements: ['+1'], legalBases: ['@SUM(A1)'] })
})
