import { text } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'

/** One part of an archive as text, as whoever uses the plain library has to unpack it first. */
export async function partOf(archive: Buffer, name: string): Promise<string> {
  const zip = await fromBufferPromise(archive, { lazyEntries: true })
  for await (const entry of zip.eachEntry())
    if (entry.fileName === name) return text(await zip.openReadStreamPromise(entry))
  throw new Error(`the archive has no ${name}`)
}
