import { Alert } from 'antd'
import { Link } from 'react-router'
import { filingAddress, filingOfStream } from '../addresses.ts'
import { t } from '../words.ts'

/** Says why the draft cannot be changed now, and when it can again. */
export function LockedNotice({ lockedBy }: { readonly lockedBy: string }) {
  return (
    <Alert
      type="info"
      showIcon
      title={t('locked.title')}
      description={t('locked.until')}
      action={<Link to={filingAddress(filingOfStream(lockedBy))}>{t('locked.open')}</Link>}
    />
  )
}
