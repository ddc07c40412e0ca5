import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { DateOfFiling } from '@mingce/domain/submission/clock/clock-events'
import { createContext, useContext } from 'react'
import type { Receipt } from '../act.tsx'
import type { Keyed } from '../command-key.ts'

/** One notice, as `notices.list` answers: what happened to what, by whom, and the words that came with a reminder. */
export type NoticeSent = {
  readonly position: number
  readonly type: string
  readonly stream: string
  readonly round: string | null
  readonly kind: string | null
  readonly division: string
  readonly post: string
  readonly authority: string
  readonly at: string
  /** Of the round. */
  readonly title: string | null
  readonly text: string | null
  /** The day it moved; null of what moved none. */
  readonly moved: {
    readonly of: DateOfFiling | null
    readonly before: string | null
    readonly after: string
  } | null
  /** The county's other documents that fared alike in the same sitting. */
  readonly more: readonly { readonly stream: string; readonly kind: string | null }[]
}

export type InboxSent = { readonly readBefore: number; readonly notices: readonly NoticeSent[] }

export type MailSent = {
  readonly address: string | null
  readonly wanted: boolean
  readonly stopped: { readonly at: string; readonly why: string } | null
  /** Minutes of the day; null where no mail is sent. */
  readonly hours: {
    readonly from: number
    readonly until: number
    readonly digestAt: number
    readonly reminders: boolean
  } | null
}

/** A case to remind of, as the queue names it. */
export type RemindInput = { readonly matter: string; readonly kind: DeliverableKind; readonly text: string | null }

/** What a level's API answers of notices: `api` itself. */
export type InboxApi = {
  readonly notices: {
    readonly list: { readonly query: () => Promise<InboxSent> }
    readonly read: { readonly mutate: (input: { readonly before: number }) => Promise<unknown> }
    readonly mail: { readonly query: () => Promise<MailSent> }
    readonly setMail: {
      readonly mutate: (input: { readonly address: string | null; readonly wanted: boolean }) => Promise<unknown>
    }
  }
  readonly remind: { readonly mutate: (input: Keyed<RemindInput>) => Promise<Receipt> }
}

/** Undefined where nobody is told of anything: at audit's desk, at an administrator's. */
export const InboxContext = createContext<InboxApi | undefined>(undefined)

export function useInbox(): InboxApi | undefined {
  return useContext(InboxContext)
}

export const noticesKey = ['notices']
export const mailKey = ['notices', 'mail']

export function unreadIn({ readBefore, notices }: InboxSent): number {
  return notices.filter(({ position }) => position >= readBefore).length
}
