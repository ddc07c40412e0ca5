import type { SeedArticle, SeedLaw } from '@mingce/domain/law/seed-left'
import type { Receipt } from '@mingce/ui/act'
import { refusalOf } from '@mingce/ui/api-error'
import { newKey } from '@mingce/ui/command-key'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api.ts'
import type { Law } from '../questions.ts'

/** What came of one entry of the seed: recorded at a position, or left for the reason that `code` names. */
export type SeedOutcome = {
  readonly name: string
  readonly position: number | undefined
  readonly code: string | null
}

type Progress = { readonly done: number; readonly all: number }
type Chosen = { readonly laws: readonly SeedLaw[]; readonly articles: readonly SeedArticle[] }
type Names = { readonly law: (seed: SeedLaw) => string; readonly article: (seed: SeedArticle) => string }

/**
 * 登记首批依据: each law and each gist by a command of its own, one after the other. What others registered meanwhile is refused and told;
 * what did not get through stops the rest, and what is left stands there to be sent again.
 */
export function useRegisterSeed(registry: readonly Law[], names: Names) {
  const queryClient = useQueryClient()
  const [outcomes, setOutcomes] = useState<readonly SeedOutcome[]>([])
  const [progress, setProgress] = useState<Progress>()
  const [error, setError] = useState<unknown>()
  const register = async ({ laws, articles }: Chosen) => {
    const sent = [...laws.map((law) => sentLaw(law, names)), ...inOrder(articles, registry, names)]
    setOutcomes([])
    setError(undefined)
    try {
      for (const [done, { name, send }] of sent.entries()) {
        setProgress({ done, all: sent.length })
        const outcome = { name, ...(await told(send)) }
        setOutcomes((before) => [...before, outcome])
      }
    } catch (failure) {
      setError(failure)
    }
    setProgress(undefined)
    await queryClient.invalidateQueries()
  }
  return { register, outcomes, progress, error }
}

type Sent = { readonly name: string; readonly send: () => Promise<Receipt> }

function sentLaw(seed: SeedLaw, names: Names): Sent {
  const { id: law, command } = seed
  return { name: names.law(seed), send: () => api.law.register.mutate({ key: newKey(), law, entry: command.entry }) }
}

/** Each entry is an act upon its law: the next one has seen it. */
function inOrder(articles: readonly SeedArticle[], registry: readonly Law[], names: Names): readonly Sent[] {
  const versions = new Map(registry.map(({ id, version }) => [id, version]))
  return articles.map((article) => ({
    name: names.article(article),
    send: async () => {
      const { law, entry } = article
      const seen = versions.get(law) ?? 1
      const receipt = await api.law.enterArticle.mutate({ key: newKey(), law, entry, seen })
      versions.set(law, seen + 1)
      return receipt
    },
  }))
}

async function told(send: Sent['send']): Promise<Pick<SeedOutcome, 'position' | 'code'>> {
  try {
    const { positions } = await send()
    return { position: positions[0], code: null }
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    return { position: undefined, code: refusal.refused }
  }
}
