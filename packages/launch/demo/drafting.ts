import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { isSameCell } from '@mingce/domain/catalog/three-way'
import { borrowSome } from './borrowings.ts'
import type { CountyDesk } from './county-desk.ts'
import { rowNamed, shortened } from './county-items.ts'
import { attachSome } from './evidence.ts'
import { localItem, localItems } from './local-items.ts'
import { realCatalogs, tidyCatalogs } from './real-catalogs.ts'
import * as words from './words.ts'

/** Most counties begin from a spreadsheet, some from the guide; then the drafter goes through it. */
export function draftCatalog(
  desk: CountyDesk,
  { fit, source }: { readonly fit: boolean; readonly source?: string },
): void {
  const { chance, log } = desk
  const given = realCatalogs.find(({ id }) => id === source)
  if (!given && chance.falls(0.08)) desk.draftFromGuide()
  else desk.importCatalog(given ?? chance.pick(fit ? tidyCatalogs : realCatalogs), fit)
  log.after(20, 90)
  goThrough(desk)
  borrowSome(desk, desk.library)
}

function goThrough(desk: CountyDesk): void {
  const { chance } = desk
  for (const { item, content } of chance.some(chance.between(1, 3), desk.items.slice(5)))
    desk.revise(item, {
      ...shortened(content, 10),
      contentElements: [...content.contentElements, '办理地点和时间'],
    })
  const kept = new Set(desk.items.map(({ content }) => content.name))
  const free = localItems.filter(({ name }) => !kept.has(name))
  if (chance.falls(0.25)) desk.draft(localItem(chance.pick(free), bureau(desk)), { kind: 'borrowed', ref: '510116' })
  const [last, successor] = [desk.items.at(-1), desk.items.at(-3)]
  if (chance.falls(0.15) && last && successor) {
    desk.retire(last.item, words.retired, successor.item)
    if (Number(desk.county) % 3 === 0) desk.restore(last, words.restored)
  }
  if (Number(desk.county) % 4 === 0) adoptSome(desk)
  const [, second] = desk.items
  if (Number(desk.county) % 5 === 0 && second) desk.putFirst(second.item)
  if (Number(desk.county) % 4 === 0) attachSome(desk)
  if (Number(desk.county) % 4 === 0) explainSome(desk)
}

/** The first items, which many have as the guide has them, are explained. */
function explainSome(desk: CountyDesk): void {
  for (const [at, { item }] of desk.items.slice(0, 2).entries()) desk.explain(item, words.localNotes[at] ?? '')
}

/** Two items take the legal bases that the guide has for them. */
function adoptSome(desk: CountyDesk): void {
  const rows = desk.items.map(({ item, content }) => ({ item, content, row: rowNamed(content.name) }))
  const differing = rows.filter(({ content, row }) => row && !isSameCell(content, row.item, 'legalBases'))
  for (const { item, row } of differing.slice(0, 2)) if (row) desk.takeFromGuide(row, item, 'legalBases')
}

function bureau({ items }: CountyDesk): string {
  return items[0]?.content.disclosingBody ?? ''
}

/** One item takes another name, two become one, and one becomes two: what a county adjusts once its catalog was in force. */
export function reshapeSome(desk: CountyDesk): void {
  const [first, second, ...others] = desk.items
  const rich = others.find(({ content }) => content.contentElements.length > 1)
  if (!first || !second || !rich) return
  desk.rename(first.item, fullName(first.content.name), words.renamed)
  desk.merge(second.item, first.item, joined(desk.standing(first.item).content, second.content), words.merged)
  const [kept, part] = halved(rich.content)
  desk.split(rich.item, kept, part, words.split)
}

function fullName(name: string): string {
  if (name.startsWith('义务教育')) return `本县${name}`
  return name.startsWith('教育') ? `义务${name}` : `义务教育${name}`
}

function joined(into: DisclosureItem, other: DisclosureItem): DisclosureItem {
  return {
    ...into,
    contentElements: [...new Set([...into.contentElements, ...other.contentElements])],
    legalBases: [...new Set([...into.legalBases, ...other.legalBases])],
  }
}

function halved(content: DisclosureItem): readonly [DisclosureItem, DisclosureItem] {
  const { contentElements, name } = content
  const part = { ...content, name: `${name}（办理指南）`, contentElements: contentElements.slice(-1) }
  return [{ ...content, contentElements: contentElements.slice(0, -1) }, part]
}

/** One to three items are worded anew. */
export function reviseSome(desk: CountyDesk): void {
  for (const { item, content } of desk.chance.some(desk.chance.between(1, 3), desk.items))
    desk.revise(item, { ...content, contentElements: [...content.contentElements, '年度更新说明'] })
}
