import type { EvidenceFormat } from '@mingce/domain/catalog/evidence-format'
import { largestEvidence } from '@mingce/domain/catalog/evidence-limits'
import { formatOfArchive } from './archive.ts'
import { formatOfCompound } from './compound.ts'
import { requireWholePdf } from './pdf.ts'
import { requireWholeJpeg, requireWholePng, requireWholeWebp } from './pictures.ts'
import { requirePlainText } from './plain-text.ts'
import { UnfitEvidenceError } from './unfit-evidence.ts'

type Reader = (bytes: Buffer) => EvidenceFormat | Promise<EvidenceFormat>

const is = (format: EvidenceFormat, check: (bytes: Buffer) => void | Promise<void>): Reader => {
  return async (bytes) => {
    await check(bytes)
    return format
  }
}

/** By the bytes a file begins with, as Latin-1. */
const readers: readonly (readonly [string, Reader])[] = [
  ['%PDF-', is('pdf', requireWholePdf)],
  ['PK\x03\x04', formatOfArchive],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', formatOfCompound],
  ['\x89PNG\r\n\x1a\n', is('png', requireWholePng)],
  ['\xff\xd8\xff', is('jpeg', requireWholeJpeg)],
]

const programs = [
  'MZ\x90\0',
  '\x7fELF',
  '\xca\xfe\xba\xbe',
  '\xce\xfa\xed\xfe',
  '\xcf\xfa\xed\xfe',
  'L\0\0\0\x01\x14\x02',
]
const archives = ['Rar!', '7z\xbc\xaf', 'BZh', '\x1f\x8b', '\xfd7zXZ', 'MSCF', 'PK\x05\x06', 'PK\x07\x08']

// What else is sent by mistake.
const others: readonly (readonly [RegExp, string])[] = [
  [/^\{\\rtf/, ' RTF 文档'],
  [/^(GIF8|BM[\s\S]{4}\0\0\0\0|II\*\0|MM\0\*)/, '其他格式的图片'],
  [/^[\s\S]{4}ftyp/, '视频、音频或 HEIC 图片'],
  [/^(ID3|OggS|RIFF)/, '视频或音频'],
  [/^(MIME-Version|Received|Return-Path|From):/i, '电子邮件或网页归档'],
]

/**
 * What a file that is to support an item is, by its content alone: its name and whatever a browser says of it are not asked.
 *
 * @throws {UnfitEvidenceError} when it is none that is taken, is broken or locked, holds a program, or is two files at once
 */
export async function evidenceFormat(bytes: Uint8Array): Promise<EvidenceFormat> {
  if (bytes.length === 0) throw new UnfitEvidenceError('EMPTY')
  if (bytes.length > largestEvidence) throw new UnfitEvidenceError('TOO_LARGE')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = buffer.toString('latin1', 0, 64)
  const reader = readerOf(start)
  if (!reader) refuseOthers(start)
  const format = await (reader ?? is('text', requirePlainText))(buffer)
  if (reader !== formatOfArchive) refuseArchiveBehind(buffer)
  return format
}

function readerOf(start: string): Reader | undefined {
  if (/^RIFF[\s\S]{4}WEBP/.test(start)) return is('webp', requireWholeWebp)
  return readers.find(([beginning]) => start.startsWith(beginning))?.[1]
}

function refuseOthers(start: string): void {
  const begins = (list: readonly string[]) => list.some((beginning) => start.startsWith(beginning))
  if (begins(programs)) throw new UnfitEvidenceError('PROGRAM')
  if (begins(archives)) throw new UnfitEvidenceError('ARCHIVE')
  const other = others.find(([beginning]) => beginning.test(start))
  if (other) throw new UnfitEvidenceError('OTHER_FORMAT', other[1])
}

/** An archive is read from its end: behind any other file it would be a second one in the same bytes. */
function refuseArchiveBehind(bytes: Buffer): void {
  const from = Math.max(0, bytes.length - 22 - 0xffff)
  for (let at = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1'); at >= from; ) {
    if (at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length)
      throw new UnfitEvidenceError('SPLICED')
    if (at === 0) return
    at = bytes.lastIndexOf('PK\x05\x06', at - 1, 'latin1')
  }
}
