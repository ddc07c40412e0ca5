import type { Law } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'
import { entryFacts } from './entry-facts.ts'

/** What was registered of a law, with its source and its doubt; what nobody registered says so. */
export function LawEntryFacts({ law }: { readonly law: Law }) {
  return (
    <dl className="law-facts">
      {entryFacts(law).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span className="is-blank">{text('blank')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
