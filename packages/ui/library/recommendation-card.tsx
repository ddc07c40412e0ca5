import type { Direction } from '@mingce/domain/improvement/item-improvement'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { libraryText as text } from '../words/library.ts'
import { type PublicTextSent, PublicTextView, Shown, SourceMark, sourceOf } from './entry-card.tsx'
import './library.css'

export type RecommendationSent = PublicTextSent & {
  readonly county: string
  readonly item: string
  readonly digest: string
  readonly reason: string
  readonly improvements: readonly Direction[]
  readonly recommendedOn: string
  readonly outcome: 'included' | 'declined' | 'withdrawn' | null
  readonly outcomeOn: string | null
  readonly because: string | null
}

type CardProps = { readonly recommendation: RecommendationSent; readonly acts?: ReactNode }

/** What a city recommended and what became of it. */
export function RecommendationCard({ recommendation, acts }: CardProps) {
  const { reason, improvements, recommendedOn, outcome, outcomeOn, because } = recommendation
  return (
    <li className="library-card" tabIndex={-1}>
      <h3>
        {sourceOf(recommendation)} <Shown improvements={improvements} />
      </h3>
      <div className="library-facts">
        <span>{text('recommendedOn', { day: recommendedOn })}</span>
        <Tag color={outcome === null ? 'gold' : 'default'}>
          {outcome === null ? text('outcome.waits') : text(`outcome.${outcome}`, { day: outcomeOn ?? '' })}
        </Tag>
        <SourceMark state={recommendation.state} />
      </div>
      <p className="library-note">{reason}</p>
      {because && <p className="library-note">{text('because', { reason: because })}</p>}
      <PublicTextView of={recommendation} />
      {acts && <div className="library-acts">{acts}</div>}
    </li>
  )
}
