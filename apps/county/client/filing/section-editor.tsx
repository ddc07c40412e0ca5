import { Notices } from '@mingce/ui/notices'
import { Button, Popconfirm, Space } from 'antd'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import { t } from '../words.ts'
import { type FilingDesk, partNames } from './desk.ts'
import { NewerSection } from './document/newer-section.tsx'
import { PassageBar } from './document/passage-bar.tsx'
import type { Known, Place } from './document/places.ts'
import { SectionFields } from './section-fields.tsx'
import { useSectionWords } from './section-words.ts'

type SectionEditorProps = {
  readonly desk: FilingDesk
  readonly place: Place
  /** What the system can put in; nothing where that is not known. */
  readonly known?: Known | undefined
  /** Puts a section away that was added and not recorded. */
  readonly close?: (() => void) | undefined
}

/** One section: its heading and its text, saved by hand, and what someone else wrote meanwhile beside one's own words. */
export function SectionEditor({ desk, place, known, close }: SectionEditorProps) {
  const { section, asked, standing } = place
  const { words, isDirty, hasMoved, write, drop } = useSectionWords(place)
  const end = () => {
    drop()
    close?.()
  }
  const save = useAct(api.filing.draftSection.mutate, t('sections.saved'), end)
  const remove = useAct(api.filing.removeSection.mutate, t('sections.removed'), drop)
  const { heading, text, seen } = words
  const on = { filing: desk.filing, section }
  const takeNewer = () => {
    save.reset()
    drop()
  }
  const keepMine = () => {
    save.reset()
    write({ seen: standing.seen })
  }
  const isUnsaid = heading.trim() === '' || text.trim() === ''
  return (
    <>
      <Notices of={[save, remove]} nameOf={partNames(desk)} />
      {hasMoved && <NewerSection standing={standing} keepMine={keepMine} takeNewer={takeNewer} />}
      {asked && known && <PassageBar asked={asked} known={known} text={text} put={(next) => write({ text: next })} />}
      <SectionFields {...{ name: section, asked, words, write }} isPlan={desk.filing.kind === 'implementation_plan'} />
      <Space>
        <Button
          type="primary"
          disabled={!isDirty || isUnsaid}
          loading={save.busy}
          onClick={() => save.run({ ...on, heading: heading.trim(), text: text.trim(), seenDigest: seen })}
        >
          {t('sections.save')}
        </Button>
        {standing.seen !== null && (
          <Popconfirm
            title={t('sections.removeAsk', { heading: standing.heading })}
            onConfirm={() => remove.run({ ...on, seenDigest: standing.seen ?? '' })}
          >
            <Button danger type="text" loading={remove.busy}>
              {t('sections.remove')}
            </Button>
          </Popconfirm>
        )}
        {close && <Button onClick={end}>{t('cancel')}</Button>}
        <span aria-live="polite">{saidOf({ isDirty, isNew: standing.seen === null, isUnsaid })}</span>
      </Space>
    </>
  )
}

type Saving = { readonly isDirty: boolean; readonly isNew: boolean; readonly isUnsaid: boolean }

function saidOf({ isDirty, isNew, isUnsaid }: Saving): string {
  if (!isDirty) return ''
  return isNew && isUnsaid ? '' : t('sections.unsaved')
}
