import { ErrorNotice } from '@mingce/ui/error-notice'
import { usePerson } from '@mingce/ui/person'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Space, Spin } from 'antd'
import { useRef } from 'react'
import { type SettledVersion, textsQuestion } from '../questions.ts'
import { t } from '../words.ts'
import { copyTable } from './copy-table.ts'
import { OfficialTable } from './official-table.tsx'

/** 公布稿: the settled catalog as the official table, to be copied into the site's editor or printed. */
export function PublicationPack({ version }: { readonly version: SettledVersion }) {
  const { place } = usePerson()
  const { message } = App.useApp()
  const table = useRef<HTMLTableElement>(null)
  const texts = useQuery(textsQuestion(version.items.map((each) => each.digest)))
  if (texts.error && !texts.data) return <ErrorNotice error={texts.error} retry={() => texts.refetch()} />
  if (!texts.data) return <Spin />
  const byDigest = new Map(texts.data.map(({ digest, content }) => [digest, content]))
  const items = version.items.flatMap(({ digest }) => byDigest.get(digest) ?? [])
  const copy = async () => {
    if (table.current && (await copyTable(table.current))) void message.success(t('publish.copied'))
    else void message.warning(t('publish.notCopied'))
  }
  return (
    <>
      <Space className="no-print">
        <Button onClick={copy}>{t('publish.copy')}</Button>
        <Button onClick={() => window.print()}>{t('publish.print')}</Button>
        <span>{t('publish.packHint')}</span>
      </Space>
      <div className="official-frame">
        <OfficialTable ref={table} title={t('publish.tableTitle', { place })} items={items} />
      </div>
    </>
  )
}
