import { type FormerDocument, likenessTo, pairedWith } from '@mingce/domain/document/former'
import { calledIn } from './former.ts'
import { formerText as t } from './former-words.ts'
import type { WrittenSection } from './places.ts'

type FormerSaysProps = {
  readonly document: FormerDocument | null | undefined
  readonly round: { readonly round: string }
  /** The document that is read. */
  readonly sections: readonly Pick<WrittenSection, 'part' | 'heading'>[]
  readonly section: Pick<WrittenSection, 'part' | 'text'>
}

/** Of a section that is read: whether it is what was settled before. Nothing where nothing was. */
export function FormerSays({ document, round, sections, section: { part, text } }: FormerSaysProps) {
  if (!document) return null
  const today = sections.map((each) => ({ section: each.part, title: each.heading ?? '' }))
  const found = pairedWith(today, document.sections).pairs.get(part)
  const { name, from } = calledIn(document, round)
  const said = found ? t(`former.${likenessTo(found.text, text ?? '')}`, { name }) : t('former.noPart', { name })
  return (
    <p className="former-bar is-silent" title={t('former.about', { name, from })}>
      {said}
    </p>
  )
}
