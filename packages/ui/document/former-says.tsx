import { likenessTo } from '@mingce/domain/document/former'
import type { FormerRead } from './former-read.ts'
import { formerText as t } from './former-words.ts'
import type { WrittenSection } from './places.ts'

type FormerSaysProps = {
  readonly former: FormerRead | undefined
  readonly section: Pick<WrittenSection, 'part' | 'text'>
}

/** Of a section that is read: whether it is what was settled before. Nothing where nothing was. */
export function FormerSays({ former, section: { part, text } }: FormerSaysProps) {
  if (!former) return null
  const { name, from, paired } = former
  const found = paired.pairs.get(part)
  const said = found ? t(`former.${likenessTo(found.text, text ?? '')}`, { name }) : t('former.noPart', { name })
  return (
    <p className="former-bar is-silent" title={t('former.about', { name, from })}>
      {said}
    </p>
  )
}
