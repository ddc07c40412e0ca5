import { parseDivision, pathName } from '@mingce/domain/authority/division'
import { libraryText as text } from '../words/library.ts'
import type { CommendedSent } from './practice.ts'
import './library.css'

export type RemovedEntry = ReturnType<typeof removedIn>[number]

/** An entry that was removed from the library, with the day and the reason. */
export function RemovedCard({ removed }: { readonly removed: RemovedEntry }) {
  const { county, heading, reason, removedOn: day } = removed
  return (
    <li className="library-card" tabIndex={-1}>
      <p>
        {pathName(parseDivision(county))} {text('removed', { heading, day, reason })}
      </p>
    </li>
  )
}

export function removedIn(commended: readonly CommendedSent[]) {
  return commended.flatMap(({ county, item, removed }) =>
    removed.map((each, index) => ({ ...each, county, key: `${county}/${item}/${index}` })),
  )
}
