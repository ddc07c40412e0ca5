import { loadavg } from 'node:os'
import { type CatalogUniformity, uniformityOf } from '@mingce/domain/lens/uniformity/catalog-uniformity'
import { corpusOf } from '@mingce/domain/lens/uniformity/corpus'
import type { LensItem } from '@mingce/domain/lens/uniformity/item'
import { measureItem } from '@mingce/domain/lens/uniformity/measure'
import { itemsEach, madeCatalog, madeGuide } from './made-catalogs.ts'

/** The province's counties, twice and four times as many, and the country's: 2,844. */
const sizes = [183, 366, 732, 2_844]

/**
 * 一刀切 over made catalogs of sixty items: every item of every county held against the guide and against every other county, from
 * nothing; then one edited item. How both and the memory grow with the counties.
 */
export async function run(): Promise<{ readonly measures: Record<string, number>; readonly table: string }> {
  const measured = sizes.map(measure)
  const lines = measured.map(({ counties, coldMs, cpuMs, editMs, memoryMb, copied }) =>
    [
      `${String(counties).padStart(5)} counties × ${itemsEach}`,
      `${(coldMs / 1_000).toFixed(2).padStart(7)} s cold (${(cpuMs / 1_000).toFixed(2)} s of processor)`,
      `${editMs.toFixed(1).padStart(6)} ms an edited item`,
      `${String(memoryMb).padStart(5)} MB`,
      `${copied} items found copied`,
    ].join('   '),
  )
  const measures = Object.fromEntries(
    measured.flatMap(({ counties, coldMs, cpuMs, editMs, memoryMb }) => [
      [`cold_ms_${counties}`, Math.round(coldMs)],
      [`cold_cpu_ms_${counties}`, Math.round(cpuMs)],
      [`edit_ms_${counties}`, Math.round(editMs)],
      [`memory_mb_${counties}`, memoryMb],
    ]),
  )
  const load = (loadavg()[0] ?? 0).toFixed(1)
  return { measures, table: [`uniformity, load ${load}`, ...lines].join('\n') }
}

function measure(counties: number) {
  const began = performance.now()
  const cpuBefore = process.cpuUsage()
  const corpus = corpusOf(everyItem(counties), madeGuide)
  const found: CatalogUniformity[] = []
  let memoryMb = 0
  for (let county = 0; county < counties; county += 1) {
    found.push(uniformityOf(corpus, [...madeCatalog(county)]))
    memoryMb = Math.max(memoryMb, Math.round(process.memoryUsage().rss / 2 ** 20))
  }
  const coldMs = performance.now() - began
  const { user, system } = process.cpuUsage(cpuBefore)
  const beforeEdit = performance.now()
  for (const item of madeCatalog(counties - 1)) measureItem(corpus, edited(item))
  const editMs = (performance.now() - beforeEdit) / itemsEach
  const copied = found.reduce((sum, each) => sum + each.found.guide + each.found.county, 0)
  return { counties, coldMs, cpuMs: (user + system) / 1_000, editMs, memoryMb, copied }
}

function* everyItem(counties: number): Generator<LensItem> {
  for (let county = 0; county < counties; county += 1) yield* madeCatalog(county)
}

function edited(item: LensItem): LensItem {
  return { ...item, text: { ...item.text, contentElements: [...item.text.contentElements, '附校园开放日安排'] } }
}
