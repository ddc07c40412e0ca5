import { inOrderOf } from '@mingce/domain/in-order-of'
import type { Correction, Extension } from '@mingce/domain/submission/clock/clock'
import { Alert } from 'antd'
import { dayInWords, minuteOf } from '../instant.ts'
import { dateOfFiling, clockText as text } from '../words/clock.ts'
import type { ClockSent, Names } from './clock-sent.ts'
import { clockPlace } from './clock-unmet.ts'
import { SaidForm } from './said-form.tsx'
import { Supplied } from './supplied.tsx'
import { type Supplement, Supplying } from './supplying.tsx'
import './clock.css'

type ClockNotesProps = {
  readonly clock: ClockSent
  readonly names: Names
  readonly busy: boolean
  /** Whose filing it is. */
  readonly division: string
  /** The county answers what is asked of it, with files. */
  readonly answer?: ((correction: string, said: string, files: readonly Supplement[]) => Promise<unknown>) | undefined
  /** Grants or refuses, for whoever may. */
  readonly decide?:
    | ((extension: Extension, outcome: 'granted' | 'refused', opinion: string) => Promise<unknown>)
    | undefined
  /** Whether this person may answer that request. */
  readonly mayDecide?: ((extension: Extension) => boolean) | undefined
}

/** On the page of a filing: what stops its clock now, what is asked and not answered, and what moved its dates so far. */
export function ClockNotes({ clock, names, division, busy, answer, decide, mayDecide }: ClockNotesProps) {
  const open = clock.corrections.find((each) => !each.answer && !each.withdrawn)
  const asked = clock.extensions.filter(({ extension }) => clock.asked.includes(extension))
  const lines = historyOf(clock, names)
  return (
    <div className="clock-notes" id={clockPlace} tabIndex={-1}>
      {open && (
        <Alert
          type="info"
          icon={<span aria-hidden>‖</span>}
          showIcon
          title={text(answer ? 'stopped.county' : 'stopped.title')}
          description={
            <>
              <p>{askedLine(open, names)}</p>
              {!answer && <p>{text('answer.whose')}</p>}
              {answer && <Supplying answer={(said, files) => answer(open.correction, said, files)} busy={busy} />}
            </>
          }
        />
      )}
      {asked.map((each) => (
        <Alert
          key={each.extension}
          type="info"
          showIcon
          title={text('longer.waiting', { of: dateOfFiling(each.of), days: each.days })}
          description={
            <>
              <p>{text('longer.reason', { ...signed(each, names), text: each.reason })}</p>
              {decide && mayDecide?.(each) ? (
                <Deciding extension={each} decide={decide} busy={busy} />
              ) : (
                <p>{text(`longer.whose.${each.of}`)}</p>
              )}
            </>
          }
        />
      ))}
      <Supplied {...{ clock, names, division }} />
      {lines.length > 0 && (
        <details>
          <summary>{text('history', { count: lines.length })}</summary>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Deciding({
  extension,
  decide,
  busy,
}: {
  readonly extension: Extension
  readonly decide: NonNullable<ClockNotesProps['decide']>
  readonly busy: boolean
}) {
  const act = (outcome: 'granted' | 'refused') => (opinion: string) => decide(extension, outcome, opinion)
  return (
    <SaidForm
      label={text('longer.opinion')}
      busy={busy}
      acts={[
        { key: 'refuse-longer', label: text('longer.refuse'), send: act('refused') },
        { key: 'grant-longer', label: text('longer.grant'), primary: true, send: act('granted') },
      ]}
    />
  )
}

type SignedBy = { readonly by: string; readonly at: string }

function signed({ by, at }: SignedBy, names: Names) {
  return { name: names[by] ?? by, at: minuteOf(at) }
}

function askedLine(correction: Correction, names: Names): string {
  const { parts } = correction
  const about = parts.length > 0 ? `（${text('asked.parts', { count: parts.length })}）` : ''
  return text('asked', { ...signed(correction, names), text: correction.text }) + about
}

/** Each thing that is over, the oldest first. */
function historyOf({ corrections, extensions, recomputed }: ClockSent, names: Names): readonly string[] {
  const told = [
    ...corrections.flatMap((each) => {
      const end = each.answer ?? each.withdrawn
      if (!end) return []
      const line = text(each.answer ? 'answered' : 'withdrawn', { ...signed(end, names), text: end.text })
      return [
        { at: each.at, line: askedLine(each, names) },
        { at: end.at, line },
      ]
    }),
    ...extensions.flatMap(({ decided, days }) =>
      decided
        ? [
            {
              at: decided.at,
              line:
                decided.outcome === 'granted'
                  ? text('longer.granted', { ...signed(decided, names), days, text: decided.text })
                  : text('longer.refused', { ...signed(decided, names), text: decided.text }),
            },
          ]
        : [],
    ),
    ...recomputed.map(({ of, before, after, at }) => {
      const days = { before: dayInWords(before), after: dayInWords(after) }
      return { at, line: text('recomputed', { at: minuteOf(at), of: dateOfFiling(of), ...days }) }
    }),
  ]
  return told.toSorted(inOrderOf(({ at }) => at)).map(({ line }) => line)
}
