import { Notices } from '@mingce/ui/notices'
import { Button, Space } from 'antd'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import { t } from '../words.ts'
import type { FilingDesk } from './desk.ts'
import { SectionFields } from './section-fields.tsx'
import { useSectionWords } from './section-words.ts'

/** A section that is not recorded yet. */
export function NewSection({
  desk,
  section,
  close,
}: {
  readonly desk: FilingDesk
  readonly section: string
  readonly close: () => void
}) {
  const { words, write, drop } = useSectionWords(section, { heading: '', text: '', seen: null })
  const end = () => {
    drop()
    close()
  }
  const save = useAct(api.filing.draftSection.mutate, t('sections.saved'), end)
  const { heading, text } = words
  const send = () =>
    save.run({ filing: desk.filing, section, heading: heading.trim(), text: text.trim(), seenDigest: null })
  return (
    <>
      <Notices of={[save]} />
      <SectionFields name={section} words={words} write={write} />
      <Space>
        <Button
          type="primary"
          disabled={heading.trim() === '' || text.trim() === ''}
          loading={save.busy}
          onClick={send}
        >
          {t('sections.save')}
        </Button>
        <Button onClick={end}>{t('cancel')}</Button>
      </Space>
    </>
  )
}
