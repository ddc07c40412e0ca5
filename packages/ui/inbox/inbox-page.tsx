import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useEffect, useRef } from 'react'
import { ErrorNotice } from '../error-notice.tsx'
import { Page } from '../page.tsx'
import { inboxText as t } from '../words/inbox.ts'
import { type InboxSent, noticesKey, unreadIn, useInbox } from './inbox.ts'
import { MailForm } from './mail-form.tsx'
import { NoticeList, type Opening } from './notice-list.tsx'

/** 通知: what happened that concerns this person, and where they get mail. What is listed is read; new is what was not when the page was opened. */
export function InboxPage(opening: Opening) {
  const inbox = useInbox()
  const { data, error, refetch } = useQuery({ queryKey: noticesKey, queryFn: () => inbox?.notices.list.query() })
  const freshFrom = useReadOnSight(data)
  return (
    <Page title={t('title')} about={t('about')}>
      <ErrorNotice error={error} retry={refetch} />
      {!data && !error && <Skeleton active />}
      {data && <NoticeList notices={data.notices} freshFrom={freshFrom} {...opening} />}
      <MailForm />
    </Page>
  )
}

function useReadOnSight(sent: InboxSent | undefined): number {
  const inbox = useInbox()
  const queryClient = useQueryClient()
  const atFirst = useRef<number>(undefined)
  atFirst.current ??= sent?.readBefore
  const newest = sent && unreadIn(sent) > 0 ? sent.notices[0]?.position : undefined
  useEffect(() => {
    if (newest === undefined) return
    void inbox?.notices.read
      .mutate({ before: newest + 1 })
      .then(() => queryClient.invalidateQueries({ queryKey: noticesKey, exact: true }))
      .catch(() => {}) // it stays unread, and is read the next time
  }, [newest, inbox, queryClient])
  return atFirst.current ?? 0
}
