import type { Shares } from '@mingce/domain/lens/uniformity/measure'
import { uniformityText as t } from '../words/uniformity.ts'
import { percentOf } from './shares.ts'
import './uniformity.css'

/** An item's words as a strip: grey the guide's, blue another county's, violet borrowed, green own. Its figures are read out. */
export function ShareBar({ shares }: { readonly shares: Shares }) {
  const parts = percentOf(shares)
  if (parts.length === 0) return null
  const words = parts.map(({ source, share }) => t(`share.${source}`, { share })).join(t('comma'))
  return (
    <span className="share-bar" role="img" aria-label={words} title={words}>
      {parts.map(({ source, share }) => (
        <span key={source} className={`is-${source}`} style={{ flexGrow: share }} />
      ))}
    </span>
  )
}
