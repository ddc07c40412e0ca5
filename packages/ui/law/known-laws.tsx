import type { RegisteredLaw } from '@mingce/domain/law/evolve'
import { createContext, useContext } from 'react'

/** The registry of laws as far as it is at hand: read, being read, or not read, which `retry` tries again. */
export type KnownLaws =
  | { readonly state: 'read'; readonly registry: readonly RegisteredLaw[] }
  | { readonly state: 'pending' }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void }

const Known = createContext<KnownLaws | undefined>(undefined)

/** Says to every form below which laws the registry knows. */
export const KnownLawsProvider = Known.Provider

type Asked = {
  readonly data: readonly RegisteredLaw[] | undefined
  readonly error: unknown
  readonly refetch: () => unknown
}

/** What a question for the registry has come to: `knownLawsOf(useQuery(lawsQuestion))`. What was read once stays, whatever fails later. */
export function knownLawsOf({ data, error, refetch }: Asked): KnownLaws {
  if (data) return { state: 'read', registry: data }
  return error ? { state: 'failed', error, retry: () => void refetch() } : { state: 'pending' }
}

/** The registry of laws; undefined while it is not read, and where none is asked for. */
export function useKnownLaws(): readonly RegisteredLaw[] | undefined {
  const known = useContext(Known)
  return known?.state === 'read' ? known.registry : undefined
}

/** Why the registry that is asked for here is not at hand; undefined where it is, and where none is asked for. */
export function useLawsMissing(): Exclude<KnownLaws, { readonly state: 'read' }> | undefined {
  const known = useContext(Known)
  return known?.state === 'read' ? undefined : known
}
