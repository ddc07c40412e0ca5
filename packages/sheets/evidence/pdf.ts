import { promisify } from 'node:util'
import { constants, inflate } from 'node:zlib'
import { UnfitEvidenceError } from './unfit-evidence.ts'

const mostInflated = 32 * 1_048_576 // bytes, of the streams that hold objects, together

/** What makes a PDF do something, by the names its objects use. */
const active: readonly (readonly [RegExp, string])[] = [
  [/\/(JavaScript|JS)(?![\w#])/, '脚本'],
  [/\/(Launch|ImportData|SubmitForm)(?![\w#])/, '会启动程序或送出数据的动作'],
  [/\/(EmbeddedFile|EmbeddedFiles|RichMedia|Movie|Sound)(?![\w#])/, '附件或多媒体'],
]

/**
 * Looks through a PDF's objects, also those it keeps in compressed streams; pages and pictures are not looked into.
 *
 * Source: ISO 32000-1, 7.3.5 (names), 7.5.5 (trailer), 7.5.7 (object streams), 7.6 (encryption).
 *
 * @throws {UnfitEvidenceError} for one that is cut off, locked, active, or followed by something else
 */
export async function requireWholePdf(bytes: Buffer): Promise<void> {
  const text = bytes.toString('latin1')
  const end = text.lastIndexOf('%%EOF')
  if (end < 0 || !/startxref\s+\d+\s*$/.test(text.slice(Math.max(0, end - 64), end)))
    throw new UnfitEvidenceError('BROKEN')
  if (/[^\s\0]/.test(text.slice(end + 5))) throw new UnfitEvidenceError('SPLICED')
  refuseActive(text.replace(/\bstream\r?\n[\s\S]*?endstream/g, ''))
  for await (const objects of objectStreams(bytes, text)) refuseActive(objects)
}

function refuseActive(objects: string): void {
  const plain = objects.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  if (/\/Encrypt(?![\w#])/.test(plain)) throw new UnfitEvidenceError('ENCRYPTED')
  const found = active.find(([name]) => name.test(plain))
  if (found) throw new UnfitEvidenceError('ACTIVE_PDF', found[1])
}

const inflated = promisify<Buffer, object, Buffer>(inflate)

async function* objectStreams(bytes: Buffer, text: string): AsyncGenerator<string> {
  let left = mostInflated
  for (const { index, 0: found } of text.matchAll(/\/ObjStm\b[\s\S]{0,400}?\bstream\r?\n/g)) {
    const from = index + found.length
    const to = text.indexOf('endstream', from)
    if (to < 0) throw new UnfitEvidenceError('BROKEN')
    const objects = await inflatedWithin(bytes.subarray(from, to), left)
    left -= objects.length
    yield objects
  }
}

async function inflatedWithin(stream: Buffer, most: number): Promise<string> {
  try {
    const options = { maxOutputLength: Math.max(most, 1), finishFlush: constants.Z_SYNC_FLUSH }
    return (await inflated(stream, options)).toString('latin1')
  } catch (error) {
    const tooFar = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    if (tooFar) throw new UnfitEvidenceError('INFLATES_TOO_FAR')
    return stream.toString('latin1') // not compressed, or in a way that hides nothing a reader runs
  }
}
