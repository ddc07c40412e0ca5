import { minuteOf } from '@mingce/ui/instant'
import { Lineage } from '@mingce/ui/lineage'
import { say } from '@mingce/ui/words/language'
import { answerStanceWords, consentWords, itemDecisionWords } from '@mingce/ui/words/reviews'
import type { FilingPart, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import { BorrowedLines } from './borrowed-lines.tsx'
import { itemOf, stateOf, titleOf } from './part.ts'
import { PartStateTag, staleWords } from './part-mark.tsx'
import { ReadingButtons } from './reading-buttons.tsx'
import type { Marks } from './use-marks.ts'

type Shown = { readonly sheet: FilingSheet; readonly part: FilingPart }

/** Which part it is, where it stands, and what was said of it: in this turn, or before its text moved. */
export function PartHead({ sheet, part, marks }: Shown & { readonly marks: Marks }) {
  const item = itemOf(sheet, part)
  const { carried } = part
  return (
    <header className="part-head">
      <h2>
        {item && <span>{[item.category, ...item.subcategories].join(' › ')} › </span>}
        {titleOf(sheet, part)}
      </h2>
      <PartStateTag state={stateOf(sheet, part)} />
      {carried && (
        <span>
          {'turn' in carried
            ? t('part.carriedTurn', { turn: carried.turn })
            : t('part.carriedVersion', { version: carried.version })}
        </span>
      )}
      <ReadingButtons part={part} marks={marks} />
      <Lineage steps={sheet.lineage[part.part] ?? []} />
      {item && <BorrowedLines sheet={sheet} part={part.part} />}
      <Opinion sheet={sheet} part={part} />
      <Answered sheet={sheet} part={part} />
    </header>
  )
}

/** What the county said to the opinion of the turn before. */
function Answered({ sheet, part: { answer } }: Shown) {
  if (!answer?.stance) return null
  const by = t('comment.answered', { name: sheet.names[answer.by] ?? t('nameless'), at: minuteOf(answer.at) })
  return (
    <p className="part-head-before">
      {by}
      <b>{say(answerStanceWords[answer.stance])}</b> {answer.text}
    </p>
  )
}

function Opinion({ sheet, part }: Shown) {
  const { decision, decidedTurn, reason, consent } = part
  if (!decision || decidedTurn === null) return null
  const isEarlier = decidedTurn < sheet.head.turn
  const moved = staleWords(sheet, part) !== undefined
  const words = [say(itemDecisionWords[decision]), consent && say(consentWords[consent]), reason]
  const said = words.filter(Boolean).join(t('part.colon'))
  if (isEarlier)
    return (
      <p className="part-head-before">
        {t('part.before', { turn: decidedTurn, said })}
        {moved && <b> {t('part.movedSince')}</b>}
      </p>
    )
  return reason || consent ? <p>{t('part.said', { said })}</p> : null
}
