import { innerDateFault } from '@mingce/domain/joint-package/inner-date-fault'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { owedByCounties } from '@mingce/domain/round/owing'
import { useAct } from '@mingce/ui/act'
import { useToday, useWorkCalendar } from '@mingce/ui/desk-day'
import { dayInWords } from '@mingce/ui/instant'
import { useKeptDraft } from '@mingce/ui/kept-draft'
import { Notices } from '@mingce/ui/notices'
import { usePerson } from '@mingce/ui/person'
import { RoundDue, useRoundDay } from '@mingce/ui/round/round-due'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { nameInPackage } from '../package/names.ts'
import type { JointPackage, RoundHead } from '../questions.ts'
import { owingIn } from '../rounds.ts'
import { t } from '../words.ts'
import { obstacle } from './obstacle.ts'

type RelayFormProps = {
  readonly round: RoundHead
  readonly innerDates: JointPackage['innerDates']
  /** What has gone up already is due no more. */
  readonly filed: ReadonlySet<DeliverableKind>
}
type Dates = Readonly<Partial<Record<DeliverableKind, string>>>

/** The city's dates for its counties, none later than the city's own, and a word to go with them. */
export function RelayForm({ round, innerDates, filed }: RelayFormProps) {
  const { authority } = usePerson()
  const [dates, setDates] = useState<Dates>(() => Object.fromEntries(innerDates.map(({ kind, date }) => [kind, date])))
  const [note, setNote] = useKeptDraft(`relay ${round.round}`)
  const relay = useAct(api.package.relayNotice.mutate, t('done.relayed'), () => setNote(''))
  const { settings, document } = round
  const owed = owedByCounties(settings)
  const chosen = owed.flatMap(({ kind }) => (dates[kind] ? [{ kind, date: dates[kind] }] : []))
  const [calendar, today] = [useWorkCalendar(), useToday()]
  const emptied = innerDates.filter(({ kind }) => owed.some((each) => each.kind === kind) && !dates[kind])
  const faults = chosen.flatMap(({ kind, date }) => {
    const standing = innerDates.find((each) => each.kind === kind)?.date
    return innerDateFault({ kind, date }, round, { standing, isFiled: filed.has(kind), calendar, today }) ?? []
  })
  const stop = obstacle({ chosen: chosen.length, emptied: emptied.length, faults })
  if (owed.length === 0) return <p>{t('relay.nobody')}</p>
  return (
    <form
      className="relay-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!stop) void relay.run({ round: round.round, innerDates: chosen, note: note.trim() || null })
      }}
    >
      <Notices of={[relay]} nameOf={nameInPackage} />
      <table>
        <thead>
          <tr>
            <th>{t('relay.deliverable')}</th>
            <th>{t('relay.inner')}</th>
            <th>{t('relay.due')}</th>
          </tr>
        </thead>
        <tbody>
          {owed.map(({ kind, dueDate }) => (
            <tr key={kind}>
              <td>{say(deliverableWords[kind])}</td>
              <td>
                <Input
                  type="date"
                  aria-label={t('relay.innerOf', { kind: say(deliverableWords[kind]) })}
                  min={document.issuedOn}
                  max={dueDate}
                  value={dates[kind] ?? ''}
                  status={faults.some((fault) => fault.about?.includes(kind)) ? 'error' : ''}
                  onChange={(event) => setDates({ ...dates, [kind]: event.target.value })}
                />
              </td>
              <td>
                <ProvinceDay round={round} kind={kind} isFiled={filed.has(kind)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <label htmlFor="relay-note">{t('relay.note')}</label>
      <Input.TextArea
        id="relay-note"
        className="growing"
        rows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="relay-form-foot">
        <Button type="primary" htmlType="submit" loading={relay.busy} disabled={stop !== undefined}>
          {t(innerDates.length > 0 ? 'relay.again' : 'relay.act', { count: owingIn(round, authority).length })}
        </Button>
        <span role="status">{stop}</span>
      </div>
    </form>
  )
}

/** The day it is due at the province, with the clause it rests on. */
function ProvinceDay({
  round,
  kind,
  isFiled,
}: {
  readonly round: RoundHead
  readonly kind: DeliverableKind
  readonly isFiled: boolean
}) {
  const due = useRoundDay(round, kind)
  return (
    <>
      {due && dayInWords(due.dueDate)} {!isFiled && <RoundDue round={round} kind={kind} />}
    </>
  )
}
