import { type CatalogUniformity, isCompared } from '@mingce/domain/lens/uniformity/catalog-uniformity'
import { uniformityText as t } from '../words/uniformity.ts'
import { countyName } from './shares.ts'
import './uniformity.css'

const counted = ['guide', 'county', 'borrowed', 'expected'] as const

/** A catalog's index in one line: how much is its own, how many items are the guide's or another county's, and who is nearest. */
export function IndexLine({ index }: { readonly index: CatalogUniformity }) {
  if (!isCompared(index)) return <p className="uniformity-index">{t('index.none')}</p>
  const counts = counted.flatMap((finding) =>
    index.found[finding] > 0 ? [t(`count.${finding}`, { count: index.found[finding] })] : [],
  )
  const { nearest } = index
  return (
    <p className="uniformity-index" title={t('index.about')}>
      <b>{t('index', { share: Math.round(100 * index.localisation) })}</b>
      {[
        ...counts,
        ...(nearest ? [t('index.nearest', { county: countyName(nearest.division), count: nearest.items })] : []),
      ].map((words) => (
        <span key={words}>{words}</span>
      ))}
    </p>
  )
}
