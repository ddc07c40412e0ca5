import type {
  DocumentKind,
  PrefillSource,
  SectionTemplate,
  TemplateSection,
} from '@mingce/domain/round/section-template'
import { newKey } from '@mingce/ui/command-key'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { codesOf } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { prefillWords } from '@mingce/ui/words/rounds'
import { Button, Checkbox, Input, Select } from 'antd'
import { rt } from '../words/rounds.ts'
import { Labelled } from './labelled.tsx'
import { MoveButtons, moved } from './moving.tsx'

type Templates = readonly SectionTemplate[]

const documents: readonly DocumentKind[] = ['implementation_plan', 'work_summary']

/** The sections in which the plan and the summary are written. */
export function TemplatesSection({
  templates,
  onChange,
}: {
  readonly templates: Templates
  readonly onChange: (templates: Templates) => void
}) {
  return (
    <>
      <p className="settings-about">{rt('templates.about')}</p>
      {documents.map((kind) => (
        <Sections
          key={kind}
          kind={kind}
          sections={templates.find((each) => each.kind === kind)?.sections ?? []}
          onChange={(sections) =>
            onChange(
              documents.map((each) => ({
                kind: each,
                sections: each === kind ? sections : (templates.find((other) => other.kind === each)?.sections ?? []),
              })),
            )
          }
        />
      ))}
    </>
  )
}

type SectionsProps = {
  readonly kind: DocumentKind
  readonly sections: readonly TemplateSection[]
  readonly onChange: (sections: readonly TemplateSection[]) => void
}

function Sections({ kind, sections, onChange }: SectionsProps) {
  const blank = (): TemplateSection => ({ id: newKey(), title: '', guidance: '', required: true, prefill: [] })
  return (
    <section className="template-sections" aria-label={say(deliverableWords[kind])}>
      <h3>{say(deliverableWords[kind])}</h3>
      {sections.map((section, at) => (
        <SectionEditor
          key={section.id}
          section={section}
          place={{ at, last: sections.length - 1 }}
          onChange={(changed) => onChange(sections.map((each) => (each === section ? { ...each, ...changed } : each)))}
          onMove={(to) => onChange(moved(sections, at, to))}
          onRemove={() => onChange(sections.filter((each) => each !== section))}
        />
      ))}
      <Button disabled={sections.length >= 20} onClick={() => onChange([...sections, blank()])}>
        {rt('templates.add')}
      </Button>
    </section>
  )
}

type SectionEditorProps = {
  readonly section: TemplateSection
  readonly place: { readonly at: number; readonly last: number }
  readonly onChange: (changed: Partial<TemplateSection>) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

function SectionEditor({ section, place, onChange, onMove, onRemove }: SectionEditorProps) {
  const { title, guidance, required, prefill } = section
  const nth = rt('templates.nth', { nth: place.at + 1 })
  const name = title.trim() === '' ? nth : title
  const labels = {
    up: rt('templates.up', { name }),
    down: rt('templates.down', { name }),
    remove: rt('templates.remove', { name }),
  }
  return (
    <fieldset className="extra-field">
      <legend>{nth}</legend>
      <div className="settings-line">
        <Labelled label={rt('templates.sectionTitle')}>
          {(id) => (
            <Input id={id} maxLength={100} value={title} onChange={({ target }) => onChange({ title: target.value })} />
          )}
        </Labelled>
        <Labelled label={rt('templates.guidance')} wide>
          {(id) => (
            <Input
              id={id}
              maxLength={300}
              value={guidance}
              onChange={({ target }) => onChange({ guidance: target.value })}
            />
          )}
        </Labelled>
        <Checkbox checked={required} onChange={({ target }) => onChange({ required: target.checked })}>
          {rt('templates.required')}
        </Checkbox>
      </div>
      <Labelled label={rt('templates.prefill')}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            maxCount={8}
            value={[...prefill]}
            options={offered(prefill).map((value) => ({ value, label: say(prefillWords[value]) }))}
            onChange={(chosen) => onChange({ prefill: chosen })}
          />
        )}
      </Labelled>
      <MoveButtons {...place} labels={labels} onMove={onMove} onRemove={onRemove} />
    </fieldset>
  )
}

/** Of trainings (培训) nothing is recorded yet that could be filled in: a section that names it keeps it, no other is offered it. */
function offered(chosen: readonly PrefillSource[]): readonly PrefillSource[] {
  return codesOf(prefillWords).filter((each) => each !== 'training' || chosen.includes(each))
}
