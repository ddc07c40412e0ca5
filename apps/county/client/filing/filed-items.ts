import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { FilingComment, FilingPart } from '../questions.ts'
import { type FilingDesk, isPreparing } from './desk.ts'

/** An item of the filing as it stands on this screen. */
export type FiledItem = {
  readonly id: string
  readonly content: DisclosureItem
  /** `scope`: the city looks at it; `wouldBeRead`: it would if the draft were filed now; `carried`: its approval holds. */
  readonly reading: 'scope' | 'wouldBeRead' | 'carried'
  /** Undefined for an item that was not filed yet. */
  readonly part: FilingPart | undefined
  readonly comments: readonly FilingComment[]
}

/** The draft as it would be filed while the county prepares, what was filed once it is with the city. */
export function filedItems(desk: FilingDesk): readonly FiledItem[] {
  const comments = (id: string) => desk.sheet?.comments.filter((each) => each.part === id) ?? []
  return isPreparing(desk) ? drafted(desk, comments) : filed(desk, comments)
}

type CommentsOn = (id: string) => readonly FilingComment[]

function drafted({ draft, sheet, outlook }: FilingDesk, comments: CommentsOn): readonly FiledItem[] {
  const scope = new Set(outlook.scope.map(({ part }) => part))
  const standing = draft?.items.filter((each) => each.retired === null) ?? []
  return standing.map(({ item, content }) => ({
    id: item,
    content,
    reading: scope.has(item) ? 'wouldBeRead' : 'carried',
    part: sheet?.parts.find((each) => each.part === item),
    comments: comments(item),
  }))
}

function filed({ sheet }: FilingDesk, comments: CommentsOn): readonly FiledItem[] {
  return (sheet?.parts ?? []).flatMap((part) => {
    const content = sheet?.texts[part.digest]
    if (!content) return []
    return [
      {
        id: part.part,
        content,
        reading: part.inScope || part.carried === null ? ('scope' as const) : ('carried' as const),
        part,
        comments: comments(part.part),
      },
    ]
  })
}
