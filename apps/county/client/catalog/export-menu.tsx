import { ErrorNotice } from '@mingce/ui/error-notice'
import { useSaving } from '@mingce/ui/paper/use-saving'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Dropdown } from 'antd'
import { paperFormatsQuestion } from '../questions.ts'
import { t } from '../words.ts'

const formats = ['xlsx', 'docx', 'pdf', 'csv', 'json'] as const

/** 导出: the draft as a file, in the format that is chosen. A PDF takes seconds and may fail, and says so. */
export function ExportMenu() {
  const canPdf = useQuery(paperFormatsQuestion).data?.pdf !== false
  const { saving, save, sentence, error } = useSaving()
  const items = formats.map((format) =>
    format === 'pdf'
      ? {
          key: format,
          disabled: !canPdf,
          label: t(canPdf ? 'paper.pdf' : 'paper.noPdf'),
          onClick: () => save('/api/catalog/export/pdf'),
        }
      : {
          key: format,
          label: (
            <a href={`/api/catalog/export/${format}`} download>
              {t(`catalog.export.${format}`)}
            </a>
          ),
        },
  )
  return (
    <>
      {sentence && <Alert type="warning" showIcon role="alert" title={sentence} />}
      <ErrorNotice error={error} />
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button loading={saving !== undefined}>
          {saving ? t('paper.making') : t('catalog.export')} <span aria-hidden="true">▾</span>
        </Button>
      </Dropdown>
    </>
  )
}
