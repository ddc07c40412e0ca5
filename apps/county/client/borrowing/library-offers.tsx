import { parseDivision, pathName } from '@mingce/domain/authority/division'
import { Shown, SourceMark, withdrawalWords } from '@mingce/ui/library/entry-card'
import { useNarrowed } from '@mingce/ui/library/use-narrowed'
import { usePerson } from '@mingce/ui/person'
import { libraryText } from '@mingce/ui/words/library'
import { useState } from 'react'
import type { DraftItem } from '../questions.ts'
import { t } from '../words.ts'
import type { LibraryItem, Takeable } from './questions.ts'
import { TakeText } from './take-text.tsx'

type LibraryOffersProps = {
  readonly row: DraftItem
  readonly close: () => void
  readonly library: readonly LibraryItem[]
}

/** 亮点库: what other counties have in it, those of the same name first, those of which nothing is public last; what is taken is the text that is public now. */
export function LibraryOffers({ row, close, library }: LibraryOffersProps) {
  const own = usePerson().authority
  const { name } = row.content
  const rankOf = ({ now, text }: LibraryItem) => Number(now !== null) * 2 + Number(text?.name === name)
  const entries = library.filter(({ county }) => county !== own).toSorted((one, other) => rankOf(other) - rankOf(one))
  const { shown, fields } = useNarrowed(entries)
  const [chosen, setChosen] = useState<LibraryItem>()
  const entry = shown.find((each) => each.item === chosen?.item && each.county === chosen.county) ?? shown[0]
  const offer = entry && takeableOf(entry)
  if (entries.length === 0) return <p className="empty">{libraryText('none')}</p>
  return (
    <>
      {fields}
      {shown.length === 0 && <p className="empty">{libraryText('noneFound')}</p>}
      {entry && (
        <div className="offers-beside">
          <ul className="offers">
            {shown.map((each) => (
              <li key={`${each.county}/${each.item}`}>
                <button type="button" aria-pressed={each === entry} onClick={() => setChosen(each)}>
                  <strong>{each.heading}</strong>
                  <span>
                    {pathName(parseDivision(each.county))} {each.text?.name}
                  </span>
                  <span>
                    <Shown improvements={each.improvements} />
                    <SourceMark state={each.state} />
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <div>
            <p className="library-note">{entry.note}</p>
            {offer ? (
              <TakeText key={`${offer.county}/${offer.item}`} row={row} offer={offer} onTaken={close} />
            ) : (
              <p>{entry.withdrawn ? withdrawalWords(entry.withdrawn) : t('borrow.gone')}</p>
            )}
          </div>
        </div>
      )}
    </>
  )
}

function takeableOf({ county, item, now }: LibraryItem): Takeable | undefined {
  return now ? { county, item, version: now.version, digest: now.digest, text: now.text } : undefined
}
