import {
  type ConsultationAim,
  consultationAims,
  type GuidanceWay,
  guidanceWays,
  type OpinionBody,
  opinionBodies,
} from '@mingce/domain/before-filing/events'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { Checkbox, Input, Radio } from 'antd'
import { type ReactNode, useId } from 'react'
import { noteText as text } from '../words/before-filing.ts'
import { deliverableWords } from '../words/deliverables.ts'
import { say } from '../words/language.ts'
import type { NoteDraft } from './note-draft.ts'

type FieldsProps = {
  readonly draft: NoteDraft
  readonly set: (part: Partial<NoteDraft>) => void
  readonly kinds: readonly DeliverableKind[]
  readonly today: string
}

/** The fields that a kind of note has. */
export function NoteFields({ draft, set, kinds, today }: FieldsProps) {
  const { what } = draft
  return (
    <div className="note-fields">
      {what === 'consultation' && (
        <Choice<ConsultationAim>
          label={text('aim')}
          value={draft.aim}
          options={consultationAims}
          set={(aim) => set({ aim })}
          say={(aim) => text(`aim.${aim}`)}
        />
      )}
      <Kinds draft={draft} set={set} kinds={kinds} />
      {what !== 'consultation' && <Day {...{ draft, set, today }} />}
      {what === 'guidance' && (
        <Choice<GuidanceWay>
          label={text('way')}
          value={draft.way}
          options={guidanceWays}
          set={(way) => set({ way })}
          say={(way) => text(`way.${way}`)}
        />
      )}
      {what === 'research' && (
        <Line label={text('subject')} value={draft.subject} set={(subject) => set({ subject })} />
      )}
      {what === 'opinion' && (
        <>
          <Choice<OpinionBody>
            label={text('body')}
            value={draft.body}
            options={opinionBodies}
            set={(body) => set({ body })}
            say={(body) => text(`body.${body}`)}
          />
          <Line label={text('bodyName')} value={draft.bodyName} set={(bodyName) => set({ bodyName })} />
          <Line label={text('docNumber')} value={draft.docNumber} set={(docNumber) => set({ docNumber })} />
        </>
      )}
      <Words label={text(`text.${what}`)} value={draft.text} set={(words) => set({ text: words })} />
      {what === 'guidance' && (
        <Words label={text('askedFor')} value={draft.askedFor} set={(askedFor) => set({ askedFor })} />
      )}
    </div>
  )
}

/** Guidance and research may be on several deliverables, a question and an opinion are on one. */
function Kinds({ draft, set, kinds }: Omit<FieldsProps, 'today'>) {
  const options = kinds.map((value) => ({ value, label: say(deliverableWords[value]) }))
  return (
    <Labelled label={text('kind')}>
      {draft.what === 'guidance' || draft.what === 'research' ? (
        <Checkbox.Group<DeliverableKind>
          options={options}
          value={[...draft.kinds]}
          onChange={(chosen) => set({ kinds: kinds.filter((kind) => chosen.includes(kind)) })}
        />
      ) : (
        <Radio.Group
          options={options}
          value={draft.kinds[0]}
          onChange={({ target }) => set({ kinds: [target.value] })}
        />
      )}
    </Labelled>
  )
}

function Day({ draft, set, today }: Omit<FieldsProps, 'kinds'>) {
  const id = useId()
  return (
    <p>
      <label htmlFor={id}>{text('on')}</label>
      <Input id={id} type="date" max={today} value={draft.on} onChange={({ target }) => set({ on: target.value })} />
    </p>
  )
}

type ChoiceProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly options: readonly Value[]
  readonly set: (value: Value) => void
  readonly say: (value: Value) => string
}

function Choice<Value extends string>({ label, value, options, set, say: words }: ChoiceProps<Value>) {
  return (
    <Labelled label={label}>
      <Radio.Group
        options={options.map((each) => ({ value: each, label: words(each) }))}
        value={value}
        onChange={({ target }) => set(target.value)}
      />
    </Labelled>
  )
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {children}
    </fieldset>
  )
}

type LineProps = { readonly label: string; readonly value: string; readonly set: (text: string) => void }

function Line({ label, value, set }: LineProps) {
  const id = useId()
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <Input id={id} maxLength={100} value={value} onChange={({ target }) => set(target.value)} />
    </p>
  )
}

function Words({ label, value, set }: LineProps) {
  const id = useId()
  return (
    <p className="note-words">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea id={id} rows={2} maxLength={2000} value={value} onChange={({ target }) => set(target.value)} />
    </p>
  )
}
