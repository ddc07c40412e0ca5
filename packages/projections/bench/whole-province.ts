import { cities, countiesOf, type DivisionCode, parseDivision } from '@mingce/domain/authority/division'
import { type CityCast, cityCast, countyCast, sichuan } from '@mingce/domain/cast'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { dayOf } from '@mingce/domain/day'
import { decideGuide, type GuideCommand } from '@mingce/domain/guide/decide'
import { unregisteredGuide } from '@mingce/domain/guide/evolve'
import { registerGuide2019 } from '@mingce/domain/guide/guide-2019'
import { isRefusal } from '@mingce/domain/refusal'
import { type DeliverableKind, deliverableKinds } from '@mingce/domain/round/deliverable'
import { guideStream, type SubmissionId, submissionStream } from '@mingce/domain/streams'
import { digestOf } from '../history/random.ts'
import { itemId, itemOf, Story } from '../history/story.ts'
import type { Deed } from '../history/world.ts'

/** A guide of as many items as the whole one may have: the known rows, and others made up for the load alone. */
export function guideOf(items: number): GuideCommand & { do: 'register' } {
  const { head, rows } = registerGuide2019
  const [first] = rows
  if (!first) throw new Error('the guide has no row')
  const others = Array.from({ length: Math.max(items - rows.length, 0) }, (_, at) => {
    const category = head.categories[at % head.categories.length] ?? '政策文件'
    return { ...first, row: `load-${at + 1}`, item: { ...first.item, category, name: `试验事项第${at + 1}号` } }
  })
  return { do: 'register', head, rows: [...rows, ...others].slice(0, items) }
}

/**
 * Rounds of the whole province by the deciders' own rules: every county files plan, catalog and summary; one catalog in five is returned in part, two in
 * five are published; every city files each deliverable jointly, and the province writes on some items.
 */
export function wholeProvince(rounds: number, items: number): readonly (readonly Deed[])[] {
  const guide = guideOf(items)
  return [rulings(rounds, guide), ...cities().map((city) => roundsOf(city, rounds, guide))]
}

/** The guide, and each round once with all counties in its cohort. */
function rulings(rounds: number, guide: ReturnType<typeof guideOf>): readonly Deed[] {
  const registered = decideGuide(guide, unregisteredGuide, { actor: sichuan.roundManager })
  if (isRefusal(registered)) throw new Error(`the guide was not registered: ${registered.refused}`)
  const at = new Date('2021-09-10T01:00:00.000Z')
  const first: Deed = { actor: sichuan.roundManager, at, streams: new Map([[guideStream('load'), registered]]) }
  const [one, ...others] = cities().flatMap(countiesOf)
  if (!one) return [first]
  return [
    first,
    ...Array.from({ length: rounds }, (_, round) => new Story(nameOf(round), [one, ...others]).deeds).flat(),
  ]
}

function nameOf(round: number): string {
  return `round-${round + 1}`
}

function roundsOf(city: DivisionCode, rounds: number, guide: ReturnType<typeof guideOf>): readonly Deed[] {
  const [one, ...others] = countiesOf(city)
  if (!one) return []
  const deeds: Deed[] = []
  let before: Story | undefined
  for (let round = 0; round < rounds; round += 1) {
    const story = new CityStory(nameOf(round), [one, ...others])
    story.deeds.length = 0 // the province has opened the round for all
    for (const [county, catalog] of before?.catalogs ?? []) story.catalogs.set(county, catalog)
    new CityRound(story, round).live(guide)
    deeds.push(...story.deeds)
    before = story
  }
  return deeds
}

/** Days are Sichuan's: what was settled late in the evening there is published that day. */
class CityStory extends Story {
  override get today(): string {
    return dayOf(this.now.toISOString())
  }
}

class CityRound {
  readonly #story: Story
  readonly #round: number
  readonly #city: CityCast

  constructor(story: Story, round: number) {
    this.#story = story
    this.#round = round
    this.#city = cityCast(story.city)
  }

  live(guide: ReturnType<typeof guideOf>): void {
    for (const county of this.#story.counties) {
      this.#write(county, guide)
      for (const kind of deliverableKinds) this.#through(county, kind)
    }
    for (const kind of deliverableKinds) this.#report(kind)
  }

  /** The whole catalog in the first round, every sixth item anew in the others. */
  #write(county: DivisionCode, { rows }: ReturnType<typeof guideOf>): void {
    const { drafter } = countyCast(county)
    for (const [at, { row, item: given }] of rows.entries()) {
      const item = itemId(Number(county) * 1_000 + at)
      const content = this.#worded(given, { county, at })
      const digest = digestOf(content)
      if (this.#round === 0)
        this.#story.inCatalog(drafter, { do: 'draftItem', item, content, digest, origin: { kind: 'guide', ref: row } })
      else if (at % 6 === this.#round) {
        const seen = this.#story.catalogOf(county).items.get(item)?.digest ?? digest
        if (seen !== digest) this.#story.inCatalog(drafter, { do: 'reviseItem', item, content, digest, seen })
      }
    }
  }

  /** Two in five say what the guide says. */
  #worded(given: DisclosureItem, { county, at }: { readonly county: string; readonly at: number }): DisclosureItem {
    const isSame = (Number(county) + at + this.#round) % 5 < 2
    const extra = isSame ? {} : { 备注: `${county}第${this.#round + 1}轮` }
    return itemOf(at, { ...given, disclosingBody: '教育局', extra })
  }

  #through(county: DivisionCode, kind: DeliverableKind): void {
    const id: SubmissionId = { round: this.#story.round, division: county, kind, n: 1 }
    const posts = countyCast(county)
    const { reviewer } = this.#city
    if (kind !== 'disclosure_catalog') {
      const text = `${county} ${this.#story.round}`
      const section = { section: itemId(Number(county)), heading: '组织领导', text, digest: digestOf(text) }
      this.#story.with(posts.drafter, { do: 'draftSection', ...section, seenDigest: null }, id)
    }
    this.#story.file(id, posts)
    this.#story.with(reviewer, { do: 'accept' }, id)
    const isReturned = kind === 'disclosure_catalog' && Number(county) % 5 === 0
    for (const [at, { part, digest }] of this.#story.submissionOf(id).parts.entries()) {
      const back = isReturned && at < 3
      const said = back
        ? ({ decision: 'return', reason: '公开时限过长' } as const)
        : ({ decision: 'approve', reason: null } as const)
      this.#story.with(reviewer, { do: 'reviewItem', part, digest, ...said, change: null }, id)
    }
    if (isReturned) this.#story.with(reviewer, { do: 'returnForRevision', opinion: '请按意见修改' }, id)
    else this.#settle(county, id)
  }

  #settle(county: DivisionCode, id: SubmissionId): void {
    const { leader } = this.#city
    this.#story.with(leader, { do: 'approve', opinion: '审定通过' }, id)
    if (id.kind === 'disclosure_catalog' && Number(county) % 5 < 3) this.#publish(county)
  }

  #publish(county: DivisionCode): void {
    const version = this.#story.catalogOf(county).lastVersion
    const published = { url: `https://${county}.example.gov.cn/catalog`, textDigest: digestOf([county, version]) }
    const { drafter } = countyCast(county)
    this.#story.inCatalog(drafter, {
      do: 'publish',
      version,
      publishedOn: dayOf(this.#story.now.toISOString()),
      ...published,
    })
  }

  #report(kind: DeliverableKind): void {
    const { reviewer, leader } = this.#city
    const members = this.#story.counties.map((division) =>
      submissionStream({ round: this.#story.round, division, kind, n: 1 }),
    )
    this.#story.package(reviewer, { do: 'assemble', kind, members, exceptions: [], letter: '现将各县材料报上。' })
    if (kind === 'implementation_plan')
      this.#story.package(leader, { do: 'exceptCityPart', kind, reason: '本级方案另报' })
    this.#story.package(leader, { do: 'submitPackage', kind, docNumber: null })
    if (kind === 'disclosure_catalog') this.#noteSome()
    this.#story.package(sichuan.reviewer, { do: 'confirmReceipt', kind, opinion: '收悉' })
  }

  #noteSome(): void {
    const kind = 'disclosure_catalog'
    for (const division of this.#story.counties) {
      const id: SubmissionId = { round: this.#story.round, division: parseDivision(division), kind, n: 1 }
      const [first] = this.#story.submissionOf(id).parts
      if (!first) continue
      const feedback = itemId(Number(division) * 10 + this.#round)
      const about = { division, part: first.part, digest: first.digest }
      this.#story.package(sichuan.reviewer, { do: 'sendFeedback', kind, feedback, ...about, text: '请说明公开依据' })
    }
  }
}
