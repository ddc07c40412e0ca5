import { UnfitEvidenceError } from './unfit-evidence.ts'

const mostPixels = 200_000_000 // a scan of A3 at 600 dpi has 70 million

/** @throws {UnfitEvidenceError} for a PNG that is cut off, or followed by something else */
export function requireWholePng(bytes: Buffer): void {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') throw new UnfitEvidenceError('BROKEN')
  refuseGiant(bytes.readUInt32BE(16), bytes.readUInt32BE(20))
  let at = 8
  while (at + 12 <= bytes.length) {
    const name = bytes.toString('latin1', at + 4, at + 8)
    at += 12 + bytes.readUInt32BE(at)
    if (name !== 'IEND') continue
    if (at !== bytes.length) throw new UnfitEvidenceError(at < bytes.length ? 'SPLICED' : 'BROKEN')
    return
  }
  throw new UnfitEvidenceError('BROKEN')
}

/** @throws {UnfitEvidenceError} for a WebP whose length is not what it says */
export function requireWholeWebp(bytes: Buffer): void {
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length || end < 20) throw new UnfitEvidenceError('BROKEN')
  if (bytes.length > end + (end % 2)) throw new UnfitEvidenceError('SPLICED')
}

/**
 * Phones put a second, smaller picture or a trailer of their own behind the first: both are let through.
 *
 * @throws {UnfitEvidenceError} for a JPEG that is cut off, or followed by something else
 */
export function requireWholeJpeg(bytes: Buffer): void {
  const end = endOfJpeg(bytes, 0)
  const behind = bytes.subarray(end)
  const isPicture = behind[0] === 0xff && behind[1] === 0xd8
  const isTrailer = behind.subarray(-4).toString('latin1') === 'SEFT' || behind.every((byte) => byte === 0)
  if (behind.length > 0 && !isPicture && !isTrailer) throw new UnfitEvidenceError('SPLICED')
}

/** Behind the end-of-image marker. Segments say their length; the coded picture ends at the next marker that is no filling. */
function endOfJpeg(bytes: Buffer, start: number): number {
  let at = start + 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw new UnfitEvidenceError('BROKEN')
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (marker === 0xd9) return at + 2
    else {
      if (isFrame(marker) && at + 9 <= bytes.length) refuseGiant(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))
      at += 2 + bytes.readUInt16BE(at + 2)
      if (marker === 0xda) at = endOfScan(bytes, at)
    }
  }
  if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2
  throw new UnfitEvidenceError('BROKEN')
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    const isFilling = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!isFilling) return at
  }
  throw new UnfitEvidenceError('BROKEN')
}

function refuseGiant(width: number, height: number): void {
  if (width * height > mostPixels) throw new UnfitEvidenceError('INFLATES_TOO_FAR')
}
