import type { RegisteredLaw } from '@mingce/domain/law/evolve'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type AskArticles, LawArticlesProvider } from './known-articles.tsx'
import { KnownLawsProvider, knownLawsOf } from './known-laws.tsx'

type LawRegistryProps = {
  /** How this desk asks for the registry: `lawsQuestion`. */
  readonly question: {
    readonly queryKey: readonly unknown[]
    readonly queryFn: () => Promise<readonly RegisteredLaw[]>
    readonly staleTime?: number
  }
  /** And for what was entered of one law's articles. */
  readonly articlesOf: AskArticles
  readonly children: ReactNode
}

/** Everything below knows the registry of laws, or that it is not at hand, and opens their articles. */
export function LawRegistry({ question, articlesOf, children }: LawRegistryProps) {
  return (
    <KnownLawsProvider value={knownLawsOf(useQuery(question))}>
      <LawArticlesProvider value={articlesOf}>{children}</LawArticlesProvider>
    </KnownLawsProvider>
  )
}
