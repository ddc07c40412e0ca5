import { Button, Result } from 'antd'
import { useRouteError } from 'react-router'
import { errorNumberOf, faultOf, refusalOf } from './api-error.ts'
import { refusalWords } from './words/refusals.ts'
import { t } from './words/t.ts'

/** What stands in place of a page that failed: what happened, what to do, and the number or the machine's own words. */
export function ErrorPage() {
  const error = useRouteError()
  const { what, todo } = account(error)
  const number = errorNumberOf(error)
  return (
    <Result
      status="warning"
      title={<h1 className="error-title">{what}</h1>}
      subTitle={todo}
      extra={[
        <Button key="reload" type="primary" onClick={() => location.reload()}>
          {t('error.reload')}
        </Button>,
        <Button key="home" href="/">
          {t('error.home')}
        </Button>,
      ]}
    >
      <code>{number ? t('errorNumber', { number }) : String(error)}</code>
    </Result>
  )
}

/** The page of an address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Result
      status="warning"
      title={<h1 className="error-title">{t('error.notFound')}</h1>}
      subTitle={t('error.missingTodo')}
      extra={
        <Button type="primary" href="/">
          {t('error.home')}
        </Button>
      }
    />
  )
}

function account(error: unknown): { readonly what: string; readonly todo: string } {
  const refusal = refusalOf(error)
  if (refusal) return { what: refusalWords(refusal.refused), todo: '' }
  if (isMissingChunk(error)) return { what: t('error.newVersion'), todo: '' }
  const fault = faultOf(error)
  if (fault === 'server' && !errorNumberOf(error)) return { what: t('error.page'), todo: t('error.pageTodo') }
  return { what: t(`error.${fault}`), todo: t(`error.${fault}Todo`) }
}

/** A screen's file that is gone from the server: the page was opened before an update. */
function isMissingChunk(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message)
}
