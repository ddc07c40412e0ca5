import { useQueryClient } from '@tanstack/react-query'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import { type Draft, draftQuestion } from '../questions.ts'
import { upgradeText as text } from '../words/guide-upgrade.ts'
import type { Taken } from './taken-proposal.ts'
import { useTaken } from './use-taken.ts'

/** Takes proposals of the guide's new version over, all in one command; an item whose text it changed can be given back what it said. */
export function useTakeUpgrade(chain: readonly string[], rows: Draft['items']) {
  const queryClient = useQueryClient()
  const taken = useTaken()
  const act = useAct(api.guideUpgrade.take.mutate, text('taken'))
  const take = async (proposals: readonly Taken[]) => {
    if (!(await act.run({ chain: [...chain], proposals: [...proposals] }))) return
    const now = queryClient.getQueryData<Draft | null>(draftQuestion.queryKey)?.items ?? []
    const told = rows.flatMap((row) => {
      const isChanged = proposals.some(({ kind, item }) => kind === 'change' && item === row.item)
      const digest = now.find(({ item }) => item === row.item)?.digest
      return isChanged && digest ? [{ row, digest, code: null, state: 'taken' as const }] : []
    })
    const items = new Set(told.map(({ row }) => row.item))
    taken.tell((before) => [...before.filter(({ row }) => !items.has(row.item)), ...told])
  }
  return { act, taken, take }
}
