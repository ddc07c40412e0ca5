import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { UnreadableSheetError } from '../unreadable-sheet.ts'
import { PartScan } from './part-scan.ts'

const mostParts = 2000
const mostInflated = 48 * 1024 * 1024 // bytes, all parts together
const suspiciousPart = 4 * 1024 * 1024 // bytes; below it any ratio is harmless
const mostRatio = 400 // real sheets stay under 100

/** What an archive that may be read is: an Excel workbook or a Word document. */
export type KindOfArchive = 'workbook' | 'document'

/**
 * Looks at the archive before any parser does: its structure, and every part's bytes as a stream, so that nothing
 * large is ever held. What passes can still be refused by the parser, which runs within limits of its own.
 *
 * @throws {UnreadableSheetError} with the code of what was found
 */
export async function scanArchive(bytes: Uint8Array): Promise<KindOfArchive> {
  const zip = await opened(bytes)
  const names: string[] = []
  let left = mostInflated
  try {
    if (zip.entryCount > mostParts) throw new UnreadableSheetError('TOO_MANY_PARTS', String(zip.entryCount))
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileName)
      refuseEntry(entry, left)
      left -= await scanPart(zip, entry, left)
    }
  } catch (error) {
    throw asRefusal(error)
  } finally {
    zip.close()
  }
  return kindOf(names)
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return await fromBufferPromise(buffer, { lazyEntries: true })
  } catch {
    throw new UnreadableSheetError('BROKEN_ZIP')
  }
}

function refuseEntry(entry: Entry, left: number): void {
  const { fileName, compressedSize, uncompressedSize } = entry
  if (entry.isEncrypted()) throw new UnreadableSheetError('ENCRYPTED')
  if (/vbaProject\.bin$|macrosheets\//i.test(fileName)) throw new UnreadableSheetError('MACROS')
  if (uncompressedSize > left) throw new UnreadableSheetError('INFLATES_TOO_FAR')
  if (uncompressedSize > suspiciousPart && uncompressedSize > compressedSize * mostRatio)
    throw new UnreadableSheetError('INFLATES_TOO_FAR')
  // A size left to a trailing descriptor could be read differently by the parser than here.
  if (entry.generalPurposeBitFlag & 8 && compressedSize === 0 && !fileName.endsWith('/'))
    throw new UnreadableSheetError('BROKEN_ZIP')
}

/** @returns how many bytes the part holds once inflated */
async function scanPart(zip: ZipFile, entry: Entry, left: number): Promise<number> {
  if (entry.fileName.endsWith('/')) return 0
  const stream = await zip.openReadStreamPromise(entry)
  const scan = new PartScan(entry.fileName)
  let inflated = 0
  for await (const chunk of stream) {
    inflated += chunk.length
    if (inflated > left) throw new UnreadableSheetError('INFLATES_TOO_FAR')
    scan.read(chunk)
  }
  scan.end()
  return inflated
}

/** What the archive is besides a zip, told by the names of its parts. */
function kindOf(names: readonly string[]): KindOfArchive {
  if (new Set(names).size < names.length) throw new UnreadableSheetError('BROKEN_ZIP')
  const has = (start: string) => names.some((name) => name.startsWith(start))
  if (names.includes('xl/workbook.bin')) throw new UnreadableSheetError('OTHER_FORMAT', 'Excel 二进制工作簿（.xlsb）')
  if (has('ppt/')) throw new UnreadableSheetError('OTHER_FORMAT', '演示文稿')
  if (names.includes('content.xml')) throw new UnreadableSheetError('OTHER_FORMAT', ' ODF 文档（.ods 等）')
  if (!names.includes('[Content_Types].xml')) throw new UnreadableSheetError('OTHER_FORMAT', '压缩包')
  if (!has('word/')) return 'workbook'
  if (names.includes('xl/workbook.xml')) throw new UnreadableSheetError('OTHER_FORMAT', '拼接的文件（工作簿又兼文档）')
  return 'document'
}

function asRefusal(error: unknown): unknown {
  if (error instanceof UnreadableSheetError) return error
  const said = error instanceof Error ? error.message : ''
  return new UnreadableSheetError(
    /relative path|absolute path|invalid characters/.test(said) ? 'UNSAFE_PATH' : 'BROKEN_ZIP',
  )
}
