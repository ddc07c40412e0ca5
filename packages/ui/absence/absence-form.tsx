import { Button, Form, Input, Select } from 'antd'
import { dayInWords } from '../instant.ts'
import { Notices } from '../notices.tsx'
import { absenceText as text } from '../words/absence.ts'
import type { AbsencesSent } from './absences.ts'
import { personOnPost } from './person-on-post.ts'
import { type Announce, type Said, useAnnouncement } from './use-announcement.ts'

type FormProps = { readonly absences: AbsencesSent; readonly announce: Announce }

/** Who is away, from when to when, who stands in, and why; said in one sentence before it is sent. */
export function AbsenceForm({ absences, announce }: FormProps) {
  const { said, choices, say, send, isWhole } = useAnnouncement(absences, announce)
  const whom = Object.keys(absences.announceable)
  if (whom.length === 0) return null
  return (
    <section aria-labelledby="announce" className="absence">
      <h2 id="announce">{text('announce')}</h2>
      <Notices of={[announce]} nameOf={(each) => absences.names[each]} />
      <Form layout="inline" className="absence-form">
        <Chosen
          {...{ absences, field: 'who', value: said.account, options: whom }}
          choose={(account) => say({ account })}
        />
        <Days said={said} today={absences.today} say={say} />
        <Chosen
          {...{ absences, field: 'substitute', value: said.substitute, options: choices }}
          choose={(substitute) => say({ substitute })}
        />
        <Form.Item label={text('reason')} htmlFor="absence-reason">
          <Input
            id="absence-reason"
            maxLength={200}
            placeholder={text('reasonHint')}
            value={said.reason}
            onChange={({ target }) => say({ reason: target.value })}
          />
        </Form.Item>
        <Button type="primary" disabled={!isWhole} loading={announce.busy} onClick={send}>
          {text('send')}
        </Button>
      </Form>
      {choices.length === 0 && <p role="alert">{text('nobody')}</p>}
      {said.substitute !== '' && <p aria-live="polite">{text('sum', inWords(absences, said))}</p>}
      {tooFewLeft(absences) && <p className="absence-few">{text('tooFew')}</p>}
      <p className="absence-rules">{text('rules')}</p>
      <p className="absence-rules">{text('fourEyes')}</p>
    </section>
  )
}

type DaysProps = { readonly said: Said; readonly today: string; readonly say: (part: Partial<Said>) => void }

/** The last day follows a first day that is set after it. */
function Days({ said: { from, until }, today, say }: DaysProps) {
  return (
    <>
      <Form.Item label={text('from')} htmlFor="absence-from">
        <Input
          id="absence-from"
          type="date"
          min={today}
          value={from}
          onChange={({ target: { value } }) => say({ from: value, ...(value > until && { until: value }) })}
        />
      </Form.Item>
      <Form.Item label={text('lastDay')} htmlFor="absence-until">
        <Input
          id="absence-until"
          type="date"
          min={from}
          value={until}
          onChange={({ target }) => say({ until: target.value })}
        />
      </Form.Item>
    </>
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

function inWords({ names }: AbsencesSent, { account, substitute, from, until }: Said) {
  const nameOf = (who: string) => names[who] ?? text('nameless')
  const days = { from: from && dayInWords(from), until: until && dayInWords(until) }
  return { ...days, name: nameOf(account), substitute: nameOf(substitute) }
}
