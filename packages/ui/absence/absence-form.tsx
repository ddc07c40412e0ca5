import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { Act } from '../act.tsx'
import { newKey } from '../command-key.ts'
import { dayInWords } from '../instant.ts'
import { Notices } from '../notices.tsx'
import { usePerson } from '../person.ts'
import { absenceText as text } from '../words/absence.ts'
import type { AbsencesSent } from './absences.ts'
import { personOnPost } from './person-on-post.ts'

export type Announce = Act<{
  absence: string
  account: string
  substitute: string
  from: string
  until: string
  reason: string
}>

type FormProps = { readonly absences: AbsencesSent; readonly announce: Announce }

/** Who is away, from when to when, who stands in, and why; said in one sentence before it is sent. */
export function AbsenceForm({ absences, announce }: FormProps) {
  const { account: own } = usePerson()
  const { announceable, today } = absences
  const whom = Object.keys(announceable)
  const [said, setSaid] = useState({ account: own, substitute: '', from: today, until: today, reason: '' })
  const [absence, setAbsence] = useState(newKey)
  const { account, from, until, reason } = said
  const choices = announceable[account] ?? []
  const substitute =
    choices.length === 1 ? (choices[0] ?? '') : choices.includes(said.substitute) ? said.substitute : ''
  const say = (part: Partial<typeof said>) => setSaid({ ...said, ...part })
  const isWhole = substitute !== '' && from !== '' && until !== '' && reason.trim() !== ''
  const send = async () => {
    const receipt = await announce.run({ absence, account, substitute, from, until, reason: reason.trim() })
    if (!receipt) return
    setAbsence(newKey())
    say({ reason: '' })
  }
  if (whom.length === 0) return null
  return (
    <section aria-labelledby="announce" className="absence">
      <h2 id="announce">{text('announce')}</h2>
      <Notices of={[announce]} nameOf={(each) => absences.names[each]} />
      <Form layout="inline" className="absence-form">
        <Chosen
          absences={absences}
          field="who"
          value={account}
          options={whom}
          choose={(who) => say({ account: who })}
        />
        {(['from', 'until'] as const).map((field) => (
          <Form.Item key={field} label={text(field === 'from' ? 'from' : 'lastDay')} htmlFor={`absence-${field}`}>
            <Input
              id={`absence-${field}`}
              type="date"
              min={today}
              value={said[field]}
              onChange={({ target }) => say(daysWith(said, field, target.value))}
            />
          </Form.Item>
        ))}
        <Chosen
          absences={absences}
          field="substitute"
          value={substitute}
          options={choices}
          choose={(who) => say({ substitute: who })}
        />
        <Form.Item label={text('reason')} htmlFor="absence-reason">
          <Input
            id="absence-reason"
            maxLength={200}
            placeholder={text('reasonHint')}
            value={reason}
            onChange={({ target }) => say({ reason: target.value })}
          />
        </Form.Item>
        <Button type="primary" disabled={!isWhole} loading={announce.busy} onClick={send}>
          {text('send')}
        </Button>
      </Form>
      {choices.length === 0 ? (
        <p role="alert">{text('nobody')}</p>
      ) : (
        substitute !== '' && (
          <p aria-live="polite">{text('sum', inWords(absences, { account, substitute, from, until }))}</p>
        )
      )}
      {tooFewLeft(absences) && <p className="absence-few">{text('tooFew')}</p>}
      <p className="absence-rules">{text('rules')}</p>
      <p className="absence-rules">{text('fourEyes')}</p>
    </section>
  )
}

/** With one away fewer people are left than a filing needs different ones: it cannot be taken the whole way. */
function tooFewLeft({ people }: AbsencesSent): boolean {
  const roles = new Set(people.map(({ role }) => role))
  return roles.has('leader') && people.length - 1 < roles.size
}

type ChosenProps = {
  readonly absences: AbsencesSent
  readonly field: 'who' | 'substitute'
  readonly value: string
  readonly options: readonly string[]
  readonly choose: (account: string) => void
}

function Chosen({ absences, field, value, options, choose }: ChosenProps) {
  return (
    <Form.Item label={text(field)} htmlFor={`absence-${field}`}>
      <Select
        id={`absence-${field}`}
        className="absence-person"
        placeholder={text('choose')}
        popupMatchSelectWidth={false}
        disabled={options.length < 2}
        value={value === '' ? null : value}
        options={options.map((account) => ({ value: account, label: personOnPost(absences, account) }))}
        onChange={(chosen) => chosen && choose(chosen)}
      />
    </Form.Item>
  )
}

/** The last day follows a first day that is set after it. */
function daysWith({ until }: { readonly until: string }, field: 'from' | 'until', day: string) {
  if (field === 'until') return { until: day }
  return { from: day, ...(day > until && { until: day }) }
}

function inWords(
  { names }: AbsencesSent,
  { account, substitute, from, until }: Readonly<Record<'account' | 'substitute' | 'from' | 'until', string>>,
) {
  const nameOf = (who: string) => names[who] ?? text('nameless')
  const days = { from: from && dayInWords(from), until: until && dayInWords(until) }
  return { ...days, name: nameOf(account), substitute: nameOf(substitute) }
}
