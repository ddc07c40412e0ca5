import { usePostFor } from '@mingce/ui/absence/standing-in'
import { t } from '../words.ts'
import { type FilingDesk, isPreparing, partNames, stageOf } from './desk.ts'
import './again.css'

/** 本次需复核 5 项 · 沿用 32 项: what the city will look at again when this is filed, and why each; before it is filed. */
export function Again({ desk }: { readonly desk: FilingDesk }) {
  const post = usePostFor('drafter')
  const { scope, carried } = desk.outlook
  const isAgain = (desk.sheet?.head.turn ?? 0) > 0 || carried > 0
  if (!isPreparing(desk) || !isAgain) return null
  const nameOf = partNames(desk)
  const unit = desk.filing.kind === 'disclosure_catalog' ? 'title' : 'sections'
  const isAtWork = post !== undefined && stageOf(desk) === 'returned'
  return (
    <details className="again" open={!isAtWork}>
      <summary>{t(`again.${unit}`, { scope: scope.length, carried })}</summary>
      <p>{t('again.about')}</p>
      <ol>
        {scope.map(({ part, why }) => (
          <li key={part}>
            {nameOf(part)} <span className="again-why">{why.map((each) => t(`again.${each}`)).join('、')}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}
