import { Button, Input, Popconfirm, Tag } from 'antd'
import { useState } from 'react'
import type { Act } from '../act.tsx'
import { dayInWords } from '../instant.ts'
import { Notices } from '../notices.tsx'
import { absenceText as text } from '../words/absence.ts'
import { say } from '../words/language.ts'
import { postWords } from '../words/posts.ts'
import type { AbsenceSent, AbsencesSent } from './absences.ts'

export type EndEarly = Act<{ absence: string; reason: string }>

const colours = { coming: 'default', running: 'processing', over: 'default', ended: 'default' } as const

/** Every absence of the bureau, the newest first; what runs or is to come may be ended by whoever may. */
export function AbsenceTable({ absences, end }: { readonly absences: AbsencesSent; readonly end: EndEarly }) {
  const nameOf = (account: string) => absences.names[account] ?? text('nameless')
  return (
    <section aria-labelledby="absences" className="absence">
      <h2 id="absences">{text('records')}</h2>
      <Notices of={[end]} />
      {absences.absences.length === 0 ? (
        <p>{text('none')}</p>
      ) : (
        <table className="absence-table">
          <thead>
            <tr>
              {(['person', 'days', 'substitute', 'reason', 'state', 'by'] as const).map((column) => (
                <th key={column}>{text(column)}</th>
              ))}
              <th />
            </tr>
          </thead>
          <tbody>
            {absences.absences.map((each) => (
              <tr key={each.absence}>
                <td>
                  {nameOf(each.account)}（{say(postWords[each.role])}）
                </td>
                <td>{text('days.in', { from: dayInWords(each.from), until: dayInWords(each.until) })}</td>
                <td>{nameOf(each.substitute)}</td>
                <td>{each.reason}</td>
                <td>
                  <Tag color={colours[each.phase]}>{text(`phase.${each.phase}`)}</Tag>
                  {endedWords(each, nameOf)}
                </td>
                <td>{nameOf(each.announcedBy)}</td>
                <td>
                  {each.mayEnd && (
                    <End
                      isComing={each.phase === 'coming'}
                      busy={end.busy}
                      onEnd={(reason) => end.run({ absence: each.absence, reason })}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function endedWords({ ended }: AbsenceSent, nameOf: (account: string) => string): string {
  if (!ended) return ''
  const day = dayInWords(ended.at)
  if (ended.by === null || ended.reason === null) return text('endedWithPost', { day })
  return text('endedBy', { day, name: nameOf(ended.by), reason: ended.reason })
}

type EndProps = {
  readonly isComing: boolean
  readonly busy: boolean
  readonly onEnd: (reason: string) => unknown
}

function End({ isComing, busy, onEnd }: EndProps) {
  const [reason, setReason] = useState(text(isComing ? 'endComingPlain' : 'endPlain'))
  const label = text(isComing ? 'endComing' : 'end')
  return (
    <Popconfirm
      title={label}
      description={
        <Input
          aria-label={text('endReason')}
          maxLength={200}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      }
      okText={label}
      okButtonProps={{ disabled: reason.trim() === '' }}
      onConfirm={() => onEnd(reason.trim())}
    >
      <Button size="small" loading={busy}>
        {label}
      </Button>
    </Popconfirm>
  )
}
