import fc from 'fast-check'
import { expect, test } from 'vitest'
import { qingbaijiang } from '../cast.ts'
import { type CatalogCommand, decideCatalog } from '../catalog/decide.ts'
import type { CatalogEvent } from '../catalog/events.ts'
import { type Catalog, emptyCatalog, evolveCatalog } from '../catalog/evolve.ts'
import { by, digestOf, idOf } from '../catalog/given.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import { elementsOf, isSameCell, type MergeElement } from '../catalog/three-way.ts'
import { fold } from '../fact.ts'
import { isRefusal } from '../refusal.ts'
import { itemsToUpgrade, type TakenProposal } from './decide.ts'
import { chainOf, itemFrom, rowOf } from './given.ts'
import { freeElements, type GuideProposal, proposalsOf, upgraded } from './proposals.ts'

const { drafter } = qingbaijiang

// Few texts, so that the sides often agree and often do not.
const words: fc.Arbitrary<Partial<DisclosureItem>> = fc.record({
  contentElements: fc.subarray(['招生计划', '招生范围']),
  legalBases: fc.subarray(['《义务教育法》', '《政府信息公开条例》']),
  channels: fc.subarray(['gov_website', 'notice_board'] as const),
  extra: fc.constantFrom<Record<string, string>>({}, { 五公开: '结果公开' }),
})
const names = ['招生计划', '招生范围', '学生资助', '学籍管理'] as const
const rows = (version: number) =>
  fc
    .tuple(fc.subarray([...names], { minLength: 1 }), fc.array(words, { minLength: 4, maxLength: 4 }))
    .map(([kept, texts]) => kept.map((name, at) => rowOf(`v${version}-${at + 1}`, name, texts[at])))
const chain = fc
  .tuple(rows(1), rows(2), fc.option(rows(3), { nil: undefined }))
  .map(([first, second, third]) => chainOf({ rows: first }, { rows: second }, ...(third ? [{ rows: third }] : [])))

/** A county that took some rows of the first version, and worded some of them anew. */
const county = chain.chain((versions) => {
  const first = [...(versions[0]?.rows.values() ?? [])]
  const own = fc.array(fc.option(words, { nil: {} }), { minLength: first.length, maxLength: first.length })
  return own.map((overs) => {
    const events = overs.flatMap((over, at): readonly CatalogEvent[] => {
      const row = first[at]
      if (!row) return []
      const { item, content, digest } = itemFrom(at + 1, row, over)
      return [{ type: 'ItemDrafted', item, content, digest, origin: { kind: 'guide', ref: row.row } }]
    })
    return { versions, catalog: after(emptyCatalog, events) }
  })
})
type County = { readonly versions: ReturnType<typeof chainOf>; readonly catalog: Catalog }

const choice = fc.infiniteStream(fc.boolean())

test('an upgrade to the same version proposes nothing, however the county words its items', () => {
  fc.assert(
    fc.property(county, ({ versions, catalog }) => {
      const rowsOf = (prefix: string) =>
        [...(versions[0]?.rows.values() ?? [])].map((row) => ({ ...row, row: `${prefix}${row.row}` }))
      const same = chainOf({ rows: rowsOf('') }, { rows: rowsOf('again-') })
      expect(openIn({ versions: same, catalog })).toEqual([])
      expect(openIn({ versions: same.slice(0, 1), catalog })).toEqual([])
    }),
  )
})

test('nothing of the county’s own words is lost but what it chose to give up, and nothing else of an item moves', () => {
  fc.assert(
    fc.property(county, choice, (past, isTaken) => {
      const proposals = openIn(past).map((each) => takenOf(each, () => isTaken.next().value))
      const after = accepted(past, proposals)
      for (const { item, content } of past.catalog.items.values()) {
        const taken = proposals.flatMap((each) => (each?.kind === 'change' && each.item === item ? each.take : []))
        const now = after.items.get(item)?.content ?? content
        const moved = elementsOf(content, now).filter((each) => !isSameCell(content, now, each))
        expect(moved.filter((each) => !taken.includes(each))).toEqual([])
      }
    }),
  )
})

test('what nobody decides is taken over only where the county has the guide’s former words', () => {
  fc.assert(
    fc.property(county, ({ versions, catalog }) => {
      for (const each of openIn({ versions, catalog })) {
        if (each.kind !== 'change') continue
        const was = each.followed.row.item
        const free = freeElements(each.cells)
        expect(free.filter((element) => !isSameCell(each.content, was, element))).toEqual([])
      }
    }),
  )
})

test('once every proposal was answered nothing is asked, and each answer is refused a second time', () => {
  fc.assert(
    fc.property(county, choice, ({ versions, catalog }, isTaken) => {
      const open = openIn({ versions, catalog })
      const commands = open.map((each) => answerTo(each, versions, isTaken.next().value))
      const now = commands.reduce((before, command) => {
        const events = decided(command, { versions, catalog: before })
        if (isRefusal(events)) throw new Error(`refused ${events.refused}`)
        return after(before, events)
      }, catalog)
      expect(openIn({ versions, catalog: now })).toEqual([])
      for (const command of commands) expect(isRefusal(decided(command, { versions, catalog: now }))).toBe(true)
    }),
  )
})

test('all at once and one by one give the same catalog', () => {
  fc.assert(
    fc.property(county, (past) => {
      const proposals = openIn(past).map((each) => takenOf(each, () => true))
      const once = accepted(past, proposals)
      const singly = proposals.reduce((catalog, each) => accepted({ ...past, catalog }, [each]), past.catalog)
      expect([...singly.items]).toEqual([...once.items])
    }),
  )
})

function openIn({ versions, catalog }: County): readonly GuideProposal[] {
  return proposalsOf(versions, { items: itemsToUpgrade(catalog), answers: catalog.guideAnswers })
}

function decided(command: CatalogCommand, { versions, catalog }: County) {
  const context = { actor: drafter, division: drafter.authority, today: '2021-10-14', chain: versions }
  return decideCatalog(command, catalog, context)
}

function after(catalog: Catalog, events: readonly CatalogEvent[]): Catalog {
  return fold(
    evolveCatalog,
    catalog,
    events.map((event) => by<CatalogEvent>(drafter, event)),
  )
}

function accepted(past: County, proposals: readonly (TakenProposal | undefined)[]): Catalog {
  const taken = proposals.filter((each) => each !== undefined)
  if (taken.length === 0) return past.catalog
  const events = decided({ do: 'takeGuideUpgrade', chain: idsOf(past.versions), proposals: taken }, past)
  if (isRefusal(events)) throw new Error(`refused ${events.refused}`)
  return after(past.catalog, events)
}

function answerTo(proposal: GuideProposal, versions: County['versions'], isTaken: boolean): CatalogCommand {
  const chain = idsOf(versions)
  const taken = isTaken && takenOf(proposal, () => true)
  if (taken) return { do: 'takeGuideUpgrade', chain, proposals: [taken] }
  const item = proposal.kind === 'add' ? null : proposal.item
  const row = proposal.kind === 'retire' ? null : proposal.row.row
  return { do: 'declineGuideUpgrade', chain, item, row, reason: '不适合本县' }
}

/** Undefined where nothing of it is taken. */
function takenOf(proposal: GuideProposal, isTaken: (element: MergeElement) => boolean): TakenProposal | undefined {
  if (proposal.kind === 'retire') return { ...proposal, seen: proposal.digest, reason: '指引新版已无此项' }
  const { row } = proposal.row
  if (proposal.kind === 'add') {
    const n = 100 + Number(row.slice(-1))
    return { kind: 'add', item: idOf(n), row, content: proposal.row.item, digest: digestOf(`${n} ${row}`) }
  }
  const take = proposal.cells.map(({ element }) => element).filter(isTaken)
  if (take.length === 0) return undefined
  const content = upgraded(proposal.content, proposal.row, take)
  const { item, digest: seen } = proposal
  return { kind: 'change', item, row, seen, take, content, digest: digestOf(`${item.slice(-3)} ${row} ${take.length}`) }
}

function idsOf(versions: County['versions']): readonly string[] {
  return versions.map(({ guide }) => guide)
}
