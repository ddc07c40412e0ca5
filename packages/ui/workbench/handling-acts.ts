import type { Act } from '../act.tsx'
import type { WaitingSent } from './workbench-sent.ts'

/** A task as a command names it; `seen` is who handled it on this screen. */
export type TaskSent = {
  readonly matter: string
  readonly kind: WaitingSent['kind']
  readonly role: WaitingSent['role']
  readonly seen: string | null
}

type ToColleague = { readonly account: string }
type CopySent = Pick<TaskSent, 'matter' | 'kind'> & { readonly copy: string }

/** What each act on a task or a copy sends, beside its key. */
export type HandlingInputs = {
  readonly claim: TaskSent
  readonly assign: TaskSent & ToColleague
  readonly release: TaskSent
  readonly reassign: TaskSent & ToColleague & { readonly reason: string }
  readonly delegate: TaskSent & ToColleague & { readonly note: string }
  readonly handBack: TaskSent & { readonly note: string }
  readonly copyTo: CopySent & { readonly accounts: string[]; readonly note: string | null }
  readonly readCopy: CopySent
}

/** 领取, 分派, 放回, 转办, 委派, 交回, 抄送 and 已阅 of an app. */
export type HandlingActs = { readonly [Each in keyof HandlingInputs]: Act<HandlingInputs[Each]> }
