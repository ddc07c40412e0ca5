import type { Refusal } from '@mingce/domain/refusal'
import { Alert } from 'antd'
import { refusalWords } from './words/refusals.ts'
import { t } from './words/t.ts'

const mostNamed = 8

/**
 * Says why a command was refused: what happened, why, what to do. Shows nothing without a refusal; a code it does not
 * know is shown as it came.
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
  const names = [...new Set((refusal.about ?? []).map(nameOf).filter((name) => name !== undefined))]
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
