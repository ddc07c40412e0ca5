import { mostSectionCharacters } from '@mingce/domain/document/section-length'
import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import type { Act } from '../act.tsx'
import { draftOf, putDraft, useIsKept } from '../kept-draft.ts'
import { Notices } from '../notices.tsx'
import { beforeKey, type Former, putFormer, takenFrom, undoFormer } from './former.ts'
import { FormerNotes } from './former-notes.tsx'
import { formerText as t } from './former-words.ts'
import type { Place } from './places.ts'
import type { SavedSection } from './section-desk.tsx'
import { SectionText } from './section-text.tsx'
import { putSaved, type SectionWords, saidIn, unfitIn, wordsKey } from './section-words.ts'

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
  const isTyped = useIsKept(places.map(({ section }) => wordsKey(of, section)))
  const isBegun = useIsKept(places.map(({ section }) => beforeKey(of, section)))
  const empty = places.flatMap((place, at) => {
    const section = paired.pairs.get(place.section)
    return section && place.standing.seen === null && !isTyped[at] ? [{ place, section }] : []
  })
  const taken = places.filter((_, at) => isTyped[at] && isBegun[at])
  const takeAll = () => {
    for (const { place, section } of empty)
      putFormer({ of, place }, { heading: section.heading, text: takenFrom(former, section).text }, null)
    setOpen(false)
  }
  const saveAll = async () => {
    const { saved, unfit } = await saveTaken({ of, taken, save })
    if (saved > 0) void message.success(t('former.savedAll', { count: saved }))
    const names = unfit.map(({ asked, standing }) => asked?.title ?? standing.heading).join(t('former.between'))
    if (names !== '') void message.warning(t('former.notSaved', { most: mostSectionCharacters, names }))
  }
  const undoAll = () => {
    for (const { section } of taken) undoFormer(of, section, draftOf(beforeKey(of, section)))
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

type Saving = Pick<FormerAllProps, 'of' | 'save'> & { readonly taken: readonly Place[] }

/** Each by a command of its own, in order, up to the first that is refused; what is empty or too long is left for its writer. */
async function saveTaken({ of, taken, save }: Saving) {
  const unfit: Place[] = []
  let saved = 0
  for (const place of taken) {
    const key = wordsKey(of, place.section)
    const kept = draftOf(key)
    if (kept === '') continue
    const words: SectionWords = JSON.parse(kept)
    if (unfitIn(words)) unfit.push(place)
    else {
      const said = saidIn(words)
      if (!(await save.run({ section: place.section, ...said, seenDigest: words.seen }))) break
      putSaved(key, kept, said)
      putDraft(beforeKey(of, place.section), '')
      saved += 1
    }
  }
  return { saved, unfit }
}
