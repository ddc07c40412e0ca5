import type { ReactNode } from 'react'
import { useGrowing } from '../workbench/growing-rows.tsx'
import { cardsAtOnce } from './entry-list.tsx'
import type { CommendedSent } from './practice.ts'
import { RecommendationCard, type RecommendationSent } from './recommendation-card.tsx'
import { RemovedCard, type RemovedEntry, removedIn } from './removed-cards.tsx'
import './library.css'

type RecommendationListProps<Recommendation extends RecommendationSent> = {
  readonly recommendations: readonly Recommendation[]
  /** Whose removed entries stand among them. */
  readonly commended?: readonly CommendedSent[]
  /** Said where there is neither. */
  readonly none: string
  readonly actsOn?: (recommendation: Recommendation) => ReactNode
}

/** What cities recommended: those that wait first, then entries that were removed, then what was answered; a few at a time. */
export function RecommendationList<Recommendation extends RecommendationSent>(
  props: RecommendationListProps<Recommendation>,
) {
  const { recommendations, commended = [], none, actsOn } = props
  const { shown, more } = useGrowing(cardsOf(recommendations, commended), cardsAtOnce)
  if (shown.length === 0) return <p>{none}</p>
  return (
    <>
      <ul className="library-list">
        {shown.map((card) =>
          card.is === 'removed' ? (
            <RemovedCard key={card.key} removed={card.removed} />
          ) : (
            <RecommendationCard key={card.key} recommendation={card.told} acts={actsOn?.(card.told)} />
          ),
        )}
      </ul>
      {more}
    </>
  )
}

type Card<Recommendation> =
  | { readonly is: 'told'; readonly key: string; readonly told: Recommendation }
  | { readonly is: 'removed'; readonly key: string; readonly removed: RemovedEntry }

/** An item may be recommended again once it was answered: its cards are told apart by their order. */
function cardsOf<Recommendation extends RecommendationSent>(
  recommendations: readonly Recommendation[],
  commended: readonly CommendedSent[],
): readonly Card<Recommendation>[] {
  const told = recommendations.map((each, index): Card<Recommendation> => {
    return { is: 'told', key: `${each.county}/${each.item}/${index}`, told: each }
  })
  const waits = (card: Card<Recommendation>) => card.is === 'told' && card.told.outcome === null
  const removed = removedIn(commended).map((each): Card<Recommendation> => {
    return { is: 'removed', key: `removed ${each.key}`, removed: each }
  })
  return [...told.filter(waits), ...removed, ...told.filter((card) => !waits(card))]
}
