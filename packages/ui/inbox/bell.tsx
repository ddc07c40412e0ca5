import { useQuery } from '@tanstack/react-query'
import { NavLink } from 'react-router'
import { inboxText as t } from '../words/inbox.ts'
import { noticesKey, unreadIn, useInbox } from './inbox.ts'
import './inbox.css'

const mostShown = 99

/** In the top bar of every page: how many notices are unread, and the way to them. It follows by the open line. */
export function Bell() {
  const inbox = useInbox()
  const { data } = useQuery({
    queryKey: noticesKey,
    queryFn: () => inbox?.notices.list.query(),
    enabled: inbox !== undefined,
  })
  if (!inbox) return null
  const count = data ? unreadIn(data) : 0
  return (
    <NavLink to="/notices" className="bell">
      {t('title')}
      <span className={count > 0 ? 'bell-count is-unread' : 'bell-count'}>
        {count > mostShown ? `${mostShown}+` : count}
        <span className="visually-hidden"> {t('unread')}</span>
      </span>
    </NavLink>
  )
}
