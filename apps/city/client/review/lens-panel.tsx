import { nameOf } from '@mingce/domain/authority/division'
import { parseSubmissionStream } from '@mingce/domain/streams'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { RulingList } from '@mingce/ui/lens/ruling-list'
import { tallyText } from '@mingce/ui/lens/tally-text'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { type FilingPart, type FilingSheet, roundsQuestion } from '../questions.ts'
import { t } from '../words.ts'
import { type LensRuling, lensQuestion } from './lens-question.ts'
import { itemOf } from './part.ts'
import { rulingAddress } from './ruling-address.ts'
import { UsualReasons } from './usual-reasons.tsx'
import './lens-panel.css'

type LensPanelProps = { readonly sheet: FilingSheet; readonly part: FilingPart }

/** 同类: how the same item was ruled on in the city's counties, counted and one by one, and the reasons usually given. */
export function LensPanel({ sheet, part }: LensPanelProps) {
  const { data: lens, error, refetch } = useQuery(lensQuestion({ sheet, part }))
  const { data: rounds = [] } = useQuery(roundsQuestion)
  if (!itemOf(sheet, part)) return <p>{t('lens.notItem')}</p>
  if (error) return <ErrorNotice error={error} retry={() => refetch()} />
  if (!lens) return <Skeleton active />
  const { division } = parseSubmissionStream(sheet.head.stream)
  const others = lens.rulings.filter(({ county }) => county !== division)
  const own = lens.rulings.filter(({ county, stream, turn }) => county === division && !isNow(sheet, { stream, turn }))
  const roundTitles = Object.fromEntries(rounds.map(({ round, title }) => [round, title]))
  const shown = { names: lens.names, roundTitles, placeOf: nameOf, addressOf: rulingAddress }
  return (
    <div className="lens-panel">
      <p>{others.length === 0 ? t('lens.none') : t('lens.tally', { counts: tallyText(lens.tally) })}</p>
      <UsualReasons reasons={lens.reasons} sheet={sheet} part={part} />
      <RulingList title={t('lens.list')} rulings={others} {...shown} />
      <RulingList title={t('lens.own')} rulings={own} {...shown} />
    </div>
  )
}

function isNow({ head }: FilingSheet, { stream, turn }: Pick<LensRuling, 'stream' | 'turn'>): boolean {
  return stream === head.stream && turn === head.turn
}
