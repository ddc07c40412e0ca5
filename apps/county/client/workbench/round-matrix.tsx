import { NotesLink } from '@mingce/ui/before-filing/notes-link'
import { dayInWords } from '@mingce/ui/instant'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { notesAddress } from '../addresses.ts'
import { awaitedQuestion, type RoundHead, type RoundOpened } from '../questions.ts'
import { t } from '../words.ts'
import { DeliverableCell } from './deliverable-cell.tsx'
import './round-matrix.css'

/** A round, and the county's three deliverables in it (三项材料). */
export function RoundMatrix({
  round: head,
  opened,
}: {
  readonly round: RoundHead
  readonly opened: RoundOpened | undefined
}) {
  const { title, document, settings, status } = head
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
      <ul className="round-cells">
        {settings.deliverables.map(({ kind }) => (
          <li key={kind}>
            <h4>{say(deliverableWords[kind])}</h4>
            <DeliverableCell round={head} kind={kind} opened={opened} />
          </li>
        ))}
      </ul>
    </article>
  )
}
