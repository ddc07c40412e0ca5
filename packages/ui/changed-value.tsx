import type { FieldChange } from './field-changes.ts'
import type { Entry } from './list-changes.ts'
import type { Piece } from './text-changes.ts'
import { audienceWords, channelWords, levelWords, modeWords } from './words/items.ts'
import { type Said, say } from './words/language.ts'
import { t } from './words/t.ts'

/** What came, went and stayed in one field; told to the ear as well as to the eye. */
export function ChangedValue({ change }: { readonly change: FieldChange }) {
  switch (change.change) {
    case 'none':
      return null
    case 'text':
      return <Pieces pieces={change.pieces} />
    case 'list':
      return <Entries entries={change.entries} />
    case 'set':
      return (
        <ul className="set-changes">
          {change.added.map((code) => (
            <li key={code} className="is-added">
              + <Ins>{wordOf(code)}</Ins>
            </li>
          ))}
          {change.removed.map((code) => (
            <li key={code} className="is-removed">
              − <Del>{wordOf(code)}</Del>
            </li>
          ))}
          {change.kept.map((code) => (
            <li key={code}>= {wordOf(code)}</li>
          ))}
        </ul>
      )
  }
}

const codeWords: Readonly<Record<string, Said>> = { ...levelWords, ...modeWords, ...audienceWords, ...channelWords }

function wordOf(code: string): string {
  const said = codeWords[code]
  return said ? say(said) : code
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <span className="text-changes">
      {pieces.map(({ kind, text }, at) => {
        const key = `${at} ${kind}`
        if (kind === 'added') return <Ins key={key}>{text}</Ins>
        if (kind === 'removed') return <Del key={key}>{text}</Del>
        return <span key={key}>{text}</span>
      })}
    </span>
  )
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  const same = entries.filter((each) => each.kind === 'same').length
  return (
    <ul className="list-changes">
      {entries
        .filter((each) => each.kind !== 'same')
        .map((entry) =>
          entry.kind === 'changed' ? (
            <li key={entry.pieces.map(({ text }) => text).join('')}>
              ~ <Pieces pieces={entry.pieces} />
            </li>
          ) : (
            <li key={`${entry.kind} ${entry.text}`}>
              {entry.kind === 'added' ? '+ ' : '− '}
              {entry.kind === 'added' ? <Ins>{entry.text}</Ins> : <Del>{entry.text}</Del>}
            </li>
          ),
        )}
      {same > 0 && <li className="list-changes-same">= {t('diff.entriesSame', { count: same })}</li>}
    </ul>
  )
}

function Ins({ children }: { readonly children: string }) {
  return (
    <ins>
      <span className="visually-hidden">{t('diff.added')}</span>
      {children}
    </ins>
  )
}

function Del({ children }: { readonly children: string }) {
  return (
    <del>
      <span className="visually-hidden">{t('diff.removed')}</span>
      {children}
    </del>
  )
}
