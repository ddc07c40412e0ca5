import type { Refusal } from '@mingce/domain/refusal'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { RefusalNotice } from '@mingce/ui/refusal-notice'

type Told = { readonly refusal: Refusal | undefined; readonly error: unknown; readonly reset: () => void }

/** What came of the commands of a screen other than a receipt: each refusal and each failure in words; nothing else. */
export function Notices({
  of: commands,
  nameOf,
}: {
  readonly of: readonly Told[]
  readonly nameOf?: (id: string) => string | undefined
}) {
  const told = commands.filter(({ refusal, error }) => refusal !== undefined || Boolean(error))
  if (told.length === 0) return null
  return (
    <div className="notices">
      {told.map(({ refusal, error, reset }) => (
        <div key={refusal?.refused ?? String(error)}>
          <RefusalNotice refusal={refusal} onClose={reset} {...(nameOf && { nameOf })} />
          <ErrorNotice error={error} />
        </div>
      ))}
    </div>
  )
}
