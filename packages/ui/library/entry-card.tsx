import { parseDivision, pathName } from '@mingce/domain/authority/division'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { SourceState } from '@mingce/domain/good-practice/source-state'
import type { Withdrawn } from '@mingce/domain/good-practice/withdrawn-versions'
import type { Direction } from '@mingce/domain/improvement/item-improvement'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { ItemView } from '../item-view.tsx'
import { Unfolding } from '../unfolding.tsx'
import { directionWords } from '../words/improvements.ts'
import { say } from '../words/language.ts'
import { sourceStateWords, libraryText as text } from '../words/library.ts'
import { t } from '../words/t.ts'
import './library.css'

/** A published text with what became of it since it was commended. */
export type PublicTextSent = {
  readonly version: number
  readonly state: SourceState
  /** Null where it was withdrawn; then `withdrawn` says when and why. */
  readonly text: DisclosureItem | null
  readonly withdrawn: Withdrawn | null
  readonly now: { readonly version: number; readonly text: DisclosureItem } | null
}

export type EntrySent = PublicTextSent & {
  readonly county: string
  readonly item: string
  readonly heading: string
  readonly note: string
  readonly categories: readonly string[]
  readonly improvements: readonly Direction[]
  readonly includedOn: string
  readonly amendedOn: string | null
  /** Null for whoever is not told. */
  readonly reusedBy: readonly string[] | null
}

/** One entry of the library: what it shows, why, whose it is, and whether its text is still public as it was. */
export function EntryCard({ entry, acts }: { readonly entry: EntrySent; readonly acts?: ReactNode }) {
  const { heading, note, categories, improvements, includedOn, amendedOn, reusedBy } = entry
  return (
    <li className="library-card" tabIndex={-1}>
      <h3>
        {heading} <Shown improvements={improvements} />
        {categories.map((each) => (
          <Tag key={each}>{each}</Tag>
        ))}
      </h3>
      <div className="library-facts">
        <span>{sourceOf(entry)}</span>
        <span>{text('included', { day: includedOn })}</span>
        {amendedOn && <span>{text('amended', { day: amendedOn })}</span>}
        <SourceMark state={entry.state} />
      </div>
      <p className="library-note">{note}</p>
      {reusedBy && <div className="library-facts">{reuseWords(reusedBy)}</div>}
      <PublicTextView of={entry} />
      {acts && <div className="library-acts">{acts}</div>}
    </li>
  )
}

/** 五个提升, as tags. */
export function Shown({ improvements }: { readonly improvements: readonly Direction[] }) {
  return improvements.map((each) => (
    <Tag key={each} color="blue">
      {say(directionWords[each])}
    </Tag>
  ))
}

/** Nothing where the text is public as it was. */
export function SourceMark({ state }: { readonly state: SourceState }) {
  return state === 'as_published' ? null : <Tag color="orange">! {say(sourceStateWords[state])}</Tag>
}

/** The text as it was public, unless it was withdrawn, and what is public now where that is another. */
export function PublicTextView({ of: { version, state, text: was, withdrawn, now } }: { readonly of: PublicTextSent }) {
  const later = state === 'reworded' || state === 'withdrawn' ? now : null
  return (
    <>
      {withdrawn && <p className="library-note">{withdrawalWords(withdrawn)}</p>}
      {(was || later) && (
        <Unfolding summary={text('readText')}>
          {() => (
            <>
              {was && later && <strong>{text('textWhenIncluded', { version })}</strong>}
              {was && <ItemView item={was} />}
              {later && <strong>{text('textNow', { version: later.version })}</strong>}
              {later && <ItemView item={later.text} />}
            </>
          )}
        </Unfolding>
      )}
    </>
  )
}

/** Whose it is, what it is called there, and which version; without its name where it was withdrawn. */
export function sourceOf({ county, text: was, version }: Pick<EntrySent, 'county' | 'text' | 'version'>): string {
  const place = { county: pathName(parseDivision(county)), version }
  return was ? text('source', { ...place, name: was.name }) : text('sourceWithdrawn', place)
}

/** When a version was withdrawn and why; that its text is not given any more. */
export function withdrawalWords({ version, onDate: day, reason }: Withdrawn): string {
  return text('withdrawn', { version, day, reason })
}

export function reuseWords(reusedBy: readonly string[]): string {
  if (reusedBy.length === 0) return text('notReused')
  const counties = reusedBy.map((each) => pathName(parseDivision(each))).join(t('separator'))
  return text('reusedBy', { count: reusedBy.length, counties })
}
