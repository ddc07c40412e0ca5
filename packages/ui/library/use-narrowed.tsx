import { parseDivision, pathName } from '@mingce/domain/authority/division'
import { initialsOf } from '@mingce/domain/authority/initials'
import { type Direction, directions } from '@mingce/domain/improvement/item-improvement'
import { Input, Select } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { directionWords } from '../words/improvements.ts'
import { say } from '../words/language.ts'
import { libraryText as text } from '../words/library.ts'
import { folded, isFoundBy, type Said } from '../workbench/found-by.ts'
import type { EntrySent } from './entry-card.tsx'
import './library.css'

/** The entries that hold the words, show the improvement and are of the category that are chosen; `fields` chooses them. */
export function useNarrowed<Entry extends EntrySent>(
  entries: readonly Entry[],
): { readonly shown: readonly Entry[]; readonly fields: ReactNode } {
  const [words, setWords] = useState('')
  const [improvement, setImprovement] = useState<Direction | ''>('')
  const [category, setCategory] = useState('')
  const categories = [...new Set(entries.flatMap((each) => each.categories))]
  const said = useMemo(() => new Map(entries.map((each) => [each, saidIn(each)])), [entries])
  const shown = entries.filter(
    (each) =>
      (improvement === '' || each.improvements.includes(improvement)) &&
      (category === '' || each.categories.includes(category)) &&
      isFoundBy(words, said.get(each) ?? saidIn(each)),
  )
  const fields = (
    <div className="library-filter">
      <Input
        allowClear
        maxLength={60}
        aria-label={text('search')}
        placeholder={text('search')}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Select<Direction | ''>
        aria-label={text('improvement')}
        value={improvement}
        onChange={setImprovement}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: text('anyImprovement') },
          ...directions.map((value) => ({ value, label: say(directionWords[value]) })),
        ]}
      />
      <Select
        aria-label={text('category')}
        value={category}
        onChange={setCategory}
        popupMatchSelectWidth={false}
        options={[{ value: '', label: text('anyCategory') }, ...categories.map((value) => ({ value, label: value }))]}
      />
    </div>
  )
  return { shown, fields }
}

function saidIn({ heading, note, county, text: was }: EntrySent): Said {
  const code = parseDivision(county)
  return {
    text: folded([heading, note, was?.category, was?.name, pathName(code)].join('\n')),
    initials: initialsOf(code),
  }
}
