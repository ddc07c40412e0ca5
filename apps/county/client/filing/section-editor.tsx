import { Notices } from '@mingce/ui/notices'
import { Alert, Button, Popconfirm, Space } from 'antd'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import type { FilingPart } from '../questions.ts'
import { t } from '../words.ts'
import { type FilingDesk, partNames } from './desk.ts'
import { SectionFields } from './section-fields.tsx'
import { useSectionWords } from './section-words.ts'

/** One section: its heading and its text, saved by hand, and what someone else wrote meanwhile beside one's own words. */
export function SectionEditor({ desk, part }: { readonly desk: FilingDesk; readonly part: FilingPart }) {
  const standing = { heading: part.heading ?? '', text: part.text ?? '', seen: part.digest }
  const { words, isDirty, hasMoved, write, drop } = useSectionWords(part.part, standing)
  const save = useAct(api.filing.draftSection.mutate, t('sections.saved'), drop)
  const remove = useAct(api.filing.removeSection.mutate, t('sections.removed'), drop)
  const { heading, text, seen } = words
  const on = { filing: desk.filing, section: part.part }
  const takeNewer = () => {
    save.reset()
    drop()
  }
  const keepMine = () => {
    save.reset()
    write({ seen: standing.seen })
  }
  return (
    <>
      <Notices of={[save, remove]} nameOf={partNames(desk)} />
      {hasMoved && <Newer heading={standing.heading} text={standing.text} keepMine={keepMine} takeNewer={takeNewer} />}
      <SectionFields name={part.part} words={words} write={write} />
      <Space>
        <Button
          type="primary"
          disabled={!isDirty || heading.trim() === '' || text.trim() === ''}
          loading={save.busy}
          onClick={() => save.run({ ...on, heading: heading.trim(), text: text.trim(), seenDigest: seen })}
        >
          {t('sections.save')}
        </Button>
        <Popconfirm
          title={t('sections.removeAsk', { heading: standing.heading })}
          onConfirm={() => remove.run({ ...on, seenDigest: part.digest })}
        >
          <Button danger type="text" loading={remove.busy}>
            {t('sections.remove')}
          </Button>
        </Popconfirm>
        <span aria-live="polite">{isDirty ? t('sections.unsaved') : ''}</span>
      </Space>
    </>
  )
}

function Newer({
  heading,
  text,
  keepMine,
  takeNewer,
}: {
  readonly heading: string
  readonly text: string
  readonly keepMine: () => void
  readonly takeNewer: () => void
}) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('stale.section')}
      description={
        <>
          <strong>{heading}</strong>
          <div className="section-text">{text}</div>
          <Space>
            <Button size="small" onClick={keepMine}>
              {t('stale.keepMine')}
            </Button>
            <Button size="small" onClick={takeNewer}>
              {t('stale.takeNewer')}
            </Button>
          </Space>
        </>
      }
    />
  )
}
