import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { usePerson } from '@mingce/ui/person'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useMemo } from 'react'
import { BringIn } from '../lists/bring-in.tsx'
import { listsOf } from '../lists/lists-sent.ts'
import { Report } from '../lists/report.tsx'
import { VersionCards } from '../lists/version-cards.tsx'
import { type ListsOpened, listsQuestion } from '../questions.ts'
import { listsText as text } from '../words/lists.ts'
import { t } from '../words.ts'
import './lists-screen.css'

const path = [{ label: t('catalog.title'), to: '/catalog' }]

/** 清单对照: the county's lists brought in, its items mapped to their entries, and the report both ways. */
export function ListsScreen() {
  const { data, error, refetch } = useQuery(listsQuestion)
  return (
    <Page
      title={text('title')}
      path={path}
      about={text('about')}
      actions={<Button onClick={() => window.print()}>{text('print')}</Button>}
    >
      <ErrorNotice error={error} retry={() => refetch()} />
      {!data && !error && <Skeleton active />}
      {data && <Lists opened={data} />}
    </Page>
  )
}

function Lists({ opened }: { readonly opened: ListsOpened }) {
  const lists = useMemo(() => listsOf(opened), [opened])
  const isDrafter = usePerson().role === 'drafter'
  return (
    <div className="lists-screen">
      <VersionCards lists={lists} files={opened.files} />
      {isDrafter && <BringIn lists={lists} today={opened.today} />}
      {lists.versions.length > 0 ? (
        <Report lists={lists} items={opened.items} />
      ) : (
        <p className="empty">{text('noLists')}</p>
      )}
    </div>
  )
}
