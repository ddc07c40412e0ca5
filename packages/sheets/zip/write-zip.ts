import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'

/** A file of an archive: `{ name: '510113 青白江区/目录.xlsx', bytes }`. */
export type ArchiveFile = { readonly name: string; readonly bytes: Uint8Array }

type Listed = { readonly name: Buffer; readonly at: number; readonly fields: Buffer }

const deflate = promisify(deflateRaw)
const mostFiles = 65_535 // the end record counts in 16 bits
const largest = 0xffffffff // bytes; offsets are 32 bits
const named = 0x0800 // the flag of names in UTF-8, which Windows and WPS need for Chinese ones
const firstDay = 0x0021 // 1980-01-01: the same files give the same archive

/**
 * A zip archive as it is made: each file is asked for when the one before it was taken, so that no more than one is held.
 * Sizes stand before the bytes of each file, so whoever reads along can count them.
 *
 * @throws {Error} beyond 65,535 files or 4 GB
 * Source: PKWARE APPNOTE 6.3.10, 4.3.
 */
export async function* zipOf(files: AsyncIterable<ArchiveFile> | Iterable<ArchiveFile>): AsyncGenerator<Uint8Array> {
  const listed: Listed[] = []
  let at = 0
  for await (const { name, bytes } of files) {
    const { fields, body } = await packed(bytes)
    const entry = { name: Buffer.from(name), at, fields }
    listed.push(entry)
    const head = localHeader(entry)
    at += head.length + body.length
    if (listed.length > mostFiles || at > largest) throw new Error('the archive is beyond what a zip file holds')
    yield head
    if (body.length > 0) yield body
  }
  const directory = Buffer.concat(listed.map(directoryEntry))
  yield directory
  yield endRecord(listed.length, directory.length, at)
}

/** All of a small archive at once. */
export async function zipBytes(files: AsyncIterable<ArchiveFile> | Iterable<ArchiveFile>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of zipOf(files)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** What both headers of a file say of it: version, flags, method, time, checksum, sizes. */
async function packed(bytes: Uint8Array): Promise<{ fields: Buffer; body: Uint8Array }> {
  const squeezed = isArchive(bytes) ? bytes : await deflate(bytes)
  const body = squeezed.length < bytes.length ? squeezed : bytes
  const fields = Buffer.alloc(22)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(named, 2)
  fields.writeUInt16LE(body === bytes ? 0 : 8, 4)
  fields.writeUInt16LE(firstDay, 8)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(body.length, 14)
  fields.writeUInt32LE(bytes.length, 18)
  return { fields, body }
}

/** An .xlsx or .docx is packed already. */
function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

function localHeader({ name, fields }: Listed): Buffer {
  const lengths = Buffer.alloc(4)
  lengths.writeUInt16LE(name.length, 0)
  return Buffer.concat([Buffer.from('PK\x03\x04'), fields, lengths, name])
}

function directoryEntry({ name, at, fields }: Listed): Buffer {
  const rest = Buffer.alloc(18)
  rest.writeUInt16LE(name.length, 0)
  rest.writeUInt32LE(at, 14)
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, rest, name])
}

function endRecord(files: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files, 8)
  end.writeUInt16LE(files, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(at, 16)
  return end
}
