import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { type Keyed, useCommand } from '@mingce/ui/command-key'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api.ts'
import type { DraftItem } from '../questions.ts'
import { inBatches } from './grid/in-batches.ts'

/** What came of one item: `row` is as it was, `digest` stands for the text it has now, `code` says why it was left as it was. */
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
 * What was taken over item by item, and the way back: 撤销 gives each item that was taken over the text that it had, as long as nobody wrote in
 * it since.
 */
export function useTaken() {
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
  return { command, results, send, tell: setResults, undo, forget: () => setResults([]) }
}

export function sentOf({ item, origin }: DraftItem, content: DisclosureItem, seen: string): Sent {
  return { item, content, seen, origin }
}
