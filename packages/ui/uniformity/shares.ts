import { parseDivision, pathName } from '@mingce/domain/authority/division'
import type { Shares, SimilarityFinding } from '@mingce/domain/lens/uniformity/measure'
import { elsewhere } from '@mingce/domain/lens/uniformity/named-to'
import { uniformityText as t } from '../words/uniformity.ts'

/** In the order in which they stand in a bar: grey, blue, violet, green. */
export const sources = ['guide', 'county', 'borrowed', 'own'] as const

/** Whole per cent of an item's compared words, those that are none left out. */
export function percentOf(
  shares: Shares,
): readonly { readonly source: (typeof sources)[number]; readonly share: number }[] {
  const all = sources.reduce((sum, source) => sum + shares[source], 0)
  if (all === 0) return []
  return sources
    .map((source) => ({ source, share: Math.round((100 * shares[source]) / all) }))
    .filter(({ share }) => share > 0)
}

/** "主要与泸州市泸县文字相同". */
export function findingText(finding: SimilarityFinding, division: string | null): string {
  return t(`finding.${finding}`, { county: countyName(division) })
}

export function countyName(division: string | null): string {
  if (division === elsewhere) return t('elsewhere')
  return division === null ? t('another') : pathName(parseDivision(division))
}
