import { Modal } from 'antd'
import { dayInWords } from '../instant.ts'
import { editorText as t } from './editor-words.ts'
import { SectionText } from './section-text.tsx'

type PassageUpdateProps = {
  readonly name: string
  readonly asOf: string
  readonly before: string
  readonly after: string
  readonly replace: () => void
  readonly keep: () => void
}

/** What stands in the text beside what the system says now, before one takes the other's place. */
export function PassageUpdate({ name, asOf, before, after, replace, keep }: PassageUpdateProps) {
  return (
    <Modal
      open
      width={920}
      title={t('passage.updateTitle', { name })}
      okText={t('passage.replace')}
      cancelText={t('passage.keep')}
      onOk={replace}
      onCancel={keep}
    >
      <div className="passage-sides">
        <section>
          <h3>{t('passage.now')}</h3>
          <SectionText text={before} />
        </section>
        <section>
          <h3>{t('passage.system', { day: dayInWords(asOf) })}</h3>
          <SectionText text={after} />
        </section>
      </div>
      <p className="passage-note">{t('passage.replaces')}</p>
    </Modal>
  )
}
