import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { RegisteredLaw } from '@mingce/domain/law/evolve'
import { readBases } from '@mingce/domain/law/read-bases'
import type { Asking } from '../asking.ts'
import { type CitationRow, citationsOf } from '../catalog/citations.ts'

/** In how many items of how many counties a law is cited. */
export type LawUsage = { readonly law: string; readonly items: number; readonly counties: number }

/** A citation that the registry does not know, as it is written, the most frequent first. */
export type UnknownCitation = { readonly written: string; readonly items: number; readonly counties: number }

export type Usage = { readonly laws: readonly LawUsage[]; readonly unknown: readonly UnknownCitation[] }

/** What the newest text within reach of each item cites: of each law how often, and what the registry does not know. */
export async function usageOf(tx: Asking, office: Office, registry: readonly RegisteredLaw[]): Promise<Usage> {
  const rows = await citationsOf(tx, office)
  const newest = new Map<string, CitationRow>()
  for (const text of ['published', 'settled', 'filed', 'draft'] as const)
    for (const row of rows) if (row.text === text) newest.set(`${row.division}/${row.item}`, row)
  return counted([...newest.values()], registry)
}

const mostUnknown = 200

function counted(rows: readonly CitationRow[], registry: readonly RegisteredLaw[]): Usage {
  const read = new Map<string, readonly string[]>()
  const places = new Map<string, Place>()
  for (const { division, legalBases } of rows) {
    const key = legalBases.join('\n')
    const cited = read.get(key) ?? citedIn(legalBases, registry)
    read.set(key, cited)
    for (const each of cited) {
      const place = places.get(each) ?? { items: 0, divisions: new Set() }
      place.items += 1
      place.divisions.add(division)
      places.set(each, place)
    }
  }
  const all = [...places].map(([cited, { items, divisions }]) => ({ cited, items, counties: divisions.size }))
  const laws = all.filter(({ cited }) => cited.startsWith(known))
  const unknown = all.filter(({ cited }) => !cited.startsWith(known)).sort((a, b) => b.items - a.items)
  return {
    laws: laws.map(({ cited, items, counties }) => ({ law: cited.slice(known.length), items, counties })),
    unknown: unknown.slice(0, mostUnknown).map(({ cited, items, counties }) => ({ written: cited, items, counties })),
  }
}

type Place = { items: number; readonly divisions: Set<string> }

const known = 'law/'

function citedIn(legalBases: readonly string[], registry: readonly RegisteredLaw[]): readonly string[] {
  return [...new Set(readBases(legalBases, registry).map(({ law, written }) => (law ? `${known}${law.id}` : written)))]
}
