import type { DisclosureItem } from '../catalog/item.ts'
import type { Guide } from '../guide/evolve.ts'
import { matchItem } from '../guide/match.ts'

/**
 * Whether an item says what its row of the guide says and nothing of the county's own (与指引文字一致): the same content, basis, time
 * limit, modes, channels and audiences, each word apart from width, spaces and punctuation, and no note or extra element. Names and
 * the disclosing body are left aside: that a county puts its own bureau's name in is no word of its own. What the guide leaves open
 * and the county fills in is.
 */
export function saysWhatTheGuideSays(item: DisclosureItem, guide: Guide): boolean {
  const row = matchItem(item, guide)?.row.item
  if (!row) return false
  const own = [...Object.values(item.extra), item.audienceNote ?? '', item.otherChannelText ?? '']
  const given = new Set([...Object.values(row.extra), row.audienceNote ?? '', row.otherChannelText ?? ''].map(bare))
  return said(item) === said(row) && own.map(bare).every((words) => words === '' || given.has(words))
}

function said(item: DisclosureItem): string {
  const { contentElements, legalBases, disclosureTimeLimit, disclosureModes, channels, audiences } = item
  return JSON.stringify([
    bare(contentElements.join('')),
    bare(legalBases.join('')),
    bare(disclosureTimeLimit?.raw ?? ''),
    ...[disclosureModes, channels, audiences].map((chosen) => chosen.toSorted()),
  ])
}

function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\p{P}\p{S}\p{Z}\s]/gu, '')
}
