import { Button } from 'antd'
import { useState } from 'react'
import type { LawList } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'

const shownFirst = 8

type UnknownListProps = {
  readonly unknown: LawList['usage']['unknown']
  /** Where the asker may register: begins with these words as the title. */
  readonly onRegister: ((written: string) => void) | undefined
}

/** What catalogs cite and the registry does not know, the most frequent first. */
export function UnknownList({ unknown, onRegister }: UnknownListProps) {
  const [all, setAll] = useState(false)
  if (unknown.length === 0) return <p>{text('noUnknown')}</p>
  const shown = all ? unknown : unknown.slice(0, shownFirst)
  return (
    <>
      <p>{text('unknownAbout')}</p>
      <ul className="law-changes">
        {shown.map(({ written, items, counties }) => (
          <li key={written}>
            {written} · {text('citedIn', { items, counties })}{' '}
            {onRegister && (
              <Button size="small" type="link" onClick={() => onRegister(written.replace(/[《》]/g, ''))}>
                {text('register')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!all && unknown.length > shownFirst && (
        <Button size="small" onClick={() => setAll(true)}>
          {text('allSteps', { count: unknown.length })}
        </Button>
      )}
    </>
  )
}
