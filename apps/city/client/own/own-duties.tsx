import { usePostFor } from '@mingce/ui/absence/standing-in'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { RoundDue } from '@mingce/ui/round/round-due'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ownAddress, packageAddress } from '../addresses.ts'
import { type OwnDuty, ownDutiesQuestion, type RoundHead } from '../questions.ts'
import { t } from '../words.ts'
import './own.css'

/** 市（州）本级 that is still to be written, signed, put together or filed: whose turn it is, and until when; nothing where nothing is. */
export function OwnDuties({ rounds }: { readonly rounds: readonly RoundHead[] }) {
  const { data = [], error, refetch } = useQuery(ownDutiesQuestion)
  const known = data.flatMap((duty) => {
    const round = rounds.find((each) => each.round === duty.round)
    return round ? [{ duty, round }] : []
  })
  if (error) return <ErrorNotice error={error} retry={() => refetch()} />
  if (known.length === 0) return null
  return (
    <section aria-label={t('own.duties')} className="own-duties">
      <h2>{t('own.dutiesCount', { count: known.length })}</h2>
      <ul>
        {known.map(({ duty, round }) => (
          <DutyLine key={`${duty.round} ${duty.kind}`} duty={duty} round={round} />
        ))}
      </ul>
    </section>
  )
}

function DutyLine({ duty, round }: { readonly duty: OwnDuty; readonly round: RoundHead }) {
  const { task, role, reason, kind } = duty
  const isMine = usePostFor(role) !== undefined
  const place = task === 'to_assemble' ? packageAddress(duty.round, kind) : ownAddress(duty.round, kind)
  return (
    <li className={isMine ? 'is-mine' : undefined}>
      <Link to={place} data-task={task}>
        {t(`own.duty.${task}`, { kind: say(deliverableWords[kind]) })}
      </Link>
      <span>{t(`own.because.${reason}`)}</span>
      <span>{isMine ? t('own.duty.mine') : t(`own.duty.${role}`)}</span>
      <RoundDue round={round} kind={kind} />
      <span className="own-duty-round">{round.title}</span>
    </li>
  )
}
