import { crc32 } from 'node:zlib'
import type { EvidenceFormat } from '@mingce/domain/catalog/evidence-format'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { UnfitEvidenceError } from './unfit-evidence.ts'

const mostParts = 5_000
const mostInflated = 200 * 1_048_576 // bytes, all parts together
const suspiciousPart = 8 * 1_048_576 // bytes; below it any ratio is harmless
const mostRatio = 400

const isMacro = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|macrosheets\/|\.(docm|xlsm|dotm|xltm|pptm|xlam)$/i
const isEmbedded =
  /(^|\/)activeX\/|embeddings\/[^/]*\.(bin|exe|dll|js|vbs|bat|cmd|ps1|hta|lnk|scr|msi|jar|zip|rar|7z)$/i
const isMarkup = /\.(xml|rels|vml)$/i
const drawsFromOutside =
  /<Relationship\b(?=[^>]*TargetMode\s*=\s*["']External)(?=[^>]*\/(attachedTemplate|oleObject|frame|control)["'])/i

/**
 * Word, Excel or OFD, by the names of an archive's parts. Every part is inflated once, within limits, against its own check sum,
 * and thrown away: nothing of it is parsed here.
 *
 * @throws {UnfitEvidenceError}
 */
export async function formatOfArchive(bytes: Buffer): Promise<EvidenceFormat> {
  if (bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1') !== bytes.length - 22) throw endsElsewhere(bytes)
  const zip = await opened(bytes)
  const names: string[] = []
  let left = mostInflated
  let first = bytes.length
  try {
    if (zip.entryCount > mostParts) throw new UnfitEvidenceError('INFLATES_TOO_FAR')
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileName)
      first = Math.min(first, entry.relativeOffsetOfLocalHeader)
      refuseEntry(entry, left)
      left -= await readPart(zip, entry, left)
    }
  } catch (error) {
    throw error instanceof UnfitEvidenceError ? error : new UnfitEvidenceError('BROKEN')
  } finally {
    zip.close()
  }
  if (first !== 0) throw new UnfitEvidenceError('SPLICED')
  return formatOf(names)
}

/** What follows the archive, or its comment, may be a second file; without any end it was cut off. */
function endsElsewhere(bytes: Buffer): UnfitEvidenceError {
  return new UnfitEvidenceError(bytes.includes('PK\x05\x06', 0, 'latin1') ? 'SPLICED' : 'BROKEN')
}

async function opened(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { lazyEntries: true })
  } catch {
    throw new UnfitEvidenceError('BROKEN')
  }
}

function refuseEntry(entry: Entry, left: number): void {
  const { fileName, compressedSize, uncompressedSize } = entry
  if (entry.isEncrypted()) throw new UnfitEvidenceError('ENCRYPTED')
  if (isMacro.test(fileName)) throw new UnfitEvidenceError('MACROS')
  if (isEmbedded.test(fileName)) throw new UnfitEvidenceError('EMBEDDED', '其他程序的对象或控件')
  if (uncompressedSize > left) throw new UnfitEvidenceError('INFLATES_TOO_FAR')
  if (uncompressedSize > suspiciousPart && uncompressedSize > compressedSize * mostRatio)
    throw new UnfitEvidenceError('INFLATES_TOO_FAR')
}

/** @returns how many bytes the part holds once inflated */
async function readPart(zip: ZipFile, entry: Entry, left: number): Promise<number> {
  if (entry.fileName.endsWith('/')) return 0
  let [size, sum, carried] = [0, 0, '']
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > left) throw new UnfitEvidenceError('INFLATES_TOO_FAR')
    sum = crc32(chunk, sum)
    if (isMarkup.test(entry.fileName)) carried = readMarkup(carried + chunk.toString('latin1'))
  }
  if (sum !== entry.crc32) throw new UnfitEvidenceError('BROKEN')
  return size
}

/** @returns what may be the beginning of something that goes on in the next chunk */
function readMarkup(text: string): string {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new UnfitEvidenceError('EMBEDDED', '实体声明')
  if (/macroEnabled/i.test(text)) throw new UnfitEvidenceError('MACROS')
  if (/DDEAUTO/.test(text)) throw new UnfitEvidenceError('EMBEDDED', '自动运行的域（DDE）')
  if (drawsFromOutside.test(text)) throw new UnfitEvidenceError('EMBEDDED', '从外部取来的模板或对象')
  return text.slice(-2_048)
}

function formatOf(names: readonly string[]): EvidenceFormat {
  if (new Set(names).size < names.length) throw new UnfitEvidenceError('BROKEN')
  const has = (start: string) => names.some((name) => name.startsWith(start))
  const found = [
    ...(has('word/') ? ['docx' as const] : []),
    ...(has('xl/') ? ['xlsx' as const] : []),
    ...(names.includes('OFD.xml') ? ['ofd' as const] : []),
  ]
  const [format, second] = found
  if (second) throw new UnfitEvidenceError('SPLICED')
  if (has('ppt/')) throw new UnfitEvidenceError('OTHER_FORMAT', '演示文稿')
  if (names.includes('xl/workbook.bin')) throw new UnfitEvidenceError('OTHER_FORMAT', ' Excel 二进制工作簿（.xlsb）')
  if (names.includes('content.xml')) throw new UnfitEvidenceError('OTHER_FORMAT', ' ODF 文档（.odt、.ods）')
  if (!format || (format !== 'ofd' && !names.includes('[Content_Types].xml'))) throw new UnfitEvidenceError('ARCHIVE')
  return format
}
