import { owedByCounties } from '@mingce/domain/round/owing'
import { NotesLink } from '@mingce/ui/before-filing/notes-link'
import { dayInWords } from '@mingce/ui/instant'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { notesAddress } from '../addresses.ts'
import { awaitedQuestion, type RoundHead, type RoundOpened } from '../questions.ts'
import { t } from '../words.ts'
import { DeliverableCell } from './deliverable-cell.tsx'
import { OwnCompletion } from './own-completion.tsx'
import { RoundNotice } from './round-notice.tsx'
import './round-matrix.css'

/** A round, and what the county owes in it (三项材料); what it began before the round asked it of the city alone stays in reach. */
export function RoundMatrix({
  round: head,
  opened,
}: {
  readonly round: RoundHead
  readonly opened: RoundOpened | undefined
}) {
  const { title, document, settings, status, closing } = head
  const owed = new Set(owedByCounties(settings).map(({ kind }) => kind))
  const begun = new Set(opened?.filings.map(({ kind }) => kind))
  const kinds = settings.deliverables.map(({ kind }) => kind).filter((kind) => owed.has(kind) || begun.has(kind))
  return (
    <article className="round" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <span>
          {t('round.document', { title: document.title, day: dayInWords(document.issuedOn) })}
          {document.synthetic && ` ${t('round.synthetic')}`}
          {status === 'closed' && ` · ${t('round.closed')}`}
        </span>
        <NotesLink to={notesAddress(head.round)} awaited={awaitedQuestion(head.round)} />
      </header>
      {closing && <p className="round-closing">{t('round.closing', { reason: closing.reason })}</p>}
      <RoundNotice round={head} opened={opened} />
      <OwnCompletion round={head} opened={opened} />
      <ul className="round-cells">
        {kinds.map((kind) => (
          <li key={kind}>
            <h4>{say(deliverableWords[kind])}</h4>
            <DeliverableCell round={head} kind={kind} opened={opened} />
          </li>
        ))}
      </ul>
    </article>
  )
}
