import { ErrorNotice } from '@mingce/ui/error-notice'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Dropdown, Space, Spin } from 'antd'
import { t } from '../words.ts'
import { copyAsCode, copyAsTable } from './copy-table.ts'
import { FragmentPreview, PrintedTable } from './fragment-preview.tsx'
import { publicationAddress, publicationQuestion } from './publication.ts'

const forms = ['xlsx', 'docx', 'fragment', 'page'] as const

/** 公布稿: the settled catalog as the official table, to be copied into the site's editor, printed, or taken away as files. */
export function PublicationPack({ version }: { readonly version: number }) {
  const { message } = App.useApp()
  const fragment = useQuery(publicationQuestion(version, 'fragment'))
  const paper = useQuery(publicationQuestion(version, 'page'))
  if (fragment.error && !fragment.data) return <ErrorNotice error={fragment.error} retry={() => fragment.refetch()} />
  if (!fragment.data) return <Spin />
  const say = (copied: boolean) =>
    void (copied ? message.success(t('publish.copied')) : message.warning(t('publish.notCopied')))
  const alone = forms.map((form) => ({
    key: form,
    label: (
      <a href={publicationAddress(version, form)} download>
        {t(`publish.form.${form}`)}
      </a>
    ),
  }))
  return (
    <>
      <Space className="no-print" wrap>
        <Button onClick={() => say(copyAsTable(fragment.data))}>{t('publish.copy')}</Button>
        <Button onClick={() => say(copyAsCode(fragment.data))}>{t('publish.copyCode')}</Button>
        <Button loading={paper.isPending} disabled={!paper.data} onClick={() => window.print()}>
          {t('publish.print')}
        </Button>
        <Button href={publicationAddress(version, 'pack')} download>
          {t('publish.pack')}
        </Button>
        <Dropdown menu={{ items: alone }} trigger={['click']}>
          <Button>
            {t('publish.alone')} <span aria-hidden="true">▾</span>
          </Button>
        </Dropdown>
      </Space>
      <FragmentPreview fragment={fragment.data} label={t('publish.preview')} />
      {paper.data && <PrintedTable page={paper.data} />}
    </>
  )
}
