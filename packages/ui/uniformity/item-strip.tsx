import type { Span, StripLine } from '@mingce/domain/lens/uniformity/strip'
import { useState } from 'react'
import { elementName } from '../words/items.ts'
import { uniformityText as t } from '../words/uniformity.ts'
import { countyName } from './shares.ts'

/** So many lines are shown at first: an item may hold 20,000 characters. */
const shownAtFirst = 12

/** The words of an item line by line, each stretch marked by where it stands; what is expected is left plain. */
export function ItemStrip({ lines }: { readonly lines: readonly StripLine[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? lines : lines.slice(0, shownAtFirst)
  return (
    <div className="item-strip">
      <ul aria-label={t('strip')}>
        {shown.map(({ element, line, text, spans }) => (
          <li key={`${element} ${line}`}>
            {element !== 'contentElements' && <small>{elementName(element)}</small>}
            {piecesOf(text, spans).map(({ from, words, span }) =>
              span && span.source !== 'expected' ? (
                <mark key={from} className={`is-${span.source}`} title={sourceText(span)}>
                  {words}
                </mark>
              ) : (
                <span key={from} {...(span && { className: 'is-expected', title: sourceText(span) })}>
                  {words}
                </span>
              ),
            )}
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <button type="button" onClick={() => setAll(true)}>
          {t('more', { count: lines.length - shown.length })}
        </button>
      )}
    </div>
  )
}

type Piece = { readonly from: number; readonly words: string; readonly span: Span | null }

function piecesOf(text: string, spans: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const span of spans) {
    if (span.from > at) pieces.push({ from: at, words: text.slice(at, span.from), span: null })
    pieces.push({ from: span.from, words: text.slice(span.from, span.to), span })
    at = span.to
  }
  if (at < text.length) pieces.push({ from: at, words: text.slice(at), span: null })
  return pieces
}

function sourceText({ source, division }: Span): string {
  return t(`source.${source}`, { county: countyName(division) })
}
