import { bureauName, parseDivision } from '@mingce/domain/authority/division'
import { minuteOf } from '../instant.ts'
import { inboxText as t } from '../words/inbox.ts'
import { postName } from '../words/posts.ts'
import type { ReminderShown } from './reminder.ts'
import '../inbox/inbox.css'

/** On the case of whoever was reminded: by whom, when, with which words. */
export function ReminderTag({ reminder }: { readonly reminder: ReminderShown | null | undefined }) {
  if (!reminder) return null
  const { at, text } = reminder
  return (
    <>
      <span className="reminder-tag" title={t('tagTold', { ...whoOf(reminder), at: minuteOf(at) })}>
        {t('tag')} {minuteOf(at).slice(5)}
      </span>
      {text && <span className="reminder-words">{text}</span>}
    </>
  )
}

export function whoOf({ authority, post }: Pick<ReminderShown, 'authority' | 'post'>) {
  return {
    bureau: bureauName(parseDivision(authority)),
    post: postName(post),
  }
}
