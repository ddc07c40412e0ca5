import { LawArticlesProvider } from '@mingce/ui/law/known-articles'
import { KnownLawsProvider } from '@mingce/ui/law/known-laws'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { articlesOf, lawsQuestion } from './questions.ts'

/** Everything below knows the registry of laws, once it is fetched, and opens their articles. */
export function KnownLaws({ children }: { readonly children: ReactNode }) {
  const { data } = useQuery(lawsQuestion)
  return (
    <KnownLawsProvider value={data}>
      <LawArticlesProvider value={articlesOf}>{children}</LawArticlesProvider>
    </KnownLawsProvider>
  )
}
