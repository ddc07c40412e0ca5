import { Button, Progress } from 'antd'
import { t } from '../words.ts'
import type { Upload } from './use-reading.ts'

/** A file on its way: how far it is sent, then that it is being read; it can be ended at any time. */
export function Sending({ upload: { name, percent, cancel } }: { readonly upload: Upload }) {
  return (
    <div className="sending" aria-live="polite">
      <p>{percent < 100 ? t('import.sending', { name }) : t('import.reading', { name })}</p>
      <Progress percent={percent} status="active" />
      <Button onClick={cancel}>{t('cancel')}</Button>
    </div>
  )
}
