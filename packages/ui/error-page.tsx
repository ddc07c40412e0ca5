import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useRouteError } from 'react-router'
import { errorNumberOf, faultOf, refusalOf } from './api-error.ts'
import { refusalWords } from './words/refusals.ts'
import { t } from './words/t.ts'
import './error-page.css'

/** What stands in place of a page that failed: what happened, what to do, and the number or the machine's own words. */
export function ErrorPage() {
  const error = useRouteError()
  const number = errorNumberOf(error)
  return (
    <Sorry {...account(error)} trace={number ? t('errorNumber', { number }) : String(error)}>
      <Button type="primary" onClick={() => location.reload()}>
        {t('error.reload')}
      </Button>
    </Sorry>
  )
}

/** The page of an address that leads nowhere. */
export function NotFoundPage() {
  return <Sorry what={t('error.notFound')} todo={t('error.missingTodo')} />
}

type SorryProps = {
  readonly what: string
  readonly todo: string
  readonly trace?: string
  readonly children?: ReactNode
}

function Sorry({ what, todo, trace, children }: SorryProps) {
  return (
    <div className="error-page">
      <h1>{what}</h1>
      <p>{todo}</p>
      <p className="error-page-ways">
        {children}
        <Button href="/">{t('error.home')}</Button>
      </p>
      {trace && <code>{trace}</code>}
    </div>
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
