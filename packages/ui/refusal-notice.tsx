import { placeNamed } from '@mingce/domain/catalog/element-place'
import type { Refusal } from '@mingce/domain/refusal'
import { Alert } from 'antd'
import { dayInWords } from './instant.ts'
import { elementName } from './words/items.ts'
import { refusalWords } from './words/refusals.ts'
import { t } from './words/t.ts'

const mostNamed = 8

/**
 * Says why a command was refused: what happened, why, what to do. Shows nothing without a refusal; a code it does not
 * know is shown as it came.
 *
 * An item of which something is missing stands there with what is: 招生计划（公开依据、五公开）.
 *
 * @param nameOf how a page calls what a refusal is about (ids of items, sections, comments, streams, division codes, days);
 *               undefined for what it cannot name, which then is left out
 */
export function RefusalNotice({
  refusal,
  nameOf = (id) => id,
  onClose,
}: {
  readonly refusal: Refusal | undefined
  readonly nameOf?: (id: string) => string | undefined
  readonly onClose?: () => void
}) {
  if (!refusal) return null
  const names = namesIn(refusal.about ?? [], nameOf)
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={refusalWords(refusal.refused)}
      description={names.length > 0 ? <About names={names} /> : undefined}
      closable={onClose ? { onClose } : false}
    />
  )
}

function namesIn(about: readonly string[], nameOf: (id: string) => string | undefined): readonly string[] {
  const elements = new Map<string, string[]>()
  for (const each of about) {
    const place = placeNamed(each)
    const of = inItself(each) ?? nameOf(place?.item ?? each)
    if (of === undefined) continue
    elements.set(of, [...(elements.get(of) ?? []), ...(place ? [elementName(place.element)] : [])])
  }
  return [...elements].map(([name, missing]) =>
    missing.length > 0 ? t('refusal.of', { name, elements: [...new Set(missing)].join(t('separator')) }) : name,
  )
}

/** A day and a year say what they are. */
function inItself(each: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(each)) return dayInWords(each)
  return /^\d{4}$/.test(each) ? t('refusal.year', { year: each }) : undefined
}

function About({ names }: { readonly names: readonly string[] }) {
  const shown = names.slice(0, mostNamed).join(t('separator'))
  const more = names.length > mostNamed ? t('refusal.more', { count: names.length }) : ''
  return (
    <span>
      {t('refusal.about')}
      {shown}
      {more}
    </span>
  )
}
