import type { Actor } from '../authority/actor.ts'
import { qingbaijiang } from '../cast.ts'
import { type Fact, fold } from '../fact.ts'
import { type CatalogCommand, decideCatalog } from './decide.ts'
import type { CatalogEvent } from './events.ts'
import { emptyCatalog, evolveCatalog } from './evolve.ts'
import type { DisclosureItem } from './item.ts'

// What the tests of a catalog, and of all that is made from one, are told in.

/** The nth id of a test: 7 is "00000000-0000-4000-8000-000000000007". */
export function idOf(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}

/** Stands for the digest of a short text: its last 32 bytes in hex, so that two texts never share one. */
export function digestOf(text: string): string {
  const bytes = [...new TextEncoder().encode(text)]
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.slice(-64).padStart(64, '0')
}

/** A complete item, all eight elements of the notice in it. */
export function completeItem(name: string, over: Partial<DisclosureItem> = {}): DisclosureItem {
  return {
    category: '招生管理',
    subcategories: [],
    name,
    contentElements: ['招生计划', '招生范围'],
    legalBases: ['《中华人民共和国义务教育法》'],
    disclosureTimeLimit: {
      raw: '信息形成或者变更之日起20个工作日内',
      trigger: 'created_or_changed',
      amount: 20,
      unit: 'working_day',
    },
    disclosingBody: '青白江区教育局',
    disclosureModes: ['proactive'],
    channels: ['gov_website'],
    otherChannelText: null,
    audiences: ['whole_society'],
    audienceNote: null,
    disclosureLevels: ['county'],
    extra: {},
    ...over,
  }
}

/** What an actor did, at nine in the morning of 2021-09-13 in Shanghai unless another day is named. */
export function by<Event>(actor: Actor, event: Event, day = '2021-09-13'): Fact<Event> {
  const { account, role, authority, onBehalfOf } = actor
  const author = { account, post: role, authority, ...(onBehalfOf && { onBehalfOf }) }
  return { event, by: author, at: `${day}T01:00:00.000Z` }
}

export function catalogOf(...past: readonly Fact<CatalogEvent>[]) {
  return fold(evolveCatalog, emptyCatalog, past)
}

/** 青白江区's catalog after what happened to it; asked on 2021-09-14 unless another day is named. */
export function given(...past: readonly Fact<CatalogEvent>[]) {
  const division = qingbaijiang.drafter.authority
  return {
    when: (actor: Actor, command: CatalogCommand, today = '2021-09-14') =>
      decideCatalog(command, catalogOf(...past), { actor, division, today }),
  }
}

/** The nth item as 青白江区经办人 drafted it, or `who` did; `text` names its wording. */
export function drafted(n: number, text = '初稿', who = qingbaijiang.drafter): Fact<CatalogEvent> {
  const content = completeItem(`事项${n}`, { contentElements: [text] })
  const origin = { kind: 'local', ref: null } as const
  return by(who, { type: 'ItemDrafted', item: idOf(n), content, digest: digestOf(`${n} ${text}`), origin })
}

/** The nth item given another wording by `who`. */
export function revised(n: number, text: string, who = qingbaijiang.drafter): Fact<CatalogEvent> {
  const content = completeItem(`事项${n}`, { contentElements: [text] })
  return by(who, { type: 'ItemRevised', item: idOf(n), content, digest: digestOf(`${n} ${text}`) })
}

export function firstDrafted(count: number): readonly Fact<CatalogEvent>[] {
  return Array.from({ length: count }, (_, index) => drafted(index + 1))
}
