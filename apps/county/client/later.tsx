import { type ReactNode, Suspense, useState } from 'react'

/** What is fetched only once it is wanted, and then stays, so that it closes as it opened. */
export function Later({ when, children }: { readonly when: boolean; readonly children: ReactNode }) {
  const [isWanted, setWanted] = useState(when)
  if (when && !isWanted) setWanted(true)
  return isWanted ? <Suspense fallback={null}>{children}</Suspense> : null
}
