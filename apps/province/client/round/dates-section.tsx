import { isRefusal } from '@mingce/domain/refusal'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { dueOn } from '@mingce/domain/round/due'
import { useWorkCalendar } from '@mingce/ui/desk-day'
import { dayInWords } from '@mingce/ui/instant'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { codesOf } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { holidayPolicyWords, owerWords } from '@mingce/ui/words/rounds'
import { Checkbox, Input, InputNumber, Select } from 'antd'
import { rt } from '../words/rounds.ts'
import { Labelled } from './labelled.tsx'
import { type ChangeDraft, kinds, type SettingsDraft } from './settings-draft.ts'

type DatesSectionProps = {
  readonly draft: SettingsDraft
  readonly onChange: ChangeDraft
  /** When the document was issued; empty while nobody said. */
  readonly issuedOn: string
}

/** Which deliverables are asked for, of whom and by when; what a date means, and how long a city has. */
export function DatesSection({ draft, onChange, issuedOn }: DatesSectionProps) {
  const holidayChoices = codesOf(holidayPolicyWords).map((value) => ({ value, label: say(holidayPolicyWords[value]) }))
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{rt('dates.kind')}</th>
            <th scope="col">{rt('dates.due')}</th>
            <th scope="col">{rt('dates.owedBy')}</th>
            <th scope="col">{rt('dates.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <DueRow key={kind} kind={kind} draft={draft} onChange={onChange} issuedOn={issuedOn} />
          ))}
        </tbody>
      </table>
      <div className="settings-line">
        <Checkbox
          checked={draft.dueDayIncluded}
          onChange={({ target }) => onChange({ dueDayIncluded: target.checked })}
        >
          {rt('dates.included')}
        </Checkbox>
        <Labelled label={rt('dates.holiday')}>
          {(id) => (
            <Select
              id={id}
              value={draft.holidayPolicy}
              options={holidayChoices}
              onChange={(holidayPolicy) => onChange({ holidayPolicy })}
              popupMatchSelectWidth={false}
            />
          )}
        </Labelled>
        <Days
          label={rt('dates.acceptWithin')}
          value={draft.acceptWithin}
          onChange={(days) => onChange({ acceptWithin: days })}
        />
        <Days
          label={rt('dates.reviewWithin')}
          value={draft.reviewWithin}
          onChange={(days) => onChange({ reviewWithin: days })}
        />
        <Checkbox checked={draft.rejectAllowed} onChange={({ target }) => onChange({ rejectAllowed: target.checked })}>
          {rt('dates.rejectAllowed')}
        </Checkbox>
      </div>
    </>
  )
}

function DueRow({ kind, draft, onChange, issuedOn }: DatesSectionProps & { readonly kind: DeliverableKind }) {
  const name = say(deliverableWords[kind])
  const own = draft.due[kind]
  const change = (changed: Partial<typeof own>) => onChange({ due: { ...draft.due, [kind]: { ...own, ...changed } } })
  const owers = codesOf(owerWords).filter((ower) => ower === 'county' || kind !== 'disclosure_catalog')
  return (
    <tr>
      <td>
        <Checkbox
          checked={own.asked}
          aria-label={rt('dates.askedOf', { kind: name })}
          onChange={({ target }) => change({ asked: target.checked })}
        >
          {name}
        </Checkbox>
      </td>
      <td>
        <Input
          type="date"
          className="settings-day"
          aria-label={rt('dates.dueOf', { kind: name })}
          disabled={!own.asked}
          value={own.dueDate}
          min={issuedOn}
          onChange={({ target }) => change({ dueDate: target.value })}
        />
      </td>
      <td>
        <Select
          aria-label={rt('dates.owedOf', { kind: name })}
          disabled={!own.asked || owers.length === 1}
          value={own.owedBy}
          options={owers.map((value) => ({ value, label: say(owerWords[value]) }))}
          onChange={(owedBy) => change({ owedBy })}
          popupMatchSelectWidth={false}
        />
      </td>
      <td>{own.asked && own.dueDate !== '' && <Meaning date={own.dueDate} draft={draft} issuedOn={issuedOn} />}</td>
    </tr>
  )
}

/** What the date comes to by the rule of days, or why that cannot be said. */
function Meaning({ date, draft, issuedOn }: Omit<DatesSectionProps, 'onChange'> & { readonly date: string }) {
  const calendar = useWorkCalendar()
  if (issuedOn !== '' && date < issuedOn) return <span className="extra-field-fault">{rt('dates.before')}</span>
  const due = dueOn(date, draft, calendar)
  return <>{isRefusal(due) ? rt('dates.noCalendar') : dayInWords(due.dueDate)}</>
}

function Days({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: number
  readonly onChange: (days: number) => void
}) {
  return (
    <Labelled label={label}>
      {(id) => (
        <InputNumber id={id} min={1} max={250} precision={0} value={value} onChange={(days) => onChange(days ?? 1)} />
      )}
    </Labelled>
  )
}
