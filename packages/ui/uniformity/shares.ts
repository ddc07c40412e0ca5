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

/** "主要与泸州市泸县文字相同", "借鉴成都市双流区、泸州市泸县". */
export function findingText(finding: SimilarityFinding, { nearest, lenders }: Others): string {
  const isNamed = finding === 'borrowed' && lenders.length > 0
  return t(`finding.${finding}`, {
    county: isNamed ? lenders.map(countyName).join(t('separator')) : countyName(nearest),
  })
}

/** The county nearest to an item's words, and those whose words it borrowed. */
type Others = { readonly nearest: string | null; readonly lenders: readonly string[] }

export function countyName(division: string | null): string {
  if (division === elsewhere) return t('elsewhere')
  return division === null ? t('another') : pathName(parseDivision(division))
}
