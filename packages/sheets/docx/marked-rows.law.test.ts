import { completeItem, idOf } from '@mingce/domain/catalog/given'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { anyCatalog } from '../export/arbitrary-catalog.ts'
import type { CatalogExport } from '../export/catalog-export.ts'
import { writeCatalogDocx, writeDraftDocx } from '../export/write-docx.ts'
import { readCatalog } from '../read-catalog.ts'
import type { SheetReading } from '../reading.ts'
import { scanArchive } from '../scan/scan-archive.ts'
import { toDisclosureItem } from '../to-item.ts'
import { editedZip } from '../zip/edit-zip.ts'

vi.setConfig({ testTimeout: 60_000 })

const version = '草稿（2021-10-15 导出）'
const names = ['招生计划', '招生范围', '教材目录', '校车服务']
const catalog: CatalogExport = {
  ...{ division: '510113', place: '青白江区', position: 7 },
  items: names.map((name, at) => {
    const content = completeItem(name, { contentElements: [`${name}办法`], audienceNote: '辖区家长' })
    return { item: idOf(at + 1), content: { ...content, category: at % 2 === 0 ? '招生管理' : '学生管理' } }
  }),
}

const idsOf = (reading: SheetReading) => reading.items.map(({ exported }) => exported?.item ?? null)
const namesOf = (reading: SheetReading) => reading.items.map(({ name }) => name)
const messagesOf = (reading: SheetReading) => reading.doubts.map(({ message }) => message)
const ids = (...ns: readonly number[]) => ns.map((n) => (n === 0 ? null : idOf(n)))
const unsure = expect.stringContaining('认不准是导出时的哪一项')

/** The document as somebody edited it: its rows below the heading, and whatever else of its parts. */
async function afterEditing(
  edit: (rows: readonly string[]) => readonly string[],
  of: CatalogExport = catalog,
  change = (_: string, text: string) => text,
): Promise<SheetReading> {
  const bytes = await editedZip(await writeDraftDocx(of, version), (name, text) => {
    if (name !== 'word/document.xml') return change(name, text)
    const [before = '', ...rest] = text.split('<w:tr>')
    const last = rest.at(-1) ?? ''
    const end = last.indexOf('</w:tbl>')
    const rows = [...rest.slice(0, -1), last.slice(0, end)]
    const [first = '', second = '', ...items] = rows
    return change(name, [before, first, second, ...edit(items)].join('<w:tr>') + last.slice(end))
  })
  expect(await scanArchive(bytes)).toBe('document')
  return readCatalog(bytes, 'document')
}

function expectSame(reading: SheetReading, { items }: CatalogExport): void {
  const told = reading.items.map((each) => ({ item: each.exported?.item, content: toDisclosureItem(each) }))
  expect(JSON.stringify(told)).toBe(JSON.stringify(items))
}

test('whatever a catalog holds, its document gives back the same items to the letter, and nothing is in doubt', async () => {
  await fc.assert(
    fc.asyncProperty(anyCatalog, async (any) => {
      const reading = await readCatalog(await writeDraftDocx(any, version), 'document')
      expectSame(reading, any)
      const { division, position, items } = any
      expect(reading.exported).toEqual({ division, position, items: items.map(({ item }) => item) })
      expect(reading.doubts).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('whatever is done to its rows, no row is ever taken for another item than the one whose name or contents it shows', async () => {
  const edits = fc.array(fc.tuple(fc.constantFrom('copy', 'drop', 'swap', 'move mark', 'retype'), fc.nat(), fc.nat()), {
    minLength: 1,
    maxLength: 6,
  })
  await fc.assert(
    fc.asyncProperty(anyCatalog, edits, async (any, done) => {
      const reading = await afterEditing((rows) => done.reduce(edited, rows), any)
      for (const each of reading.items) {
        const was = any.items.find(({ item }) => item === each.exported?.item)?.content
        if (!was) continue
        const shows = toDisclosureItem(each)
        const same = [was.name === shows.name, was.contentElements.join() === shows.contentElements.join()]
        expect(same).toContain(true)
      }
      const known = idsOf(reading).filter((each) => each !== null)
      expect(new Set(known).size).toBe(known.length)
    }),
    { numRuns: 25 },
  )
})

const mark = /<w:bookmarkStart[^>]*\/>/

function edited(rows: readonly string[], [what, one, other]: readonly [string, number, number]): readonly string[] {
  if (rows.length === 0) return rows
  const [from, to] = [one % rows.length, other % rows.length]
  const [row = '', target = ''] = [rows[from], rows[to]]
  if (what === 'copy') return rows.toSpliced(to, 0, row)
  if (what === 'drop') return rows.length > 1 ? rows.toSpliced(from, 1) : rows
  if (what === 'swap') return rows.with(from, target).with(to, row)
  if (what === 'retype') return rows.with(from, retyped(row))
  const own = mark.exec(row)?.[0] ?? ''
  return rows.with(to, target.replace('<w:bookmarkEnd', `${own}<w:bookmarkEnd`))
}

/** All words of a row typed over. */
function retyped(row: string): string {
  return row.replace(/(<w:t[^>]*>)[^<]*(<\/w:t>)/g, '$1改写$2')
}

describe('what people do to a document', () => {
  test('rows put in another order are still the items they were', async () => {
    const reading = await afterEditing((rows) => rows.toReversed())
    expect(idsOf(reading)).toEqual(ids(4, 3, 2, 1))
    expect(reading.items.map(toDisclosureItem)).toEqual(catalog.items.toReversed().map(({ content }) => content))
  })

  test('a cell that was typed over is read, all else comes back to the letter', async () => {
    const reading = await afterEditing((rows) => rows.map((row) => row.replace('青白江区教育局', '青白江区教体局')))
    expect(idsOf(reading)).toEqual(ids(1, 2, 3, 4))
    expect(reading.items.map(toDisclosureItem)).toEqual(
      catalog.items.map(({ content }) => ({ ...content, disclosingBody: '青白江区教体局' })),
    )
    expect(reading.doubts).toEqual([])
  })

  test('a row that was renamed keeps its item by its contents; one typed over altogether does not', async () => {
    const renamed = await afterEditing((rows) => rows.map((row) => row.replace('>教材目录<', '>教材公示<')))
    expect([idsOf(renamed), namesOf(renamed)]).toEqual([
      ids(1, 2, 3, 4),
      ['招生计划', '招生范围', '教材公示', '校车服务'],
    ])
    const over = await afterEditing((rows) => rows.with(2, retyped(rows[2] ?? '')))
    expect(idsOf(over)).toEqual(ids(1, 2, 0, 4))
    expect(messagesOf(over)).toContainEqual(unsure)
  })

  test('a row that was deleted is told and not deleted; one that was added is new', async () => {
    const added = (rows: readonly string[]) => (rows[3] ?? '').replace(mark, '').replaceAll('校车服务', '课后服务')
    const reading = await afterEditing((rows) => [...rows.slice(1), added(rows)])
    expect([idsOf(reading), namesOf(reading).at(-1)]).toEqual([ids(2, 3, 4, 0), '课后服务'])
    expect(messagesOf(reading)).toEqual([expect.stringContaining('导出时的 1 项已不在文件中')])
  })

  test('where the first of several rows that share a category is gone, the others keep theirs, with a doubt', async () => {
    const items = catalog.items.map((each) => ({ ...each, content: { ...each.content, category: '招生管理' } }))
    const reading = await afterEditing((rows) => rows.slice(1), { ...catalog, items })
    expect(reading.items.map(toDisclosureItem)).toEqual(items.slice(1).map(({ content }) => content))
    expect(messagesOf(reading)).toContainEqual(expect.stringContaining('沿用导出时的“招生管理”'))
  })

  test('a row that was copied with its mark leaves both rows to be matched by what they say', async () => {
    const reading = await afterEditing((rows) => [
      ...rows,
      (rows[3] ?? '').replaceAll('校车服务', '课后服务'),
      rows[0] ?? '',
    ])
    expect(idsOf(reading)).toEqual(ids(0, 2, 3, 4, 0, 0))
    expect(messagesOf(reading).filter((message) => /认不准/.test(message))).toHaveLength(3)
  })

  test('two rows whose marks were exchanged are matched by what they say', async () => {
    const marks = (row = '') => mark.exec(row)?.[0] ?? ''
    const reading = await afterEditing((rows) =>
      rows
        .with(0, (rows[0] ?? '').replace(mark, marks(rows[1])))
        .with(1, (rows[1] ?? '').replace(mark, marks(rows[0]))),
    )
    expect(idsOf(reading)).toEqual(ids(0, 0, 3, 4))
    expect(messagesOf(reading)).toContainEqual(unsure)
  })

  test('a document that lost what it carried, or the mark of its heading, is read as any other, with a doubt', async () => {
    for (const lost of [
      (name: string, text: string) => (name === 'customXml/item1.xml' ? '<other/>' : text),
      (name: string, text: string) => (name === 'customXml/item1.xml' ? '<broken' : text),
      (_: string, text: string) => text.replace('w:name="mingce_head"', 'w:name="head"'),
    ]) {
      const reading = await afterEditing((rows) => rows, catalog, lost)
      expect([reading.exported, idsOf(reading)]).toEqual([undefined, ids(0, 0, 0, 0)])
      expect(messagesOf(reading)).toEqual([expect.stringContaining('辨认事项的部分已不全')])
      expect(namesOf(reading)).toEqual(names)
    }
  })

  test('what leaves for the public carries nothing of it', async () => {
    const seen: string[] = []
    await editedZip(await writeCatalogDocx(catalog, version), (name, text) => {
      seen.push(name, text)
      return text
    })
    expect(seen.join('\n')).not.toMatch(/mingce|customXml/)
  })
})
