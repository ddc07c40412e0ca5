import type { ExtraKind } from '@mingce/domain/catalog/extra-field'
import { Input } from 'antd'
import type { ReactNode } from 'react'
import { rt } from '../words/rounds.ts'
import { t } from '../words.ts'
import { ClausesSection } from './clauses-section.tsx'
import { DatesSection } from './dates-section.tsx'
import { ExtraFieldsEditor } from './extra-fields-editor.tsx'
import type { FieldFaults } from './field-draft.ts'
import { Labelled } from './labelled.tsx'
import { LaneSection } from './lane-section.tsx'
import { ReviewSection } from './review-section.tsx'
import type { ChangeDraft, SettingsDraft } from './settings-draft.ts'
import { PackageSigningLine } from './signing-line.tsx'
import { TemplatesSection } from './templates-section.tsx'
import './settings-form.css'

type SettingsFormProps = {
  readonly draft: SettingsDraft
  readonly onChange: ChangeDraft
  readonly issuedOn: string
  readonly faults: ReadonlyMap<string, FieldFaults>
  /** Extra elements whose kind stands fast. */
  readonly extraKinds?: ReadonlyMap<string, ExtraKind>
}

/** Everything a round says beyond its document and its cohort. */
export function SettingsForm({ draft, onChange, issuedOn, faults, extraKinds }: SettingsFormProps) {
  return (
    <>
      <Part title={rt('dates.title')}>
        <DatesSection draft={draft} onChange={onChange} issuedOn={issuedOn} />
      </Part>
      <Part title={rt('clauses.title')}>
        <ClausesSection clauses={draft.clauses} onChange={(clauses) => onChange({ clauses })} />
      </Part>
      <Part title={rt('review.title')}>
        <ReviewSection review={draft.review} onChange={(review) => onChange({ review })} />
        <PackageSigningLine
          signing={draft.packageSigning}
          onChange={(packageSigning) => onChange({ packageSigning })}
        />
      </Part>
      <Part title={rt('lane.title')}>
        <LaneSection draft={draft} onChange={onChange} />
      </Part>
      <Part title={rt('templates.title')}>
        <TemplatesSection templates={draft.templates} onChange={(templates) => onChange({ templates })} />
      </Part>
      <Part title={t('extras.title')}>
        <ExtraFieldsEditor
          drafts={draft.extras}
          onChange={(extras) => onChange({ extras })}
          faults={faults}
          {...(extraKinds && { kinds: extraKinds })}
        />
      </Part>
      <Part title={rt('contact.title')}>
        <ContactLine contact={draft.contact} onChange={(contact) => onChange({ contact })} />
      </Part>
    </>
  )
}

/** One part of the form under its heading. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="settings-part" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

type Contact = SettingsDraft['contact']

function ContactLine({
  contact,
  onChange,
}: {
  readonly contact: Contact
  readonly onChange: (contact: Contact) => void
}) {
  return (
    <>
      <p className="settings-about">{rt('contact.about')}</p>
      <div className="settings-line">
        {(['bureau', 'post'] as const).map((part) => (
          <Labelled key={part} label={rt(`contact.${part}`)} wide>
            {(id) => (
              <Input
                id={id}
                maxLength={60}
                value={contact[part]}
                onChange={({ target }) => onChange({ ...contact, [part]: target.value })}
              />
            )}
          </Labelled>
        ))}
      </div>
    </>
  )
}
