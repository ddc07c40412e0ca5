import { SectionText } from '@mingce/ui/document/section-text'
import { dayInWords } from '@mingce/ui/instant'
import { Modal } from 'antd'
import { t } from '../../words.ts'

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
