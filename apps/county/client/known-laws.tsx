import { LawArticlesProvider } from '@mingce/ui/law/known-articles'
import { KnownLawsProvider, knownLawsOf } from '@mingce/ui/law/known-laws'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { articlesOf, lawsQuestion } from './questions.ts'

/** Everything below knows the registry of laws, or that it is not at hand, and opens their articles. */
export function KnownLaws({ children }: { readonly children: ReactNode }) {
  const known = knownLawsOf(useQuery(lawsQuestion))
  return (
    <KnownLawsProvider value={known}>
      <LawArticlesProvider value={articlesOf}>{children}</LawArticlesProvider>
    </KnownLawsProvider>
  )
}
