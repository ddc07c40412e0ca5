import { likenessTo } from '@mingce/domain/document/former'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { type Former, putFormer, takenFrom, useTakenFormer } from './former.ts'
import { FormerPreview } from './former-preview.tsx'
import { formerText as t } from './former-words.ts'
import type { Place } from './places.ts'
import type { SectionWords } from './section-words.ts'

type FormerBarProps = {
  /** The document that is being written. */
  readonly of: string
  readonly place: Place
  readonly former: Former
  readonly words: SectionWords
  readonly isTyped: boolean
}

/** 上一轮审定稿 of a section: how the text stands to it, and the way to take it, seen before it replaces anything, and undone again. */
export function FormerBar({ of, place, former, words, isTyped }: FormerBarProps) {
  const [isOpen, setOpen] = useState(false)
  const { taken, undo } = useTakenFormer(of, place.section)
  const { name, paired } = former
  const found = paired.pairs.get(place.section)
  if (!found) return place.asked && <p className="former-bar is-silent">{t('former.noPart', { name })}</p>
  const isWritten = isTyped || place.standing.seen !== null
  const likeness = likenessTo(found.text, words.text)
  const take = () => {
    putFormer({ of, place }, { heading: found.heading, text: takenFrom(former, found).text }, isTyped ? words : null)
    setOpen(false)
  }
  return (
    <p className="former-bar">
      {taken !== null ? (
        <>
          {t('former.taken', { name })}
          <Undo isChanged={words.text !== taken} undo={undo} />
        </>
      ) : (
        <>
          {isWritten && t(`former.${likeness}`, { name })}
          {likeness !== 'same' && (
            <Button
              size="small"
              type="link"
              aria-label={t('former.takeNamed', { name, heading: found.heading })}
              onClick={() => setOpen(true)}
            >
              {t('former.take', { name })}
            </Button>
          )}
        </>
      )}
      {isOpen && (
        <FormerPreview
          heading={found.heading}
          former={former}
          taken={takenFrom(former, found)}
          before={isWritten ? words.text : ''}
          standing={words.text}
          take={take}
          close={() => setOpen(false)}
        />
      )}
    </p>
  )
}

/** At once while nothing was changed since, else asked. */
function Undo({ isChanged, undo }: { readonly isChanged: boolean; readonly undo: () => void }) {
  const label = t('former.undo')
  if (!isChanged)
    return (
      <Button size="small" type="link" onClick={undo}>
        {label}
      </Button>
    )
  return (
    <Popconfirm title={t('former.undoAsk')} onConfirm={undo}>
      <Button size="small" type="link">
        {label}
      </Button>
    </Popconfirm>
  )
}
