import { Button, Dropdown } from 'antd'
import { t } from '../words.ts'

const formats = ['xlsx', 'docx', 'csv', 'json'] as const

/** 导出: the draft as a file, in the format that is chosen. */
export function ExportMenu() {
  const items = formats.map((format) => ({
    key: format,
    label: (
      <a href={`/api/catalog/export/${format}`} download>
        {t(`catalog.export.${format}`)}
      </a>
    ),
  }))
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button>
        {t('catalog.export')} <span aria-hidden="true">▾</span>
      </Button>
    </Dropdown>
  )
}
