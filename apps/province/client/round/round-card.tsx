import { dayInWords, minuteOf } from '@mingce/ui/instant'
import { ChangeList } from '@mingce/ui/round/change-list'
import { ClausesTable } from '@mingce/ui/round/clauses-table'
import { RoundDue, useRoundDay } from '@mingce/ui/round/round-due'
import {
  contactText,
  packageSigningText,
  publicNoticeText,
  recordLaneText,
  sampleText,
  signingText,
} from '@mingce/ui/round/settings-text'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { holidayPolicyWords, owerWords, roundText } from '@mingce/ui/words/rounds'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { boardAddress } from '../addresses.ts'
import type { RoundHead } from '../questions.ts'
import { rt } from '../words/rounds.ts'
import { t } from '../words.ts'
import { AskedList } from './asked-list.tsx'
import { RoundChange } from './round-change.tsx'
import { TemplatesList } from './templates-list.tsx'
import './round-card.css'

/** A round: its document, cohort and dates; what it rules, its clauses and templates, and how it was amended. */
export function RoundCard({ round, manages }: { readonly round: RoundHead; readonly manages: boolean }) {
  const { title, document, settings, cohort, status, amendments, closing } = round
  return (
    <section className="round-card" aria-label={title}>
      <h2>
        {title} <small>{t(`rounds.status.${status}`)}</small>
      </h2>
      <p>
        {document.title} {document.docNumber} · {dayInWords(document.issuedOn)}
        {document.synthetic && ` · ${t('rounds.synthetic')}`} · {t('rounds.size', { count: cohort.length })} ·{' '}
        <Link to={boardAddress(round.round)}>{t('rounds.board')}</Link>
      </p>
      {closing && <p>{rt('card.closed', { at: minuteOf(closing.at), reason: closing.reason })}</p>}
      <ul className="round-card-dates">
        {settings.deliverables.map((each) => (
          <DueLine key={each.kind} round={round} deliverable={each} />
        ))}
      </ul>
      <Folded title={rt('card.settings')}>
        <SettingsList settings={settings} />
        <AskedList fields={settings.extraFields} />
      </Folded>
      {settings.clauses.length > 0 && (
        <Folded title={rt('card.clauses', { count: settings.clauses.length })}>
          <ClausesTable clauses={settings.clauses} />
        </Folded>
      )}
      {settings.templates.length > 0 && (
        <Folded title={rt('card.templates', { count: settings.templates.length })}>
          <TemplatesList templates={settings.templates} />
        </Folded>
      )}
      <Folded title={rt('card.amendments', { count: amendments.length })}>
        {amendments.length === 0 && <p>{rt('card.never')}</p>}
        {amendments.toReversed().map(({ at, reason, changes }) => (
          <div key={at}>
            <p>{rt('card.amended', { at: minuteOf(at), reason })}</p>
            <ChangeList changes={changes} />
          </div>
        ))}
      </Folded>
      {manages && status === 'open' && <RoundChange round={round} />}
    </section>
  )
}

type Deliverable = RoundHead['settings']['deliverables'][number]

function DueLine({
  round,
  deliverable: { kind, owedBy },
}: {
  readonly round: RoundHead
  readonly deliverable: Deliverable
}) {
  const due = useRoundDay(round, kind)
  if (!due) return null
  const line = t('rounds.dueLine', { kind: say(deliverableWords[kind]), day: dayInWords(due.dueDate) })
  return (
    <li>
      {line} · {say(owerWords[owedBy])} <RoundDue round={round} kind={kind} />
    </li>
  )
}

function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

function SettingsList({ settings }: { readonly settings: RoundHead['settings'] }) {
  const { dueDayIncluded, holidayPolicy, acceptWithin, reviewWithin, rejectAllowed, review } = settings
  const included = roundText(dueDayIncluded ? 'due.included' : 'due.excluded')
  const lines = [
    [
      rt('card.rule'),
      `${included}${roundText('separator')}${rt('dates.holiday')}${say(holidayPolicyWords[holidayPolicy])}`,
    ],
    [rt('card.within'), rt('card.withinLine', { accept: acceptWithin, review: reviewWithin })],
    [rt('card.reject'), rt(rejectAllowed ? 'card.rejectYes' : 'card.rejectNo')],
    [rt('card.sample'), sampleText(review.sample)],
    [rt('card.signing'), signingText(review.signing)],
    [rt('card.packageSigning'), packageSigningText(settings.packageSigning)],
    [rt('card.lane'), recordLaneText(settings.recordLane)],
    [rt('card.notice'), publicNoticeText(settings.publicNotice)],
    [rt('card.contact'), contactText(settings.contact)],
  ]
  return (
    <dl className="round-card-settings">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
