import type { ArticleEntry } from '@mingce/domain/law/article-events'
import { dayInWords } from '@mingce/ui/instant'
import { lawKindWords, lawText } from '@mingce/ui/words/laws'
import type { Law } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'

/** What was registered of a law, name by name; null where nobody registered it. */
export function entryFacts(law: Law): readonly (readonly [string, string | null])[] {
  return [
    [text('name'), law.title],
    [text('otherNames'), law.aliases.join('；') || null],
    [text('kind'), lawKindWords(law.kind)],
    [text('number'), law.docNumber],
    [text('issuer'), law.issuer],
    [text('year'), law.year === null ? null : String(law.year)],
    [text('promulgatedOn'), law.promulgatedOn && dayInWords(law.promulgatedOn)],
    [text('inForceFrom'), law.inForceFrom && dayInWords(law.inForceFrom)],
    [text('source'), law.source],
    [text('notChecked'), law.doubt ?? lawText('allChecked')],
  ]
}

/** What was entered of an article, name by name. */
export function articleFacts({
  wording,
  text: words,
  source,
  doubt,
}: ArticleEntry): readonly (readonly [string, string | null])[] {
  return [
    [text('wording'), lawText(wording)],
    [text('articleText'), words],
    [text('articleSource'), source],
    [text('notChecked'), doubt ?? lawText('allChecked')],
  ]
}
