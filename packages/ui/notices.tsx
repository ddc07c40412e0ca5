import type { Refusal } from '@mingce/domain/refusal'
import { ErrorNotice } from './error-notice.tsx'
import { RefusalNotice } from './refusal-notice.tsx'

type Told = { readonly refusal: Refusal | undefined; readonly error: unknown; readonly reset: () => void }

/** What came of the commands of a screen other than a receipt: each refusal and each failure in words. */
export function Notices({
  of: commands,
  nameOf,
}: {
  readonly of: readonly Told[]
  readonly nameOf?: (id: string) => string | undefined
}) {
  return (
    <div className="notices">
      {commands.map(
        ({ refusal, error, reset }, index) =>
          (refusal || error != null) && (
            <div key={index}>
              <RefusalNotice refusal={refusal} onClose={reset} {...(nameOf && { nameOf })} />
              <ErrorNotice error={error} />
            </div>
          ),
      )}
    </div>
  )
}
