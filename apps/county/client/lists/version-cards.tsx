import { listKinds } from '@mingce/domain/lists/entry'
import { type Lists, lastVersionOf, standingEntries } from '@mingce/domain/lists/evolve'
import { dayInWords } from '@mingce/ui/instant'
import { listsText as text } from '../words/lists.ts'

/** Each of the two lists in two lines: its last version, and what that changed. */
export function VersionCards({ lists }: { readonly lists: Lists }) {
  return (
    <ul className="list-versions">
      {listKinds.map((list) => {
        const last = lastVersionOf(lists, list)
        if (!last)
          return (
            <li key={list}>
              <strong>{text(list)}</strong>
              <span>{text('none')}</span>
            </li>
          )
        const { version, on, fileName, added, changed, gone, unchanged } = last
        const count = standingEntries(lists, list).length
        return (
          <li key={list}>
            <strong>{text(list)}</strong>
            <span>{text('version', { version, day: dayInWords(on), count })}</span>
            <span>
              {version === 1 ? text('first', { added }) : text('difference', { added, changed, gone, unchanged })}
            </span>
            <span className="hint">{fileName}</span>
          </li>
        )
      })}
    </ul>
  )
}
