import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { SaxesParser } from 'saxes'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'

/** The parts of a Word document that its tables need: the main part, where its links lead, by their id, and the data it carries. */
export type Parts = {
  readonly document: Uint8Array
  readonly links: ReadonlyMap<string, string>
  readonly carried: readonly Uint8Array[]
}

/** @throws {Error} where the archive, its relationships or its main part cannot be read */
export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
  })
  const found = new Map<string, Uint8Array>()
  try {
    for await (const entry of zip.eachEntry())
      if (
        /^(_rels\/\.rels|word\/document\d*\.xml|word\/_rels\/document\d*\.xml\.rels|customXml\/item\d+\.xml)$/.test(
          entry.fileName,
        )
      )
        found.set(entry.fileName, await bytesOf(zip, entry))
  } finally {
    zip.close()
  }
  const root = relationshipsIn(found.get('_rels/.rels'))
  const main =
    root.find(({ type }) => type.endsWith('/officeDocument'))?.target.replace(/^\//, '') ?? 'word/document.xml'
  const document = found.get(main)
  if (document === undefined) throw new Error(`no part ${main}`)
  const links = relationshipsIn(found.get(main.replace(/^word\//, 'word/_rels/').concat('.rels')))
  const carried = [...found].flatMap(([name, part]) => (name.startsWith('customXml/') ? [part] : []))
  return { document, carried, links: new Map(links.filter(isWebLink).map(({ id, target }) => [id, target])) }
}

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const bytes = await buffer(await zip.openReadStreamPromise(entry))
  if (crc32(bytes) !== entry.crc32) throw new Error(`${entry.fileName} was damaged`)
  return bytes
}

type Relationship = { readonly id: string; readonly type: string; readonly target: string }

function relationshipsIn(xml: Uint8Array | undefined): Relationship[] {
  const found: Relationship[] = []
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('opentag', ({ local, attributes }) => {
    if (local !== 'Relationship') return
    const value = (name: string) => attributes[name]?.value ?? ''
    found.push({ id: value('Id'), type: value('Type'), target: value('Target') })
  })
  parser.write(xml ? new TextDecoder('utf-8', { fatal: true }).decode(xml) : '<none/>').close()
  return found
}

function isWebLink({ type, target }: Relationship): boolean {
  return type.endsWith('/hyperlink') && /^https?:\/\//i.test(target)
}
