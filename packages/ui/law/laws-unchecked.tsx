import { lawText } from '../words/laws.ts'
import { useLawsMissing } from './known-laws.tsx'

/** One line where checks stand that the laws are not among: 依据未核对. Nothing once the registry is read. */
export function LawsUnchecked() {
  const missing = useLawsMissing()
  if (!missing) return null
  return (
    <p className="laws-unchecked" role="status">
      {lawText(missing.state === 'failed' ? 'uncheckedFailed' : 'uncheckedPending')}
    </p>
  )
}
