import { markupOf } from '../html/sniff.ts'
import { UnreadableSheetError } from '../unreadable-sheet.ts'
import { entriesOf, hasFilePass } from './compound-file.ts'

/** What a file is by its first bytes: an archive (.xlsx, .docx), an Excel file of before 2007, a page, JSON, or other text. */
export type KindOfBytes = 'archive' | 'old workbook' | 'html' | 'json' | 'text'

const mostBytes = 20 * 1024 * 1024

const oleHeader = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

// Formats that offices send by mistake, by the bytes they begin with.
const others: readonly (readonly [string, RegExp])[] = [
  [' PDF 文件', /^[\s\S]{0,8}%PDF-/],
  ['图片', /^(\x89PNG|\xff\xd8\xff|GIF8|BM[\s\S]{4}\0\0\0\0|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP)/],
  ['压缩包', /^(Rar!|7z\xbc\xaf|BZh|.\x8b[\b])/],
  [' RTF 文档', /^\{\\rtf/],
  ['网页归档文件（.mht）', /^MIME-Version:/i],
  ['电子邮件', /^(Received|Return-Path|From):/],
  ['程序', /^(MZ[\s\S]{0,60}\0|\x7fELF|#!)/],
]

/**
 * Decides what a file is by its bytes; its name is not asked.
 *
 * @throws {UnreadableSheetError} EMPTY_FILE, FILE_TOO_LARGE, ENCRYPTED, MACROS, WPS_ET, BROKEN_OLD or OTHER_FORMAT
 */
export function kindOfBytes(bytes: Uint8Array): KindOfBytes {
  if (bytes.length === 0) throw new UnreadableSheetError('EMPTY_FILE')
  refuseLarge(bytes.length)
  if (oleHeader.every((byte, at) => bytes[at] === byte)) return kindOfCompound(bytes)
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  if (/^PK[^\s\w]/.test(start)) return 'archive'
  const other = others.find(([, pattern]) => pattern.test(start))
  if (other) throw new UnreadableSheetError('OTHER_FORMAT', other[0])
  if (isJson(start)) return 'json'
  const markup = markupOf(start)
  // Some web office suites put an element of their own before the table they copy.
  if (markup === 'xml' && !start.includes('<?xml') && Buffer.from(bytes).includes('<table')) return 'html'
  if (markup === 'xml') throw new UnreadableSheetError('OTHER_FORMAT', ' XML 文件（如“XML 表格 2003”）')
  return markup ?? 'text'
}

/** What begins an object or a list, behind any byte-order mark and in any encoding: no table begins so. */
function isJson(start: string): boolean {
  const text = start.replaceAll('\0', '').replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
  return /^\s*([{[]\s*)+("|\}|\]|$)/.test(text)
}

/** @throws {UnreadableSheetError} FILE_TOO_LARGE above 20 MB */
export function refuseLarge(size: number): void {
  if (size > mostBytes) throw new UnreadableSheetError('FILE_TOO_LARGE', `${Math.ceil(size / 1024 / 1024)} MB`)
}

function kindOfCompound(bytes: Uint8Array): 'old workbook' {
  const entries = entriesOf(bytes)
  const named = (...names: string[]) => entries.find(({ name }) => names.includes(name))
  if (named('EncryptedPackage')) throw new UnreadableSheetError('ENCRYPTED')
  if (named('_VBA_PROJECT_CUR', '_VBA_PROJECT')) throw new UnreadableSheetError('MACROS')
  const workbook = named('Workbook', 'Book')
  if (workbook && hasFilePass(bytes, workbook)) throw new UnreadableSheetError('ENCRYPTED')
  if (workbook) return 'old workbook'
  if (named('ETExtData')) throw new UnreadableSheetError('WPS_ET')
  if (named('WordDocument')) throw new UnreadableSheetError('OTHER_FORMAT', '旧版 Word 或 WPS 文字文档（.doc、.wps）')
  if (named('PowerPoint Document')) throw new UnreadableSheetError('OTHER_FORMAT', '演示文稿')
  throw new UnreadableSheetError('BROKEN_OLD')
}
