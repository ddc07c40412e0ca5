import { Button, Dropdown } from 'antd'
import { usePosts } from '../absence/standing-in.ts'
import type { Act } from '../act.tsx'
import { usePerson } from '../person.ts'
import { workbenchText as t } from '../words/workbench.ts'
import type { WaitingSent, WorkbenchSent } from './workbench-sent.ts'

/** A task as a command names it; `seen` is who handled it on this screen. */
export type TaskSent = {
  readonly matter: string
  readonly kind: WaitingSent['kind']
  readonly role: WaitingSent['role']
  readonly seen: string | null
}

/** 领取, 分派 and 放回 of an app. */
export type HandlingActs = {
  readonly claim: Act<TaskSent>
  readonly assign: Act<TaskSent & { readonly account: string }>
  readonly release: Act<TaskSent>
}

export type HandlerCellProps = {
  readonly line: WaitingSent
  readonly sent: WorkbenchSent
  readonly acts: HandlingActs
}

/** Who took a line on, and what this person may do about it: claim or take over, put back, assign. */
export function HandlerCell({ line, sent, acts }: HandlerCellProps) {
  const { account, level } = usePerson()
  const mayClaim = usePosts().some(({ role }) => role === line.role)
  if (line.desk !== level) return null
  const { handler } = line
  const task = { matter: line.stream, kind: line.kind, role: line.role, seen: handler }
  const mayRelease = handler !== null && (handler === account || sent.assigns)
  return (
    <span className="handler">
      <span className={handler === null ? 'queue-hint' : ''}>{handlerWords(handler, account, sent)}</span>
      {mayClaim && handler !== account && (
        <Button
          size="small"
          type="link"
          disabled={acts.claim.busy}
          title={t('claimHint')}
          onClick={() => acts.claim.run(task)}
        >
          {t(handler === null ? 'claim' : 'takeOver')}
        </Button>
      )}
      {sent.assigns && <Assign task={task} sent={sent} assign={acts.assign} />}
      {mayRelease && (
        <Button size="small" type="link" disabled={acts.release.busy} onClick={() => acts.release.run(task)}>
          {t('release')}
        </Button>
      )}
    </span>
  )
}

type AssignProps = { readonly task: TaskSent; readonly sent: WorkbenchSent; readonly assign: HandlingActs['assign'] }

/** Whoever holds the post of the task and does not handle it already. */
function Assign({ task, sent, assign }: AssignProps) {
  const able = sent.colleagues.filter(({ account, role }) => role === task.role && account !== task.seen)
  if (able.length === 0) return null
  const items = able.map(({ account }) => ({ key: account, label: sent.names[account] ?? t('nameless') }))
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => assign.run({ ...task, account: key }) }} trigger={['click']}>
      <Button size="small" type="link" disabled={assign.busy} aria-haspopup="menu">
        {t('assign')} <span aria-hidden>▾</span>
      </Button>
    </Dropdown>
  )
}

/** 由李某办理, 由我办理, 未领取 */
export function handlerWords(handler: string | null, me: string, { names }: Pick<WorkbenchSent, 'names'>): string {
  if (handler === null) return t('nobody')
  return handler === me ? t('handledByMe') : t('handledBy', { name: names[handler] ?? t('nameless') })
}
