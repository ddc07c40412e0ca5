import type { SectionTemplate } from '@mingce/domain/round/section-template'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { prefillWords, roundText } from '@mingce/ui/words/rounds'
import { rt } from '../words/rounds.ts'

/** The sections of each document, with what the system puts into them. */
export function TemplatesList({ templates }: { readonly templates: readonly SectionTemplate[] }) {
  return templates.map(({ kind, sections }) => (
    <div key={kind}>
      <h3>{say(deliverableWords[kind])}</h3>
      <ol>
        {sections.map(({ id, title, guidance, required, prefill }) => (
          <li key={id}>
            {title} {required && `· ${rt('templates.required')}`}
            {prefill.length > 0 &&
              ` · ${rt('templates.prefill')}：${prefill.map((source) => say(prefillWords[source])).join(roundText('separator'))}`}
            {guidance !== '' && <div className="settings-about">{guidance}</div>}
          </li>
        ))}
      </ol>
    </div>
  ))
}
