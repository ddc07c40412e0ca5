import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { Element, ExportedRow, ReadItem } from './reading.ts'
import { withinRoom } from './room.ts'
import { piecesOf } from './text/pieces.ts'

/** What the item schema has no room for, told as a doubt while the file is read. */
export type Cut = { readonly element: Element; readonly message: string }

/**
 * The item as a draft holds it, within the bounds of the domain's schema. A list takes all that the form has room for: what is too long for one entry is divided, what are too many are joined. Whatever
 * had to be divided, joined or shortened for that was told as a doubt of the reading. An item without a name takes its first content for one.
 */
export function toDisclosureItem(item: ReadItem): DisclosureItem {
  return itemDraftOf(item).draft
}

/** The draft of an item and what had to be cut for it. */
export function itemDraftOf(item: ReadItem): DraftAndCuts {
  return item.exported ? keeping(item.exported, item) : withinBounds(item)
}

type DraftAndCuts = { readonly draft: DisclosureItem; readonly cuts: readonly Cut[] }

/** What an export still shows as it left comes back as it was; only the rest is held within the bounds. */
function keeping({ kept }: ExportedRow, { exported: _, ...read }: ReadItem): DraftAndCuts {
  const extra = Object.entries(read.extra).filter(([name]) => !Object.hasOwn(kept.extra ?? {}, name))
  const { draft, cuts } = withinBounds({ ...read, extra: Object.fromEntries(extra) })
  return { draft: { ...draft, ...kept, extra: { ...kept.extra, ...draft.extra } }, cuts }
}

function withinBounds(item: ReadItem): DraftAndCuts {
  const cuts: Cut[] = []
  const short = (element: Element, most: number) => (text: string) => shortened(text, { element, most, cuts })
  const few = <T>(element: Element, list: readonly T[], most: number) => fewer(list, { element, most, cuts })
  const levels = item.levels.map(short('levels', 200))
  const name = levels.at(-1) ?? item.contentElements[0]?.slice(0, 200).toWellFormed() ?? '未命名事项'
  const { disclosureTimeLimit: limit } = item
  const draft: DisclosureItem = {
    category: levels[0] ?? name,
    subcategories: few('levels', levels.slice(1, -1), 2),
    name,
    contentElements: whole(item.contentElements, { element: 'contentElements', most: 100, longest: 2000, cuts }),
    legalBases: whole(item.legalBases, { element: 'legalBases', most: 60, longest: 500, cuts }),
    disclosureTimeLimit: limit && { ...limit, raw: short('disclosureTimeLimit', 500)(limit.raw) },
    disclosingBody: item.disclosingBody && short('disclosingBody', 200)(item.disclosingBody),
    disclosureModes: [...item.disclosureModes],
    channels: [...item.channels],
    otherChannelText: item.otherChannelText && short('channels', 500)(item.otherChannelText),
    audiences: [...item.audiences],
    audienceNote: null,
    disclosureLevels: [...item.disclosureLevels],
    extra: extraWithin(item.extra, cuts),
  }
  return { draft: withinRoom(draft, cuts), cuts }
}

type Room = Bound & { readonly longest: number }

/** All of a list: what is too long for one entry in several, the last of too many in one. */
function whole(list: readonly string[], { element, most, longest, cuts }: Room): string[] {
  const divided = list.flatMap((text) => {
    const pieces = piecesOf(text, longest)
    if (pieces.length > 1) cuts.push({ element, message: dividedWords(text, longest, pieces.length) })
    return pieces
  })
  const joined = divided.length > most ? joinedTo(divided, most, longest) : divided
  if (joined && joined.length < divided.length)
    cuts.push({
      element,
      message: `共 ${divided.length} 条，一个事项最多 ${most} 条，末尾的已并成 ${joined.length} 条，文字没有减少，请核对`,
    })
  return joined ?? fewer(divided, { element, most, cuts })
}

function dividedWords(text: string, longest: number, pieces: number): string {
  return `“${text.slice(0, 20)}…”共 ${text.length} 字，一条最多 ${longest} 字，已在句末分成 ${pieces} 条，文字没有减少，请核对`
}

/** The last entries joined line by line until they are few enough; undefined where even that is too much. */
function joinedTo(list: readonly string[], most: number, longest: number): string[] | undefined {
  for (let kept = most - 1; kept >= 0; kept -= 1) {
    const tail: string[] = []
    for (const text of list.slice(kept)) {
      const together = `${tail.at(-1) ?? ''}\n${text}`
      if (tail.length > 0 && together.length <= longest) tail[tail.length - 1] = together
      else tail.push(text)
    }
    if (kept + tail.length <= most) return [...list.slice(0, kept), ...tail]
  }
  return undefined
}

type Bound = { readonly element: Element; readonly most: number; readonly cuts: Cut[] }

function shortened(text: string, { element, most, cuts }: Bound): string {
  if (text.length <= most) return text
  cuts.push({ element, message: `“${text.slice(0, 20)}…”超过 ${most} 字，导入时只保留前 ${most} 字，请精简` })
  return wholeCharacters(text, most)
}

function fewer<T>(list: readonly T[], { element, most, cuts }: Bound): T[] {
  if (list.length > most)
    cuts.push({
      element,
      message: `共 ${list.length} 条，超过 ${most} 条，导入时只保留前 ${most} 条，请合并或拆分事项`,
    })
  return list.slice(0, most)
}

function extraWithin(extra: ReadItem['extra'], cuts: Cut[]): Record<string, string> {
  const entries = new Map<string, string>()
  for (const [header, text] of Object.entries(extra)) {
    const name = plainName(header, cuts)
    const key = shortened(name, { element: 'extra', most: 90, cuts })
    const free = entries.has(key) ? `${key}（${entries.size + 1}）` : key
    const [first = '', ...others] = piecesOf(text, 2000)
    entries.set(free, first)
    for (const [at, piece] of others.entries()) entries.set(`${free.slice(0, 90)}（续${at + 1}）`, piece)
    if (others.length > 0)
      cuts.push({ element: 'extra', message: `${name}：${dividedWords(text, 2000, others.length + 1)}` })
  }
  return Object.fromEntries(entries)
}

/** A heading as the name of an element: on one line, its quotes and backslashes full-width. */
function plainName(header: string, cuts: Cut[]): string {
  const name = header
    .toWellFormed()
    .replaceAll('"', '＂')
    .replaceAll('\\', '＼')
    .replace(/\p{Cc}+/gu, '')
  if (/["\\]/.test(header)) cuts.push({ element: 'extra', message: `表头“${name}”中的半角引号或反斜杠已改为全角` })
  return name === '' ? '未命名' : name
}

/** The first `most` UTF-16 units, without half a character at the end. */
function wholeCharacters(text: string, most: number): string {
  const cut = text.slice(0, most)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}
