import type { TakenUp } from '@mingce/domain/document/former'
import { Modal } from 'antd'
import type { Former } from './former.ts'
import { FormerNotes } from './former-notes.tsx'
import { formerText as t } from './former-words.ts'
import { SectionText } from './section-text.tsx'

type FormerPreviewProps = {
  readonly heading: string
  readonly former: Former
  readonly taken: TakenUp
  /** What it would replace; '' for nothing. */
  readonly before: string
  /** What gives way to it, be it only what the system put in. */
  readonly standing: string
  readonly take: () => void
  readonly close: () => void
}

/** What a section would read, beside what it reads now, before one takes the other's place. */
export function FormerPreview({ heading, former, taken, before, standing, take, close }: FormerPreviewProps) {
  const { name, from } = former
  return (
    <Modal
      open
      width={before === '' ? 720 : 1000}
      title={t('former.previewTitle', { name, heading })}
      okText={t(before === '' ? 'former.ok' : 'former.replace')}
      cancelText={t('former.cancel')}
      onOk={take}
      onCancel={close}
    >
      <p>{t('former.about', { name, from })}</p>
      <div className={before === '' ? undefined : 'passage-sides'}>
        {before !== '' && (
          <section className="former-text">
            <h3>{t('former.now')}</h3>
            <SectionText text={before} />
          </section>
        )}
        <section className="former-text">
          <h3>{t('former.then')}</h3>
          <SectionText text={taken.text} />
        </section>
      </div>
      <FormerNotes {...{ taken, former }} before={standing} />
      <p className="passage-note">{t('former.check')}</p>
    </Modal>
  )
}
