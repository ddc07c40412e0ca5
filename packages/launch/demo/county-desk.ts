import { digestOf } from '@mingce/api/digest'
import { cityOf, type DivisionCode, nameOf } from '@mingce/domain/authority/division'
import type { BorrowingCommand } from '@mingce/domain/borrowing/borrow'
import { type CityCast, type CountyCast, cityCast, countyCast } from '@mingce/domain/cast'
import type { CatalogCommand } from '@mingce/domain/catalog/decide'
import type { ItemOrigin, SettledItem } from '@mingce/domain/catalog/events'
import type { EvidenceFile } from '@mingce/domain/catalog/evidence-file'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { LawDeclineCommand } from '@mingce/domain/catalog/law-decline'
import { type WholeElement, withFileCells } from '@mingce/domain/catalog/three-way'
import type { GuideRow } from '@mingce/domain/guide/events'
import type { GuideUpgradeCommand } from '@mingce/domain/guide-upgrade/decide'
import { type Chance, uuidOf } from './chance.ts'
import { countyItems } from './county-items.ts'
import type { Log } from './log.ts'
import { dayAt } from './office-hours.ts'
import type { RealCatalog } from './real-catalogs.ts'
import type { Published, Standing } from './standing.ts'

/** A county's desk: its catalog as it stands by now, and what its drafter does to it. */
export class CountyDesk {
  readonly county: DivisionCode
  readonly log: Log
  readonly cast: CountyCast
  readonly city: CityCast
  readonly #items = new Map<string, Standing>()
  #version = 0
  #settled: readonly SettledItem[] = []
  readonly #published: Published[] = []
  /** What counties that began before this one published. */
  library: readonly Published[] = []

  constructor(county: DivisionCode, log: Log) {
    this.county = county
    this.log = log
    this.cast = countyCast(county)
    this.city = cityCast(cityOf(county))
  }

  /** What the county published, the withdrawn too. */
  get published(): readonly Published[] {
    return this.#published
  }

  get chance(): Chance {
    return this.log.chance
  }

  /** The items that stand in the draft, in order. */
  get items(): readonly Standing[] {
    return [...this.#items.values()]
  }

  /** The county's spreadsheet is read in: one command. */
  importCatalog(source: RealCatalog, fit: boolean): void {
    const fileName = `${nameOf(this.county)}义务教育领域基层政务公开标准目录.xlsx`
    const items = countyItems(this.county, { chance: this.chance, source, fit })
    const rows = items.map(({ content }, index) => ({
      ...this.#keep(content),
      origin: { kind: 'imported', ref: `${fileName}，第${index + 3}行` } as const,
    }))
    const fileDigest = digestOf({ fileName, rows })
    this.#do({ do: 'importCatalog', fileName, fileDigest, doubts: source.oddities.length, rows })
  }

  /** A draft begun from the guide instead, item by item. */
  draftFromGuide(): void {
    for (const { content, guideRow } of countyItems(this.county, { chance: this.chance, source: null, fit: true }))
      this.draft(content, guideRow ? { kind: 'guide', ref: guideRow } : { kind: 'local', ref: null })
  }

  draft(content: DisclosureItem, origin: ItemOrigin): void {
    this.#do({ do: 'draftItem', ...this.#keep(content), origin })
    this.log.after(1, 8)
  }

  revise(item: string, content: DisclosureItem): void {
    const { digest: seen } = this.standing(item)
    const digest = digestOf(content)
    if (digest === seen) return
    this.#items.set(item, { item, content, digest })
    this.#do({ do: 'reviseItem', item, content, digest, seen })
    this.log.after(2, 10)
  }

  /** The guide's words for one element of an item that stands; nothing where it says them already. */
  takeFromGuide({ row, item: says }: GuideRow, item: string, element: WholeElement): void {
    const text = this.#taken(item, says, element)
    if (text.digest === text.seen) return
    const adopted = { guide: '2019', row, elements: [element] }
    this.#do({ do: 'reviseItem', ...text, adopted })
    this.log.after(2, 10)
  }

  /** An element of another county's published item, with its source. */
  borrow({ county, version }: Published, taken: Standing, item: string, element: WholeElement): void {
    const from = { county, source: taken.item, version, digest: taken.digest }
    this.#do({ do: 'borrowText', ...this.#taken(item, taken.content, element), from, elements: [element] })
    this.log.after(2, 10)
  }

  /** To a source that changed, to a change of a law, or to a version of the guide; of the last the items are told no further. */
  answer(command: BorrowingCommand | GuideUpgradeCommand | LawDeclineCommand): void {
    this.#do(command)
  }

  rename(item: string, name: string, reason: string): void {
    const { content: before, digest: seen } = this.standing(item)
    const content = { ...before, name }
    const digest = digestOf(content)
    this.#items.set(item, { item, content, digest })
    this.#do({ do: 'renameItem', item, content, digest, reason, seen })
  }

  /** One item takes up another, reworded as said. */
  merge(merged: string, into: string, content: DisclosureItem, reason: string): void {
    const items = [{ item: merged, seen: this.standing(merged).digest }]
    const { digest: seen } = this.standing(into)
    const digest = digestOf(content)
    this.#items.delete(merged)
    this.#items.set(into, { item: into, content, digest })
    this.#do({ do: 'mergeItems', items, into: { item: into, content, digest, seen }, reason })
  }

  /** A new item of part of what one held stands behind it. */
  split(item: string, kept: DisclosureItem, part: DisclosureItem, reason: string): void {
    const { digest: seen } = this.standing(item)
    const keeping = { content: kept, digest: digestOf(kept) }
    const others = this.items.filter((each) => each.item !== item)
    const at = this.items.findIndex((each) => each.item === item)
    const made = this.#keep(part)
    this.#order([...others.slice(0, at), { item, ...keeping }, made, ...others.slice(at)])
    this.#do({ do: 'splitItem', item, seen, kept: keeping, parts: [made], reason })
  }

  retire(item: string, reason: string, successor: string | null): void {
    const { digest: seen } = this.standing(item)
    this.#items.delete(item)
    this.#do({ do: 'retireItem', item, reason, successor, seen })
    this.log.after(2, 10)
  }

  /** A retired item stands again as it was. */
  restore(retired: Standing, reason: string): void {
    this.#items.set(retired.item, retired)
    this.#do({ do: 'restoreItem', item: retired.item, reason, seen: retired.digest })
  }

  putFirst(item: string): void {
    const seen = [...this.#items.keys()]
    const items = [item, ...seen.filter((each) => each !== item)]
    this.#order(items.map((each) => this.standing(each)))
    this.#do({ do: 'reorderItems', items, seen })
  }

  /** 本地化说明 on the text that stands. */
  explain(item: string, note: string): void {
    this.#do({ do: 'giveLocalNote', item, note, seen: this.standing(item).digest })
    this.log.after(1, 4)
  }

  /** @returns the attachment's id */
  attach(item: string, file: EvidenceFile): string {
    const attachment = uuidOf('evidence', this.county, item, file.digest)
    this.#do({ do: 'attachEvidence', attachment, item, ...file })
    return attachment
  }

  detach(attachment: string, reason: string): void {
    this.#do({ do: 'removeEvidence', attachment, reason })
  }

  /** The city's wording becomes the county's: recorded with the consent, not by the drafter. */
  takeOver(item: string, content: DisclosureItem): void {
    this.#items.set(item, { item, content, digest: digestOf(content) })
  }

  /** The city settled what was filed: the next version. */
  settle(items: readonly SettledItem[]): void {
    this.#version += 1
    this.#settled = items
  }

  /** The version settled last goes onto the county's site, in the demo under a name nobody can own. Source: RFC 2606. */
  publish(): void {
    const version = this.#version
    const url = `${this.#site}/mulu-${version}.html`
    const textDigest = digestOf(this.#settled)
    const settled = new Set(this.#settled.map((each) => each.digest))
    const items = this.items.filter(({ digest }) => settled.has(digest))
    this.#published.push({ county: this.county, version, url, items, from: this.log.minute, until: Infinity })
    this.#do({ do: 'publish', version, url, publishedOn: dayAt(this.log.minute), textDigest })
  }

  /** The page had other words than the settled item's; it was brought back to them, and that was announced. */
  correct(element: 'name', reason: string, of?: string): void {
    const settled = this.#settled.find(({ item }) => of === undefined || item === of)
    if (!settled) return
    const { item, content } = this.standing(settled.item)
    const wording = { element, was: `${content[element]}（试行）`, now: content[element] }
    const said = { version: this.#version, item, wording, reason, issuedOn: dayAt(this.log.minute) }
    this.#do({ do: 'issueErratum', ...said, url: `${this.#site}/gengzheng.html`, textDigest: digestOf(wording) })
  }

  /** The leader withdraws what was published last; nothing stays. */
  withdrawPublication(reason: string): void {
    const said = { version: this.#version, staying: null, reason, withdrawnOn: dayAt(this.log.minute) }
    const command = { do: 'withdrawPublication', ...said, url: `${this.#site}/chexiao.html` } as const
    const last = this.#published.pop()
    if (last) this.#published.push({ ...last, until: this.log.minute })
    this.log.add(this.cast.leader, { matter: 'catalog', target: this.county, command })
  }

  get #site(): string {
    return `https://www.${this.county}.gov.example/zwgk/ywjy`
  }

  standing(item: string): Standing {
    const found = this.#items.get(item)
    if (!found) throw new Error(`${this.county} has no item ${item}`)
    return found
  }

  #taken(item: string, file: DisclosureItem, element: WholeElement) {
    const { content: before, digest: seen } = this.standing(item)
    const content = withFileCells({ content: before, file }, new Set([element]))
    const digest = digestOf(content)
    this.#items.set(item, { item, content, digest })
    return { item, content, digest, seen }
  }

  #order(standing: readonly Standing[]): void {
    this.#items.clear()
    for (const each of standing) this.#items.set(each.item, each)
  }

  #keep(content: DisclosureItem): Standing {
    const item = uuidOf('item', this.county, content.category, ...content.subcategories, content.name)
    const standing = { item, content, digest: digestOf(content) }
    if (this.#items.has(item)) throw new Error(`${this.county} has ${content.name} twice`)
    this.#items.set(item, standing)
    return standing
  }

  #do(command: CatalogCommand): void {
    this.log.add(this.cast.drafter, { matter: 'catalog', target: this.county, command })
  }
}
