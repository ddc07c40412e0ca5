import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { useAskedFields } from '@mingce/ui/asked-fields'
import { elementName } from '@mingce/ui/words/items'
import type { FilingComment } from '../questions.ts'
import { Comments } from './comments.tsx'
import type { FilingDesk } from './desk.ts'

const withoutField: readonly string[] = ['otherChannelText', 'audienceNote']

type StrayProps = {
  readonly desk: FilingDesk
  readonly comments: readonly FilingComment[]
  /** The item as it stands before whoever answers. */
  readonly content: DisclosureItem
}

/** Comments on what the form has no field for: words that belong to a box, an extra element that was taken out since. */
export function StrayComments({ desk, comments, content }: StrayProps) {
  const names = new Set([...useAskedFields().map(({ name }) => name), ...Object.keys(content.extra)])
  const isStray = (element: string) =>
    element.startsWith('extra.') ? !names.has(elementName(element)) : withoutField.includes(element)
  return comments.flatMap((comment) =>
    comment.element !== null && isStray(comment.element)
      ? [
          <div key={comment.comment}>
            <strong>{elementName(comment.element)}</strong>
            <Comments desk={desk} comments={[comment]} />
          </div>,
        ]
      : [],
  )
}
