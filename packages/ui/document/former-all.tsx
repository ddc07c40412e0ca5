import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import type { Act } from '../act.tsx'
import { putDraft, useKeptDrafts } from '../kept-draft.ts'
import { Notices } from '../notices.tsx'
import { beforeKey, type Former, putFormer, takenFrom, undoFormer } from './former.ts'
import { FormerNotes } from './former-notes.tsx'
import { formerText as t } from './former-words.ts'
import type { Place } from './places.ts'
import type { SavedSection } from './section-desk.tsx'
import { SectionText } from './section-text.tsx'
import { type SectionWords, wordsKey } from './section-words.ts'

type FormerAllProps = {
  readonly of: string
  readonly former: Former
  readonly places: readonly Place[]
  readonly save: Act<SavedSection>
  readonly nameOf: (id: string) => string | undefined
}

/** Where a document may begin from: what was settled before it, taken into every section that nobody wrote yet, seen first, saved or undone together. */
export function FormerAll({ of, former, places, save, nameOf }: FormerAllProps) {
  const [isOpen, setOpen] = useState(false)
  const { message } = App.useApp()
  const { name, from, paired } = former
  const words = useKeptDrafts(places.map(({ section }) => wordsKey(of, section)))
  const before = useKeptDrafts(places.map(({ section }) => beforeKey(of, section)))
  const empty = places.flatMap((place, at) => {
    const section = paired.pairs.get(place.section)
    return section && place.standing.seen === null && words[at] === '' ? [{ place, section }] : []
  })
  const taken = places.flatMap(({ section }, at) => {
    const [kept, undone] = [words[at] ?? '', before[at] ?? '']
    return kept === '' || undone === '' ? [] : [{ section, kept, undone }]
  })
  const takeAll = () => {
    for (const { place, section } of empty)
      putFormer({ of, place }, { heading: section.heading, text: takenFrom(former, section).text }, null)
    setOpen(false)
  }
  const saveAll = async () => {
    for (const { section, kept } of taken) {
      const { heading, text, seen }: SectionWords = JSON.parse(kept)
      if (!(await save.run({ section, heading: heading.trim(), text: text.trim(), seenDigest: seen }))) return
      putDraft(wordsKey(of, section), '')
      putDraft(beforeKey(of, section), '')
    }
    void message.success(t('former.savedAll', { count: taken.length }))
  }
  const undoAll = () => {
    for (const { section, undone } of taken) undoFormer(of, section, undone)
  }
  return (
    <div className="former-all">
      <Notices of={[save]} nameOf={nameOf} />
      <span>{t('former.about', { name, from })}</span>
      {empty.length > 0 && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('former.all', { name, count: empty.length })}
        </Button>
      )}
      {taken.length > 0 && (
        <span aria-live="polite">
          {t('former.allDone', { name, count: taken.length })}{' '}
          <Button size="small" type="primary" loading={save.busy} onClick={saveAll}>
            {t('former.saveAll')}
          </Button>{' '}
          <Button size="small" disabled={save.busy} onClick={undoAll}>
            {t('former.undoAll')}
          </Button>
        </span>
      )}
      {isOpen && (
        <Modal
          open
          width={860}
          title={t('former.allTitle', { name, count: empty.length })}
          okText={t('former.allOk', { count: empty.length })}
          cancelText={t('former.cancel')}
          onOk={takeAll}
          onCancel={() => setOpen(false)}
        >
          <p>{t('former.about', { name, from })}</p>
          {empty.map(({ place, section }) => {
            const each = takenFrom(former, section)
            return (
              <section key={place.section} className="former-text">
                <h3>{place.asked?.title ?? section.heading}</h3>
                <SectionText text={each.text} />
                <FormerNotes taken={each} former={former} before={place.begun.text} />
              </section>
            )
          })}
          <p className="passage-note">{t('former.check')}</p>
        </Modal>
      )}
    </div>
  )
}
