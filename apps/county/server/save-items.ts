import { hash } from 'node:crypto'
import { digestOf } from '@mingce/api/digest'
import { key } from '@mingce/api/inputs'
import { catalogMatter } from '@mingce/api/matters/catalog'
import { type Officer, RefusedError } from '@mingce/api/procedure'
import { guideAdoption } from '@mingce/domain/catalog/adopt-guide-text'
import { itemOrigin, mostItems } from '@mingce/domain/catalog/events'
import { disclosureItem } from '@mingce/domain/catalog/item'
import { digest, id, words } from '@mingce/domain/identifiers'
import type { Refusal } from '@mingce/domain/refusal'
import { z } from 'zod'

const adopted = guideAdoption.exactOptional()

/** An item as it stands in the grid; `seen` is null for a new one. */
const written = z.object({ item: id, content: disclosureItem, seen: digest.nullable(), origin: itemOrigin, adopted })
/** An item that was recorded and is taken back: retired, and restored when it is done again. */
const takenBack = z.object({ item: id, seen: digest, act: z.enum(['retireItem', 'restoreItem']), reason: words })

/** What was done in the grid. */
export const itemsToSave = z.object({ key, items: z.array(z.union([written, takenBack])).max(mostItems) })
type ItemsToSave = z.infer<typeof itemsToSave>

/** What came of one of them: recorded at a position under its digest, or refused. */
export type SavedItem = {
  readonly item: string
  readonly digest: string | null
  readonly position: number | null
  readonly refusal: Refusal | null
}

/** Records each item by a command of its own under one batch key: what is refused stops no other, and a retry repeats none. */
export async function saveItems(
  ctx: Officer,
  { key, items }: ItemsToSave,
): Promise<{ readonly outcomes: SavedItem[] }> {
  const outcomes: SavedItem[] = []
  for (const [at, each] of items.entries())
    outcomes.push(await saveItem(ctx, keyOf(key, each.item), each, at === items.length - 1))
  return { outcomes }
}

type Sent = ItemsToSave['items'][number]

/** Only the last waits for the list that the screen reads next. */
async function saveItem(ctx: Officer, key: string, sent: Sent, isLast: boolean): Promise<SavedItem> {
  const { item } = sent
  const command = commandOf(sent)
  try {
    const awaits = isLast ? (['catalog'] as const) : []
    const { positions } = await ctx.record({ matter: catalogMatter, target: ctx.actor.authority, command, key, awaits })
    const saved = 'digest' in command ? command.digest : command.seen
    return { item, digest: saved, position: positions.at(-1) ?? null, refusal: null }
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    return { item, digest: null, position: null, refusal: error.refusal }
  }
}

function commandOf(sent: Sent) {
  const { item, seen } = sent
  if ('act' in sent) {
    const said = { item, seen: sent.seen, reason: sent.reason }
    return sent.act === 'retireItem'
      ? ({ do: 'retireItem', ...said, successor: null } as const)
      : ({ do: 'restoreItem', ...said } as const)
  }
  const { content, origin, adopted } = sent
  const named = { item, content, digest: digestOf(content) }
  if (seen === null) return { do: 'draftItem', ...named, origin } as const
  return { do: 'reviseItem', ...named, seen, ...(adopted && { adopted }) } as const
}

/** A UUID made from a command's key: of one command of a batch, or of one thing in it, the same at each retry. */
export function keyOf(batch: string, item: string): string {
  const hex = hash('sha256', `${batch}\n${item}`, 'hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
