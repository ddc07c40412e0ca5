import { listKinds } from '@mingce/domain/lists/entry'
import { type Lists, lastVersionOf, standingEntries } from '@mingce/domain/lists/evolve'
import { dayInWords } from '@mingce/ui/instant'
import type { ListsOpened } from '../questions.ts'
import { listsText as text } from '../words/lists.ts'

/** Each of the two lists in two lines: its last version, and what that changed. */
export function VersionCards({ lists, files }: { readonly lists: Lists; readonly files: ListsOpened['files'] }) {
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
            <span className="hint">
              <FileOf fileName={fileName} position={positionOf(files, last)} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function positionOf(
  files: ListsOpened['files'],
  { list, version }: { readonly list: string; readonly version: number },
) {
  return files.find((each) => each.list === list && each.version === version)?.position ?? null
}

function FileOf({ fileName, position }: { readonly fileName: string; readonly position: number | null }) {
  if (position === null) return text('notKept', { fileName })
  return <a href={`/api/imported/${position}`}>{text('download', { fileName })}</a>
}
