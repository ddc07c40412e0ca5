import { Button, Dropdown } from 'antd'
import { usePosts } from '../absence/standing-in.ts'
import { usePerson } from '../person.ts'
import { workbenchText as t } from '../words/workbench.ts'
import type { HandlingActs, TaskSent } from './handling-acts.ts'
import { PassOn } from './pass-on.tsx'
import type { WaitingSent, WorkbenchSent } from './workbench-sent.ts'

type HandlerCellProps = {
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
  const isDelegate = handler === account && line.delegatedBy !== null
  const mayRelease = handler !== null && !isDelegate && (handler === account || sent.assigns)
  return (
    <span className="handler">
      <span className={handler === null ? 'queue-hint' : ''} title={noteOf(line)}>
        {line.delegatedBy === account
          ? t('delegatedTo', { name: nameOf(handler, sent) })
          : handlerWords(handler, account, sent)}
        {isDelegate && (
          <span className="queue-hint"> {t('delegatedBy', { name: nameOf(line.delegatedBy, sent) })}</span>
        )}
      </span>
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
      <PassOn line={line} sent={sent} acts={acts} />
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

function nameOf(account: string | null, { names }: WorkbenchSent): string {
  return (account && names[account]) ?? t('nameless')
}

function noteOf({ handlerNote }: WaitingSent): string | undefined {
  return handlerNote === null ? undefined : t('said', { note: handlerNote })
}
