import type { ArticleVersion } from '@mingce/domain/law/article'
import type { RegisteredLaw } from '@mingce/domain/law/evolve'
import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'

/** Asks for every version of a law's articles, by the law's id. */
export type AskArticles = (law: string) => Promise<readonly ArticleVersion[]>

const Asked = createContext<AskArticles | undefined>(undefined)

/** Says to everything below how a law's articles are asked for: the registry goes without them. */
export const LawArticlesProvider = Asked.Provider

/** What was entered of a law's articles; asked anew once the law moved. */
export function useArticlesOf({ id, version }: Pick<RegisteredLaw, 'id' | 'version'>) {
  const ask = useContext(Asked)
  return useQuery({
    queryKey: ['law articles', id, version],
    queryFn: async () => (await ask?.(id)) ?? [],
    enabled: ask !== undefined,
  })
}
