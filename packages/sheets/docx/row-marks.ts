import { SaxesParser } from 'saxes'
import type { CatalogExport } from '../export/catalog-export.ts'
import { shown } from '../export/cell-texts.ts'
import type { ExportColumn } from '../export/columns.ts'
import { identityCells, manifestCell } from '../export/identity.ts'
import { editedZip } from '../zip/edit-zip.ts'
import type { ArchiveFile } from '../zip/write-zip.ts'

// A document knows its rows by bookmarks, which travel with them, and keeps what each row was in a part of its own. See decisions/0003.

const namespace = 'urn:mingce:export:1'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const itemId = '{6D696E67-6365-4D43-9A01-6578706F7274}' // names the part within a document; the same in each

/** What a document keeps of its rows: the hidden cells that a workbook would have, by bookmark, and the file's own. */
export type RowMarks = { readonly manifest: string; readonly identities: ReadonlyMap<string, readonly string[]> }

/** Stands in the last row of the heading. */
export const headMark = 'mingce_head'
const markPattern = /^mingce_(head|[0-9a-f]{32})$/

/** The bookmark of an item's row, as long as Word allows: "mingce_0000000000004000800000000000000a". */
export function markOf(item: string): string {
  return `mingce_${item.replaceAll('-', '').toLowerCase()}`
}

export function isMark(name: string): boolean {
  return markPattern.test(name)
}

/** What a paragraph of a document shows: a line without words is none. */
function shownInDocument(text: string): string {
  return shown(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n')
}

/** The document with a part that keeps what its rows are. */
export function withRowMarks(
  docx: Uint8Array,
  catalog: CatalogExport,
  columns: readonly ExportColumn[],
): Promise<Uint8Array> {
  const rows = catalog.items.map((each, at) => {
    const cells = identityCells(each, columns, { ordinal: at + 1, showing: shownInDocument })
    return `<row mark="${markOf(each.item)}">${cells.map((cell) => `<cell>${escaped(cell)}</cell>`).join('')}</row>`
  })
  const manifest = `<manifest>${escaped(manifestCell(catalog, false))}</manifest>`
  const part = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<catalog xmlns="${namespace}">${manifest}${rows.join('')}</catalog>`
  return editedZip(docx, linked, [{ name: 'customXml/item1.xml', bytes: Buffer.from(part) }, ...properties])
}

const properties: readonly ArchiveFile[] = [
  {
    name: 'customXml/itemProps1.xml',
    bytes: Buffer.from(
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
  },
  {
    name: 'customXml/_rels/item1.xml.rels',
    bytes: Buffer.from(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    ),
  },
]

function linked(name: string, text: string): string {
  if (name === '[Content_Types].xml')
    return text.replace(
      '</Types>',
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    )
  if (name !== 'word/_rels/document.xml.rels') return text
  const link = `<Relationship Id="rIdMingce" Type="${relationships}/customXml" Target="../customXml/item1.xml"/>`
  return text.replace('</Relationships>', `${link}</Relationships>`)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** @returns undefined for a part of another's, or one that cannot be read */
export function rowMarksIn(xml: Uint8Array): RowMarks | undefined {
  const identities = new Map<string, string[]>()
  let [isOurs, manifest, mark, text] = [false, '', '', '']
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (local === 'catalog' && uri === namespace) isOurs = true
    if (local === 'row') mark = attributes.mark?.value ?? ''
    text = ''
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('closetag', ({ local }) => {
    if (local === 'manifest') manifest = text
    if (local === 'cell' && isMark(mark)) identities.set(mark, [...(identities.get(mark) ?? []), text])
  })
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(xml)).close()
  } catch {
    return undefined
  }
  return isOurs ? { manifest, identities } : undefined
}
