import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { RoundDue } from '@mingce/ui/round/round-due'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import type { OwnCell, RoundHead } from '../questions.ts'
import { t } from '../words.ts'

type OwnOutstandingProps = { readonly round: RoundHead; readonly own: readonly OwnCell[] }

/** 市（州）本级: which cities have not filed what they owe themselves, by when it is due, and which said why; nothing where all have. */
export function OwnOutstanding({ round, own }: OwnOutstandingProps) {
  const open = own.filter(({ reportedOn }) => reportedOn === null)
  if (round.status !== 'open' || open.length === 0) return null
  return (
    <ul className="own-outstanding" aria-label={t('own.outstanding')}>
      {[...Map.groupBy(open, ({ kind }) => kind)].map(([kind, cells]) => (
        <li key={kind}>
          {t('own.outstandingOf', {
            kind: say(deliverableWords[kind]),
            count: cells.length,
            owed: own.filter((each) => each.kind === kind).length,
          })}
          {cells.map(cityWords).join(t('own.separator'))} <RoundDue round={round} kind={kind} />
        </li>
      ))}
    </ul>
  )
}

function cityWords({ division, reason }: OwnCell): string {
  const city = nameOf(parseDivision(division))
  return reason === null ? city : t('own.excepted', { city, reason })
}
