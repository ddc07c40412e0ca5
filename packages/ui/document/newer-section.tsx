import { Alert, Button, Space } from 'antd'
import { editorText as t } from './editor-words.ts'
import { SectionText } from './section-text.tsx'
import type { SectionWords } from './section-words.ts'

type NewerSectionProps = {
  readonly standing: SectionWords
  readonly keepMine: () => void
  readonly takeNewer: () => void
}

/** What someone else saved while one was writing. */
export function NewerSection({ standing: { heading, text }, keepMine, takeNewer }: NewerSectionProps) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('stale.section')}
      description={
        <>
          <strong>{heading}</strong>
          <SectionText text={text} />
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
