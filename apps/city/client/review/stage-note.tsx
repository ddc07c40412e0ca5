import { signerOf } from '@mingce/ui/absence/signer'
import { dayInWords, minuteOf } from '@mingce/ui/instant'
import type { FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import './stage-note.css'

/** The words with which the filing went back, was taken back or called in, was settled or refused; or that it is to be accepted first. */
export function StageNote({ sheet: { head, names, moved } }: { readonly sheet: FilingSheet }) {
  const told = moved && { name: signerOf(moved, names), at: minuteOf(moved.at) }
  if (head.stage === 'submitted')
    return (
      <p className="stage-note">
        {t('stage.submitted')}
        {told && t('stage.calledIn', { ...told, reason: moved.reason })}
      </p>
    )
  if (head.stage === 'recorded_only')
    return (
      <p className="stage-note">
        {t('stage.recorded')}
        {head.acceptBy && t('stage.recordedUntil', { day: dayInWords(head.acceptBy.dueDate) })}
      </p>
    )
  if (head.stage === 'withdrawn')
    return (
      <p className="stage-note">
        {t('stage.withdrawn')}
        {told && t('stage.withdrawnWhy', { ...told, reason: moved.reason })}
      </p>
    )
  const said = head.stage === 'returned' ? head.returned : head.decided
  if (!said) return null
  const { at, opinion } = said
  return (
    <p className="stage-note">
      {t(`stage.${head.stage === 'returned' || head.stage === 'rejected' ? head.stage : 'approved'}`, {
        name: signerOf(said, names),
        at: minuteOf(at),
      })}
      {opinion}
    </p>
  )
}
