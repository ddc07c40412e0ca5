import { parseDivision } from '@mingce/domain/authority/division'
import { useAct } from '@mingce/ui/act'
import { RecommendationCard } from '@mingce/ui/library/recommendation-card'
import { WithReason } from '@mingce/ui/library/with-reason'
import { Notices } from '@mingce/ui/notices'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { libraryPageText as text } from '../words/library.ts'
import { type Chosen, IncludeDrawer } from './include-drawer.tsx'
import type { Recommendation } from './questions.ts'
import { useSeen } from './use-seen.ts'

/** What cities recommended and the province has not answered. What is taken in is the text that is public now. */
export function WaitingTab({ waiting }: { readonly waiting: readonly Recommendation[] }) {
  const [chosen, setChosen] = useState<Chosen>()
  const seen = useSeen()
  const decline = useAct(api.library.decline.mutate, text('declined'))
  if (waiting.length === 0) return <p>{text('noWaiting')}</p>
  return (
    <>
      <Notices of={[decline]} />
      <ul className="library-list">
        {waiting.map((each) => (
          <RecommendationCard
            key={`${each.county}/${each.item}`}
            recommendation={each}
            acts={
              <>
                {each.now && (
                  <Button type="primary" onClick={() => setChosen(chosenOf(each))}>
                    {text('include')}
                  </Button>
                )}
                <WithReason
                  label={text('decline')}
                  asks={text('declineReason')}
                  busy={decline.busy}
                  send={(reason) =>
                    decline.run({ county: parseDivision(each.county), item: each.item, seen: seen(each), reason })
                  }
                />
              </>
            }
          />
        ))}
      </ul>
      <IncludeDrawer chosen={chosen} close={() => setChosen(undefined)} />
    </>
  )
}

function chosenOf({ county, item, improvements, now }: Recommendation): Chosen | undefined {
  return now ? { county, item, improvements: [...improvements], ...now } : undefined
}
