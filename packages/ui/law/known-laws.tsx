import type { RegisteredLaw } from '@mingce/domain/law/evolve'
import { createContext, useContext } from 'react'

const Known = createContext<readonly RegisteredLaw[] | undefined>(undefined)

/** Says to every form below which laws the registry knows. */
export const KnownLawsProvider = Known.Provider

/** The registry of laws; undefined while it is fetched, and where none is at hand. */
export function useKnownLaws(): readonly RegisteredLaw[] | undefined {
  return useContext(Known)
}
