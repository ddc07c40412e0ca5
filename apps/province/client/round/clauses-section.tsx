import type { Clause, Recipient } from '@mingce/domain/round/clause'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { newKey } from '@mingce/ui/command-key'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { codesOf } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { owerWords, recipientWords } from '@mingce/ui/words/rounds'
import { Button, Input, Select } from 'antd'
import { rt } from '../words/rounds.ts'
import { Labelled } from './labelled.tsx'
import { MoveButtons, moved } from './moving.tsx'

type Clauses = readonly Clause[]

/** The clauses of the document, one by one: each deadline shows the one it rests on. */
export function ClausesSection({
  clauses,
  onChange,
}: {
  readonly clauses: Clauses
  readonly onChange: (clauses: Clauses) => void
}) {
  return (
    <>
      <p className="settings-about">{rt('clauses.about')}</p>
      {clauses.length === 0 && <p>{rt('clauses.none')}</p>}
      {clauses.map((clause, at) => (
        <ClauseEditor
          key={clause.id}
          clause={clause}
          place={{ at, last: clauses.length - 1 }}
          onChange={(changed) => onChange(clauses.map((each) => (each === clause ? { ...each, ...changed } : each)))}
          onMove={(to) => onChange(moved(clauses, at, to))}
          onRemove={() => onChange(clauses.filter((each) => each !== clause))}
        />
      ))}
      <Button disabled={clauses.length >= 40} onClick={() => onChange([...clauses, blankClause(newKey())])}>
        {rt('clauses.add')}
      </Button>
    </>
  )
}

function blankClause(id: string): Clause {
  return { id, number: '', text: '', duty: '', deliverable: null, date: null, owedBy: 'county', recipient: 'province' }
}

type ClauseEditorProps = {
  readonly clause: Clause
  readonly place: { readonly at: number; readonly last: number }
  readonly onChange: (changed: Partial<Clause>) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

function ClauseEditor({ clause, place, onChange, onMove, onRemove }: ClauseEditorProps) {
  const nth = rt('clauses.nth', { nth: place.at + 1 })
  const name = clause.number.trim() === '' ? nth : clause.number
  const labels = {
    up: rt('clauses.up', { name }),
    down: rt('clauses.down', { name }),
    remove: rt('clauses.remove', { name }),
  }
  return (
    <fieldset className="extra-field">
      <legend>
        {nth} {clause.number}
      </legend>
      <div className="settings-line">
        <Labelled label={rt('clauses.number')}>
          {(id) => (
            <Input
              id={id}
              maxLength={20}
              value={clause.number}
              onChange={({ target }) => onChange({ number: target.value })}
            />
          )}
        </Labelled>
        <Labelled label={rt('clauses.duty')} wide>
          {(id) => (
            <Input
              id={id}
              maxLength={60}
              value={clause.duty}
              onChange={({ target }) => onChange({ duty: target.value })}
            />
          )}
        </Labelled>
      </div>
      <Labelled label={rt('clauses.text')}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={300}
            value={clause.text}
            onChange={({ target }) => onChange({ text: target.value })}
          />
        )}
      </Labelled>
      <ClauseTarget clause={clause} onChange={onChange} />
      <MoveButtons {...place} labels={labels} onMove={onMove} onRemove={onRemove} />
    </fieldset>
  )
}

/** What answers it, by when, who owes it and to whom it goes. */
function ClauseTarget({ clause, onChange }: Pick<ClauseEditorProps, 'clause' | 'onChange'>) {
  const nothing = { value: '', label: rt('clauses.noDeliverable') }
  const nobody = { value: '', label: rt('clauses.noRecipient') }
  const kinds = codesOf(deliverableWords).map((value) => ({ value, label: say(deliverableWords[value]) }))
  const offices = codesOf(recipientWords).map((value) => ({ value, label: say(recipientWords[value]) }))
  return (
    <div className="settings-line">
      <Labelled label={rt('clauses.deliverable')}>
        {(id) => (
          <Select<DeliverableKind | ''>
            id={id}
            value={clause.deliverable ?? ''}
            options={[nothing, ...kinds]}
            onChange={(kind) => onChange({ deliverable: kind === '' ? null : kind })}
            popupMatchSelectWidth={false}
          />
        )}
      </Labelled>
      <Labelled label={rt('clauses.date')}>
        {(id) => (
          <Input
            id={id}
            type="date"
            className="settings-day"
            value={clause.date ?? ''}
            onChange={({ target }) => onChange({ date: target.value || null })}
          />
        )}
      </Labelled>
      <Labelled label={rt('clauses.owedBy')}>
        {(id) => (
          <Select
            id={id}
            value={clause.owedBy}
            options={codesOf(owerWords).map((value) => ({ value, label: say(owerWords[value]) }))}
            onChange={(owedBy) => onChange({ owedBy })}
            popupMatchSelectWidth={false}
          />
        )}
      </Labelled>
      <Labelled label={rt('clauses.recipient')}>
        {(id) => (
          <Select<Recipient | ''>
            id={id}
            value={clause.recipient ?? ''}
            options={[nobody, ...offices]}
            onChange={(recipient) => onChange({ recipient: recipient === '' ? null : recipient })}
            popupMatchSelectWidth={false}
          />
        )}
      </Labelled>
    </div>
  )
}
