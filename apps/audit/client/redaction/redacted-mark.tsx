import { Link } from 'react-router'
import { redactionText as t } from './words.ts'
import '../screens/redactions-screen.css'

/** Beside an entry whose text went by order: by which. Nothing where none went. */
export function RedactedMark({ orderNumber }: { readonly orderNumber: string | undefined }) {
  if (orderNumber === undefined) return null
  return (
    <Link className="is-redacted" to="/redactions">
      {t('redactedBy', { orderNumber })}
    </Link>
  )
}
