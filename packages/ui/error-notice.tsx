import { Alert, Button } from 'antd'
import { errorNumberOf, type Fault, faultOf } from './api-error.ts'
import { announceSessionEnd } from './session-end.ts'
import { UnfitFileError } from './upload/answer.ts'
import { t } from './words/t.ts'

/**
 * Says what failed, why as far as it is known, and what to do. Shows nothing without an error.
 *
 * @param retry what "try again" does; without it no button is shown
 */
export function ErrorNotice({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  if (!error) return null
  if (error instanceof UnfitFileError)
    return <Alert type="warning" showIcon role="alert" title={t('error.unfitFile', { message: error.message })} />
  const fault = faultOf(error)
  const number = errorNumberOf(error)
  return (
    <Alert
      type={fault === 'server' ? 'error' : 'warning'}
      showIcon
      role="alert"
      title={t(`error.${fault}`)}
      description={[todoOf(fault, retry), number && t('errorNumber', { number })].filter(Boolean).join(' ')}
      action={<Remedy fault={fault} retry={retry} />}
    />
  )
}

/** Where there is no button to try again, it is the one that was pressed. */
function todoOf(fault: Fault, retry: (() => void) | undefined): string {
  return fault === 'network' && !retry ? t('error.networkAgain') : t(`error.${fault}Todo`)
}

function Remedy({ fault, retry }: { readonly fault: Fault; readonly retry: (() => void) | undefined }) {
  if (fault === 'session')
    return (
      <Button size="small" onClick={announceSessionEnd}>
        {t('signIn.heading')}
      </Button>
    )
  return retry ? (
    <Button size="small" onClick={retry}>
      {t('retry')}
    </Button>
  ) : null
}
