/** One entry of an OLE compound file: the name of a stream or storage, the byte its content begins at, and its length in bytes. */
export type CompoundEntry = { readonly name: string; readonly start: number; readonly size: number }

/**
 * The entries of a compound file (.xls, .doc, .et, encrypted .xlsx). Every directory entry lies at a multiple of 128
 * bytes and has a shape of its own, so the chains of sectors need not be followed, which a broken file may send in circles.
 *
 * Source: [MS-CFB] 2.6.1 "Compound File Directory Entry".
 */
export function entriesOf(bytes: Uint8Array): CompoundEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length < 512) return []
  const sector = buffer.readUInt16LE(30) === 12 ? 4096 : 512
  const entries: CompoundEntry[] = []
  for (let at = 512; at + 128 <= buffer.length && entries.length < 1000; at += 128) {
    const length = buffer.readUInt16LE(at + 64)
    const isEntry = length >= 4 && length <= 64 && length % 2 === 0 && [1, 2, 5].includes(buffer[at + 66] ?? 0)
    if (!isEntry || (buffer[at + 67] ?? 2) > 1 || buffer.readUInt16LE(at + length - 2) !== 0) continue
    const name = buffer.toString('utf16le', at, at + length - 2)
    const start = (buffer.readUInt32LE(at + 116) + 1) * sector
    entries.push({ name, start, size: buffer[at + 66] === 2 ? buffer.readUInt32LE(at + 120) : 0 })
  }
  return entries
}

const filePass = 0x002f // the record behind which everything in a workbook is encrypted
const searched = 20 // records; it is the first or second behind the beginning

/**
 * Whether a workbook of Excel 97–2003 asks for a password to open.
 *
 * Source: [MS-XLS] 2.4.117 "FilePass".
 */
export function hasFilePass(bytes: Uint8Array, { start }: CompoundEntry): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = start
  for (let record = 0; record < searched && at + 4 <= buffer.length; record += 1) {
    if (buffer.readUInt16LE(at) === filePass) return true
    at += 4 + buffer.readUInt16LE(at + 2)
  }
  return false
}
