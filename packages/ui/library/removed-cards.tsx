import { parseDivision, pathName } from '@mingce/domain/authority/division'
import { libraryText as text } from '../words/library.ts'
import type { CommendedSent } from './practice.ts'
import './library.css'

/** Entries that were removed from the library, each with the day and the reason. */
export function RemovedCards({ commended }: { readonly commended: readonly CommendedSent[] }) {
  return removedIn(commended).map(({ key, county, heading, reason, removedOn: day }) => (
    <li key={key} className="library-card">
      <p>
        {pathName(parseDivision(county))} {text('removed', { heading, day, reason })}
      </p>
    </li>
  ))
}

export function removedIn(commended: readonly CommendedSent[]) {
  return commended.flatMap(({ county, item, removed }) =>
    removed.map((each, index) => ({ ...each, county, key: `${county}/${item}/${index}` })),
  )
}
