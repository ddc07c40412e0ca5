import type { DraftItem } from '../questions.ts'
import { proposedText, type SweptItem } from './proposed-text.ts'
import { sentOf, useTaken } from './use-taken.ts'

/** 全部改引: what is proposed is taken over item by item, each by a command of its own under one key; what moved meanwhile is left and told. */
export function useTakeAll(rows: readonly DraftItem[]) {
  const { send, tell, ...taken } = useTaken()
  const take = async (chosen: readonly SweptItem[]): Promise<boolean> => {
    const items = chosen.flatMap((each) => {
      const row = rows.find(({ item }) => item === each.item)
      return row ? [{ row, content: proposedText(row, each) }] : []
    })
    const outcomes = await send(items.map(({ row, content }) => sentOf(row, content, row.digest)))
    if (!outcomes) return false
    tell(
      items.map(({ row }) => {
        const outcome = outcomes.get(row.item)
        const code = outcome?.refusal?.refused ?? null
        return { row, digest: outcome?.digest ?? null, code, state: code === null ? 'taken' : 'left' }
      }),
    )
    return true
  }
  return { ...taken, take }
}
