import { dayInWords } from '@mingce/ui/instant'
import { lawKindWords } from '@mingce/ui/words/laws'
import type { Law } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'

/** What was registered of a law, with its source and its doubt; what nobody registered says so. */
export function LawEntryFacts({ law }: { readonly law: Law }) {
  const facts = [
    [text('name'), law.title],
    [text('otherNames'), law.aliases.join('；') || null],
    [text('kind'), lawKindWords(law.kind)],
    [text('number'), law.docNumber],
    [text('issuer'), law.issuer],
    [text('year'), law.year === null ? null : String(law.year)],
    [text('promulgatedOn'), law.promulgatedOn && dayInWords(law.promulgatedOn)],
    [text('inForceFrom'), law.inForceFrom && dayInWords(law.inForceFrom)],
    [text('source'), law.source],
    [text('notChecked'), law.doubt],
  ] as const
  return (
    <dl className="law-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span className="is-blank">{text('blank')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
