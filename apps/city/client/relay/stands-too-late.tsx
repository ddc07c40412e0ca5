import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { datesTooLate } from '@mingce/domain/round/inner-dates'
import { dayInWords } from '@mingce/ui/instant'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { Alert } from 'antd'
import type { JointPackage, RoundHead } from '../questions.ts'
import { t } from '../words.ts'

type StandsTooLateProps = {
  readonly round: RoundHead
  readonly innerDates: JointPackage['innerDates']
  /** What has gone up already is due no more. */
  readonly filed: ReadonlySet<DeliverableKind>
}

/** After the province moved its day before the one the city set its counties: which, and both days. */
export function StandsTooLate({ round, innerDates, filed }: StandsTooLateProps) {
  if (round.status !== 'open') return null
  const late = datesTooLate(round.settings, innerDates).filter(({ kind }) => !filed.has(kind))
  return late.map(({ kind, date, dueDate }) => (
    <Alert
      key={kind}
      type="warning"
      showIcon
      title={t('relay.standsTooLate', {
        kind: say(deliverableWords[kind]),
        inner: dayInWords(date),
        due: dayInWords(dueDate),
      })}
    />
  ))
}
