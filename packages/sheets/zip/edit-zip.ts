import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { type ArchiveFile, zipBytes } from './write-zip.ts'

/** An archive that we wrote ourselves, with some of its files as `change` gives them and others beside; in the order it had. */
export async function editedZip(
  bytes: Uint8Array,
  change: (name: string, text: string) => string,
  more: readonly ArchiveFile[] = [],
): Promise<Uint8Array> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
  })
  const files: ArchiveFile[] = []
  for await (const entry of zip.eachEntry()) {
    const own = await buffer(await zip.openReadStreamPromise(entry))
    const isText = /\.(xml|rels)$/.test(entry.fileName)
    files.push({ name: entry.fileName, bytes: isText ? Buffer.from(change(entry.fileName, own.toString())) : own })
  }
  zip.close()
  return zipBytes([...files, ...more])
}
