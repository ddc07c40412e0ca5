import { type ReactNode, useEffect } from 'react'
import { Link } from 'react-router'
import './page.css'

export type PageProps = {
  readonly title: string
  /** Where it belongs, outermost first; the last has no address when it is the page itself. */
  readonly path?: readonly { readonly label: string; readonly to: string }[]
  /** Beside the title: states, dates, counts. */
  readonly about?: ReactNode
  /** On the right of the title: buttons. */
  readonly actions?: ReactNode
  /** What stays in view below the content and never covers it: a `DecisionBar`. */
  readonly footer?: ReactNode
  /** The content fills the page without a margin: panes that scroll by themselves. */
  readonly flush?: boolean
  readonly children: ReactNode
}

/** One page within the frame: its title, its content that scrolls, and what stays below it. */
export function Page({ title, path = [], about, actions, footer, flush = false, children }: PageProps) {
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <div className="page">
      <div className="page-head">
        {path.length > 0 && <Path path={path} />}
        <h1>{title}</h1>
        {about && <div className="page-about">{about}</div>}
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      <div className={flush ? 'page-body is-flush' : 'page-body'}>{children}</div>
      {footer}
    </div>
  )
}

function Path({ path }: { readonly path: NonNullable<PageProps['path']> }) {
  return (
    <nav aria-label="breadcrumb">
      {path.map(({ label, to }, at) => (
        <span key={to}>
          {at > 0 && ' / '}
          <Link to={to}>{label}</Link>
        </span>
      ))}
    </nav>
  )
}
