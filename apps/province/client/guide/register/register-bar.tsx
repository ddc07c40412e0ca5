import { DecisionBar } from '@mingce/ui/decision-bar'
import { registerText as text } from '../../words/guide-register.ts'
import { isOpen } from './file-rows.tsx'
import { sourceFaults } from './source-form.tsx'
import { unreadColumns, type VersionDraft } from './version-draft.ts'
import { unanswered, type VersionPreview } from './version-preview.ts'

type Props = {
  readonly draft: VersionDraft
  readonly preview: VersionPreview
  readonly isFirst: boolean
  readonly busy: boolean
  readonly send: () => Promise<unknown>
}

/** What stands in the way of registering the version, and the button that does. */
export function RegisterBar({ draft, preview, isFirst, busy, send }: Props) {
  const { rows, left, refusal } = preview
  const registered = rows.filter(({ row }) => row !== undefined).length
  const missing = sourceFaults(draft, isFirst)
  const open = rows.filter(({ at }) => isOpen(draft, at)).length
  const unread = unreadColumns(draft).length
  const twice = rows.filter(({ isTwice }) => isTwice).length
  const unsaid = unanswered(preview).length
  const checks = [
    {
      met: missing.length === 0,
      label: missing.length === 0 ? text('sourceWhole') : text('missing', { parts: missing.join('、') }),
    },
    ...(unread > 0 ? [{ met: false, label: text('columnsUnread', { count: unread }) }] : []),
    { met: open === 0, label: open === 0 ? text('doubtsLooked') : text('doubtsOpen', { count: open }) },
    ...(twice > 0 ? [{ met: false, label: text('namedTwice', { count: twice }) }] : []),
    ...(left.length > 0
      ? [{ met: unsaid === 0, label: unsaid === 0 ? text('renamesSaid') : text('renamesOpen', { count: unsaid }) }]
      : []),
  ]
  return (
    <DecisionBar
      wordless
      busy={busy}
      facts={text('facts', { registered, out: rows.length - registered })}
      checks={checks}
      actions={[
        {
          key: 'register',
          label: text('register'),
          tone: 'primary',
          run: send,
          needsChecks: true,
          blocked: refusal ? text('refused') : undefined,
          confirm: text('confirm', { title: draft.title, registered, out: rows.length - registered }),
        },
      ]}
    />
  )
}
