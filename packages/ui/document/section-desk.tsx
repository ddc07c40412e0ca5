import { mostSectionCharacters } from '@mingce/domain/document/section-length'
import { Button, Popconfirm, Space } from 'antd'
import type { Act } from '../act.tsx'
import { draftOf } from '../kept-draft.ts'
import { Notices } from '../notices.tsx'
import { editorText as t } from './editor-words.ts'
import { type Former, useTakenFormer } from './former.ts'
import { FormerBar } from './former-bar.tsx'
import { NewerSection } from './newer-section.tsx'
import { PassageBar } from './passage-bar.tsx'
import type { Known, Place } from './places.ts'
import { SectionFields } from './section-fields.tsx'
import { putSaved, saidIn, unfitIn, useSectionWords, wordsKey } from './section-words.ts'

/** A section as it is sent. */
export type SavedSection = {
  readonly section: string
  readonly heading: string
  readonly text: string
  readonly seenDigest: string | null
}

type SectionDeskProps = {
  /** The document, e.g. "2021-pilot implementation_plan": its unsaved words are kept under it. */
  readonly of: string
  readonly place: Place
  readonly isPlan: boolean
  readonly save: Act<SavedSection>
  readonly remove: Act<{ readonly section: string; readonly seenDigest: string }>
  readonly nameOf: (id: string) => string | undefined
  /** How many files go with it; left out for none. */
  readonly files?: number | undefined
  /** What the system can put in; nothing where that is not known. */
  readonly known?: Known | undefined
  /** What was settled before; nothing where nothing was. */
  readonly former?: Former | undefined
  /** Puts a section away that was added and not recorded. */
  readonly close?: (() => void) | undefined
}

/** One section: its heading and its text, saved by hand, and what someone else wrote meanwhile beside one's own words. */
export function SectionDesk(props: SectionDeskProps) {
  const { of, place, isPlan, save, remove, nameOf, files = 0, known, former, close } = props
  const { section, asked, standing } = place
  const { words, isDirty, isTyped, hasMoved, write, drop } = useSectionWords(of, place)
  const { forget } = useTakenFormer(of, section)
  const { text, seen } = words
  const clear = () => {
    drop()
    forget()
  }
  const end = () => {
    clear()
    close?.()
  }
  const takeNewer = () => {
    save.reset()
    clear()
  }
  const keepMine = () => {
    save.reset()
    write({ seen: standing.seen })
  }
  const unfit = unfitIn(words)
  const saveNow = async () => {
    const [key, said] = [wordsKey(of, section), saidIn(words)]
    const kept = draftOf(key)
    if (!(await save.run({ section, ...said, seenDigest: seen }))) return
    putSaved(key, kept, said)
    forget()
    close?.()
  }
  const removeNow = async () => {
    if (await remove.run({ section, seenDigest: standing.seen ?? '' })) clear()
  }
  return (
    <>
      <Notices of={[save, remove]} nameOf={nameOf} />
      {hasMoved && <NewerSection standing={standing} keepMine={keepMine} takeNewer={takeNewer} />}
      {asked && known && <PassageBar asked={asked} known={known} text={text} put={(next) => write({ text: next })} />}
      {former && <FormerBar {...{ of, place, former, words, isTyped }} />}
      <SectionFields {...{ name: section, asked, words, write, isPlan }} />
      <Space>
        <Button type="primary" disabled={!isDirty || unfit !== undefined} loading={save.busy} onClick={saveNow}>
          {t('sections.save')}
        </Button>
        {standing.seen !== null && (
          <Popconfirm
            title={t(files > 0 ? 'sections.removeAskFiles' : 'sections.removeAsk', {
              heading: standing.heading,
              files,
            })}
            okText={t('sections.remove')}
            onConfirm={removeNow}
          >
            <Button danger type="text" loading={remove.busy}>
              {t('sections.remove')}
            </Button>
          </Popconfirm>
        )}
        {close && <Button onClick={end}>{t('cancel')}</Button>}
        <span aria-live="polite">{saidOf({ isDirty, isNew: standing.seen === null, unfit })}</span>
      </Space>
    </>
  )
}

type Saving = {
  readonly isDirty: boolean
  readonly isNew: boolean
  readonly unfit: ReturnType<typeof unfitIn>
}

function saidOf({ isDirty, isNew, unfit }: Saving): string {
  if (!isDirty || (isNew && unfit === 'empty')) return ''
  return t('sections.unsaved') + (unfit === 'long' ? t('sections.long', { most: mostSectionCharacters }) : '')
}
