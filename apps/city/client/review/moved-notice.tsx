import { Alert, Button } from 'antd'
import type { FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import type { Seen } from './seen-version.ts'

/** Someone else acted on the filing while it lay here: what stands on the page is fresh, and wants to be looked at. */
export function MovedNotice({ seen, stage }: { readonly seen: Seen; readonly stage: FilingSheet['head']['stage'] }) {
  if (stage !== 'under_review' && stage !== 'submitted') return null
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      title={t('moved.notice')}
      action={
        <Button size="small" onClick={seen.look}>
          {t('moved.look')}
        </Button>
      }
    />
  )
}
