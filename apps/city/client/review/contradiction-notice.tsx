import { nameOf } from '@mingce/domain/authority/division'
import type { Contradiction } from '@mingce/domain/lens/contradiction'
import { dayInWords } from '@mingce/ui/instant'
import { lensText } from '@mingce/ui/words/lens'
import { Link } from 'react-router'
import { t } from '../words.ts'
import { rulingAddress } from './ruling-address.ts'
import type { Earlier } from './use-contradictions.ts'
import './contradiction-notice.css'

type ContradictionNoticeProps = {
  readonly found: readonly [Contradiction<Earlier>, ...Contradiction<Earlier>[]]
  /** What is about to be done: "通过". */
  readonly label: string
}

/** Says before an opinion is sent which earlier one it contradicts, and leads there; whoever goes on gives the reason. */
export function ContradictionNotice({ found: [first, ...others], label }: ContradictionNoticeProps) {
  const { earlier, likeness, own } = first
  const { ruling, county, reason, by } = { ...first.earlier, reason: first.earlier.ruling.reason }
  const facts = {
    who: own ? t('lens.you') : t('lens.colleague', { name: by ?? t('nameless') }),
    day: dayInWords(earlier.at),
    county: nameOf(county),
    decision: lensText(`ruled.${ruling.decision}`),
    likeness: t(`lens.text.${likeness}`),
  }
  return (
    <p className="contradiction-notice" role="alert">
      {reason ? t('lens.contradictsFor', { ...facts, reason }) : t('lens.contradicts', facts)}{' '}
      <Link to={rulingAddress(ruling)}>{t('lens.look')}</Link>{' '}
      {others.length > 0 && t('lens.more', { count: others.length })} {t('lens.goOn', { label })}
    </p>
  )
}
