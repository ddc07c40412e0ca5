import { mailAddress } from '@mingce/domain/identifiers'
import { mailChoiceOf, setMailChoice } from '@mingce/identity/mail-addresses'
import { markNotices, noticeMarkOf } from '@mingce/identity/notice-marks'
import { headOf } from '@mingce/ledger/read'
import { mailSettings } from '@mingce/notices/mail-settings'
import { movedDayOf } from '@mingce/notices/moved-day'
import type { Happening } from '@mingce/notices/news'
import { toldTogether } from '@mingce/notices/told-together'
import { z } from 'zod'
import type { Desk } from '../desk.ts'
import type { Officer } from '../procedure.ts'
import { newsOf } from './news-of.ts'

type Asked = Officer & { readonly desk: Desk }

/** So many are listed; the bell says "99+" beyond that. */
const listed = 100

/** 通知: what happened that concerns the asker, the newest first, and before which position they have read it. */
export async function noticesOf({ desk, actor, ask }: Asked) {
  const readBefore = await noticeMarkOf(desk.identity, actor.account)
  return ask(async (tx) => {
    const { news, rounds } = await newsOf(tx, actor, { limit: listed })
    return {
      readBefore,
      notices: toldTogether(news).map(([newest, ...more]) => {
        const { heldFrom, type, stream, round, kind, division, post, authority, recordedAt, detail } = newest
        return {
          ...{ position: heldFrom, type, stream, round, kind, division, post, authority, at: recordedAt },
          title: rounds.get(round ?? '')?.title ?? null,
          text: wordsOf(type, detail),
          moved: movedDayOf(newest),
          more: more.map((each) => ({ stream: each.stream, kind: each.kind })),
        }
      }),
    }
  })
}

const reasoned: ReadonlySet<string> = new Set([
  'SubmissionWithdrawn',
  'PackageWithdrawn',
  'ErratumIssued',
  'PublicationWithdrawn',
  'GoodPracticeRecommended',
  'RecommendationDeclined',
  'GoodPracticeRemoved',
])

/** What was written to whoever is told: a reminder and a request for material have a text, an extension and a correction a reason. */
function wordsOf(type: string, { text, reason, opinion, heading, name }: Happening['detail']): string | null {
  const isReasoned = type.startsWith('Extension') || reasoned.has(type)
  const words = isReasoned ? (reason ?? opinion) : (text ?? heading ?? name)
  return typeof words === 'string' ? words : null
}

export const readInput = z.object({ before: z.int().nonnegative() })

/** All before this position is read; never further than the log is. */
export async function markRead({ desk, actor }: Asked, { before }: z.infer<typeof readInput>) {
  const end = ((await headOf(desk.ledger)) ?? -1n) + 1n
  const position = BigInt(before) < end ? BigInt(before) : end
  await markNotices(desk.identity, actor.account, { position, now: new Date() })
  return { read: true }
}

/** Where the asker gets mail; `sends`: whether this installation sends any. */
export async function mailOf({ desk, actor }: Asked) {
  const { address = null, wanted = false, stopped = null } = (await mailChoiceOf(desk.identity, actor.account)) ?? {}
  const settings = mailSettings(process.env)
  const hours = settings && { ...settings.hours, reminders: settings.reminders }
  return {
    address,
    wanted,
    stopped: stopped && { at: stopped.at.toISOString(), why: stopped.why },
    hours: hours ?? null,
  }
}

export const mailInput = z.object({ address: mailAddress.nullable(), wanted: z.boolean() })

/** The asker's own and nobody else's; it stands beside the log and is erased with null. */
export async function setMail({ desk, actor }: Asked, { address, wanted }: z.infer<typeof mailInput>) {
  const from = ((await headOf(desk.ledger)) ?? -1n) + 1n
  await setMailChoice(desk.identity, actor.account, { address, wanted, from, now: desk.clock() })
  return { set: true }
}
