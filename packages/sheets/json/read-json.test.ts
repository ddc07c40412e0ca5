import { completeItem, idOf } from '@mingce/domain/catalog/given'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { anyCatalog } from '../export/arbitrary-catalog.ts'
import type { CatalogExport } from '../export/catalog-export.ts'
import { writeCatalogJson, writeDraftJson } from '../export/write-json.ts'
import { gbk } from '../fixtures/gbk.ts'
import { readCatalog } from '../read-catalog.ts'
import { markInWorker, readInWorker } from '../read-in-worker.ts'
import type { SheetReading } from '../reading.ts'
import { kindOfBytes } from '../scan/kind-of-bytes.ts'
import { toDisclosureItem } from '../to-item.ts'
import { parseJson } from './parse-json.ts'

vi.setConfig({ testTimeout: 60_000 })

const [plan, books] = [completeItem('招生计划'), completeItem('教材目录', { extra: { 五公开: '结果公开' } })]
const catalog: CatalogExport = {
  ...{ division: '510113', place: '青白江区', position: 7 },
  items: [
    { item: idOf(1), content: plan },
    { item: idOf(2), content: books },
  ],
}

type Edited = { items: Record<string, unknown>[]; exported?: unknown }

async function readBack(bytes: Uint8Array): Promise<SheetReading> {
  const kind = kindOfBytes(bytes)
  if (kind !== 'json') throw new Error(`told as ${kind}`)
  return readCatalog(bytes, kind)
}

/** The export as somebody edited it. */
function afterEditing(edit: (document: Edited) => void): Promise<SheetReading> {
  const document = JSON.parse(new TextDecoder().decode(writeDraftJson(catalog))) as Edited
  edit(document)
  return readBack(Buffer.from(JSON.stringify(document)))
}

const contentsOf = (reading: SheetReading) => reading.items.map(toDisclosureItem)
const idsOf = (reading: SheetReading) => reading.items.map(({ exported }) => exported?.item)
const messagesOf = (reading: SheetReading) => reading.doubts.map(({ message }) => message)

test('whatever a catalog holds, its JSON gives back the same items to the letter, and nothing is in doubt', async () => {
  await fc.assert(
    fc.asyncProperty(anyCatalog, async (any) => {
      const reading = await readBack(writeDraftJson(any))
      const told = contentsOf(reading).map((content, at) => ({ item: idsOf(reading)[at], content }))
      expect(JSON.stringify(told)).toBe(JSON.stringify(any.items))
      const { division, position, items } = any
      expect(reading.exported).toEqual({ division, position, items: items.map(({ item }) => item) })
      expect(reading.items.map(({ exported }) => exported?.base)).toEqual(items.map(({ content }) => content))
      expect(reading.doubts).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('whatever a JSON text says, it is read as JSON.parse reads it', () => {
  const withoutTraps = fc.jsonValue({ maxDepth: 6 }).filter((value) => !JSON.stringify(value).includes('__proto__'))
  fc.assert(
    fc.property(withoutTraps, fc.constantFrom(0, 2, '\t'), (value, space) => {
      const text = JSON.stringify(value, null, space)
      expect(JSON.stringify(plain(parseJson(text)))).toBe(JSON.stringify(JSON.parse(text)))
    }),
    { numRuns: 500 },
  )
})

function plain(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, each]) => [name, plain(each)]))
  return Array.isArray(value) ? value.map(plain) : value
}

test('what was edited is read to the letter, and what it was before goes with it', async () => {
  const reading = await afterEditing(({ items: [first, second] }) => {
    Object.assign(first as object, {
      disclosingBody: '青白江区教育和体育局',
      channels: ['notice_board', 'gov_website'],
    })
    Object.assign(second as object, { extra: { 五公开: '决策公开', 备注: '新增' } })
  })
  expect(idsOf(reading)).toEqual([idOf(1), idOf(2)])
  expect(contentsOf(reading)).toEqual([
    { ...plan, disclosingBody: '青白江区教育和体育局', channels: ['notice_board', 'gov_website'] },
    { ...books, extra: { 五公开: '决策公开', 备注: '新增' } },
  ])
  expect(reading.items.map(({ exported }) => exported?.base)).toEqual([plan, books])
  expect(reading.doubts).toEqual([])
})

test('items sorted, left out, added and copied keep to who they are; what is gone is told and not deleted', async () => {
  const reading = await afterEditing(({ items }) => {
    const [first] = items
    items.splice(0, 2, { ...completeItem('校车服务') }, { ...first }, { ...first, name: '招生范围' })
  })
  expect(idsOf(reading)).toEqual([null, idOf(1), null])
  expect(contentsOf(reading).map(({ name }) => name)).toEqual(['校车服务', '招生计划', '招生范围'])
  expect(messagesOf(reading)).toEqual([
    '导出时的 1 项已不在文件中，不会因此删除；需要取消的请在系统中取消',
    '这一项与前面的一项编号相同，按新增事项读取',
  ])
})

test('what the file leaves out stays as it left; strangers and codes nobody knows are told', async () => {
  const reading = await afterEditing(({ items: [first] }) => {
    delete (first as Partial<DisclosureItem>).legalBases
    Object.assign(first as object, { remark: '甲', channels: ['gov_website', 'fax'] })
  })
  expect(contentsOf(reading)[0]).toEqual(plan)
  expect(messagesOf(reading)).toEqual([
    '数据字典中没有“remark”，没有导入',
    '没有写 legalBases，沿用导出时的内容',
    '不认识的代码 “fax”，没有导入',
  ])
})

test('what is too long is cut and told, what was typed is cleaned', async () => {
  const reading = await afterEditing(({ items: [first] }) => {
    Object.assign(first as object, { disclosingBody: '局'.repeat(201), contentElements: [' 招生\u0007计划 ', ''] })
  })
  expect(contentsOf(reading)[0]).toMatchObject({ disclosingBody: '局'.repeat(200), contentElements: ['招生计划'] })
  expect(messagesOf(reading)).toEqual([expect.stringContaining('超过 200 字')])
})

test('data without the record of its export is read like any file; so is one whose record was spoilt', async () => {
  for (const reading of [
    await readBack(writeCatalogJson(catalog)),
    await afterEditing((document) => {
      document.exported = { mingce: 1, items: 'none' }
    }),
  ]) {
    expect(reading.exported).toBeUndefined()
    expect(idsOf(reading)).toEqual([null, null])
    expect(contentsOf(reading)).toEqual([plan, books])
  }
})

test('a byte-order mark, UTF-16 with its mark and GBK are read; only the last is a doubt', async () => {
  const text = new TextDecoder().decode(writeDraftJson(catalog))
  for (const bytes of [Buffer.from(`\uFEFF${text}`), Buffer.from(`\uFEFF${text}`, 'utf16le')])
    expect(await readBack(bytes)).toEqual(await readBack(writeDraftJson(catalog)))
  const { items, doubts } = await readBack(gbk(text))
  expect([items.map(toDisclosureItem), doubts.length]).toEqual([[plan, books], 1])
})

test('it is read in the thread as any file; a copy with its doubts marked is refused with a sentence', async () => {
  const reading = await readInWorker(writeDraftJson(catalog), '目录.xlsx')
  expect(contentsOf(reading)).toEqual([plan, books])
  await expect(markInWorker(writeDraftJson(catalog), '目录.json')).rejects.toMatchObject({ code: 'NOT_MARKED' })
})
