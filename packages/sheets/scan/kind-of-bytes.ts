import { UnreadableSheetError } from '../unreadable-sheet.ts'

const mostBytes = 20 * 1024 * 1024
const oleHeader = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/**
 * Lets pass only what begins like a zip archive; a file's name is not asked.
 *
 * @throws {UnreadableSheetError} EMPTY_FILE, FILE_TOO_LARGE, ENCRYPTED, OLD_XLS, WEB_PAGE or NOT_A_WORKBOOK
 */
export function refuseUnlessZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableSheetError('EMPTY_FILE')
  if (bytes.length > mostBytes)
    throw new UnreadableSheetError('FILE_TOO_LARGE', `${Math.ceil(bytes.length / 1024 / 1024)} MB`)
  if (beginsWith(bytes, oleHeader)) throw new UnreadableSheetError(isEncrypted(bytes) ? 'ENCRYPTED' : 'OLD_XLS')
  if (beginsWith(bytes, [0x50, 0x4b])) return
  throw new UnreadableSheetError(isMarkup(bytes) ? 'WEB_PAGE' : 'NOT_A_WORKBOOK')
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

/** A workbook with an opening password is an OLE container that holds a stream of this name. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le')
}

/** HTML or XML in UTF-8, GBK or UTF-16, whatever its byte-order mark. */
function isMarkup(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1').replaceAll('\0', '')
  return /^[^\w<]{0,8}\s*<(!doctype|html|head|body|table|meta|\?xml|!--)/i.test(start)
}
