import { parseDivision, pathName } from '@mingce/domain/authority/division'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { Direction } from '@mingce/domain/improvement/item-improvement'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { gainedWords } from '../improvement/improvement-lines.tsx'
import { ItemView } from '../item-view.tsx'
import { Unfolding } from '../unfolding.tsx'
import { directionWords } from '../words/improvements.ts'
import { say } from '../words/language.ts'
import { libraryText as text } from '../words/library.ts'
import { reuseWords, sourceOf } from './entry-card.tsx'
import './library.css'

export type CandidateSent = {
  readonly county: string
  readonly item: string
  readonly version: number
  readonly digest: string
  readonly text: DisclosureItem
  readonly gained: readonly { readonly direction: Direction; readonly what: readonly string[] }[]
  readonly firstWithin: number | null
  readonly reusedBy: readonly string[]
}

/** A published item that might be worth commending, with what was found of it. */
export function CandidateCard({ candidate, acts }: { readonly candidate: CandidateSent; readonly acts: ReactNode }) {
  const { text: item, firstWithin, reusedBy, gained } = candidate
  return (
    <li className="library-card" tabIndex={-1}>
      <h3>
        {sourceOf(candidate)} <FirstWithin days={firstWithin} />
      </h3>
      <Gains gained={gained} />
      {reusedBy.length > 0 && <div className="library-facts">{reuseWords(reusedBy)}</div>}
      <Unfolding summary={text('readText')}>{() => <ItemView item={item} />}</Unfolding>
      <div className="library-acts">{acts}</div>
    </li>
  )
}

/** What an item gained against its row of the guide, as it was computed. */
export function Gains({ gained }: Pick<CandidateSent, 'gained'>) {
  if (gained.length === 0) return null
  return (
    <div className="library-facts">
      {gained.map(({ direction, what }) => (
        <span key={direction}>
          <Tag color="blue">{say(directionWords[direction])}</Tag>
          {gainedWords(what)}
        </span>
      ))}
    </div>
  )
}

export function nameIn({ county, text: { name } }: Pick<CandidateSent, 'county' | 'text'>): string {
  return `${pathName(parseDivision(county))} ${name}`
}

/** That its county was the first to promise so few working days; nothing where it was not. */
export function FirstWithin({ days }: { readonly days: number | null }) {
  if (days === null) return null
  return <Tag color="green">{days === 0 ? text('firstAtOnce') : text('first', { days })}</Tag>
}
