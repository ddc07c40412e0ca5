import { pathName } from '@mingce/domain/authority/division'
import { tallyOf } from '@mingce/domain/lens/tally'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { RulingList, type ShownRuling } from '@mingce/ui/lens/ruling-list'
import { tallyText } from '@mingce/ui/lens/tally-text'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { streamAddress } from '../addresses.ts'
import { lensQuestion, type PeerItem, roundsQuestion } from '../questions.ts'
import { t } from '../words.ts'
import './lens-panel.css'

/** 同类: how the cities ruled on an item, counted over all counties and one by one. The province reads and rules nothing. */
export function LensPanel({ peer }: { readonly peer: Pick<PeerItem, 'division' | 'item' | 'digest'> }) {
  const { data: lens, error, isPending, refetch } = useQuery(lensQuestion(peer))
  const { data: rounds = [] } = useQuery(roundsQuestion)
  if (error) return <ErrorNotice error={error} retry={() => refetch()} />
  if (isPending) return <Skeleton active />
  const rulings = lens?.rulings ?? []
  if (!lens || rulings.length === 0) return <p>{t('lens.none')}</p>
  const tally = tallyOf(rulings.map(({ county, decision, ruledAt }) => ({ county, decision, at: ruledAt })))
  return (
    <div className="lens-panel">
      <p>{t('lens.tally', { counts: tallyText(tally) })}</p>
      <RulingList
        title={t('lens.list')}
        rulings={rulings.toSorted((a, b) => Number(isPlain(a)) - Number(isPlain(b)))}
        names={lens.names}
        placeOf={pathName}
        roundTitles={Object.fromEntries(rounds.map(({ round, title }) => [round, title]))}
        addressOf={({ stream, part }) => streamAddress(stream, part)}
      />
    </div>
  )
}

/** Among many approvals the others would not be found: they come first, each kind newest first. */
function isPlain({ decision }: Pick<ShownRuling, 'decision'>): boolean {
  return decision === 'approve'
}
