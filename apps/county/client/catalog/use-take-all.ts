import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { type Keyed, useCommand } from '@mingce/ui/command-key'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api.ts'
import type { DraftItem } from '../questions.ts'
import { inBatches } from './grid/in-batches.ts'
import { proposedText, type SweptItem } from './proposed-text.ts'

/** What came of one item: `digest` stands for the text it has now, `code` says why it was left as it was. */
export type TakenItem = {
  readonly row: DraftItem
  readonly digest: string | null
  readonly code: string | null
  readonly state: 'taken' | 'undone' | 'left'
}

type Sent = { readonly item: string; readonly content: DisclosureItem; readonly seen: string } & Pick<
  DraftItem,
  'origin'
>

/**
 * 全部改引: what is proposed is taken over item by item, each by a command of its own under one key; what moved meanwhile is left and told.
 * 撤销 gives each item that was taken over the text that it had, as long as nobody wrote in it since.
 */
export function useTakeAll(rows: readonly DraftItem[]) {
  const queryClient = useQueryClient()
  const [results, setResults] = useState<readonly TakenItem[]>([])
  const command = useCommand(async ({ key, items }: Keyed<{ readonly items: readonly Sent[] }>) => {
    const answers = []
    for (const batch of inBatches(items)) answers.push(await api.catalog.saveItems.mutate({ key, items: batch }))
    return answers.flatMap(({ outcomes }) => outcomes)
  })
  const send = async (items: readonly Sent[]) => {
    const outcomes = await command.run({ items })
    await queryClient.invalidateQueries()
    return outcomes && new Map(outcomes.map((each) => [each.item, each]))
  }
  const take = async (chosen: readonly SweptItem[]): Promise<boolean> => {
    const items = chosen.flatMap((each) => {
      const row = rows.find(({ item }) => item === each.item)
      return row ? [{ row, content: proposedText(row, each) }] : []
    })
    const outcomes = await send(items.map(({ row, content }) => sentOf(row, content, row.digest)))
    if (!outcomes) return false
    setResults(
      items.map(({ row }) => {
        const outcome = outcomes.get(row.item)
        const code = outcome?.refusal?.refused ?? null
        return { row, digest: outcome?.digest ?? null, code, state: code === null ? 'taken' : 'left' }
      }),
    )
    return true
  }
  const undo = async () => {
    const taken = results.flatMap(({ row, digest, state }) =>
      state === 'taken' && digest ? [sentOf(row, row.content, digest)] : [],
    )
    const outcomes = await send(taken)
    if (!outcomes) return
    setResults((before) =>
      before.map((each) => {
        const outcome = outcomes.get(each.row.item)
        if (!outcome) return each
        const code = outcome.refusal?.refused ?? null
        return { ...each, code, state: code === null ? 'undone' : each.state }
      }),
    )
  }
  return { command, results, take, undo, forget: () => setResults([]) }
}

function sentOf({ item, origin }: DraftItem, content: DisclosureItem, seen: string): Sent {
  return { item, content, seen, origin }
}
