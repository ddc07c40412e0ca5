import type { Actor } from '@mingce/domain/authority/actor'
import type { DivisionCode } from '@mingce/domain/authority/division'
import { type MailRecipient, mailRecipients, stopMail } from '@mingce/identity/mail-addresses'
import { headOf, isRecorded } from '@mingce/ledger/read'
import { digestOf } from '@mingce/notices/digest'
import { digestMail, type Place, reminderMail } from '@mingce/notices/mail-text'
import type { NoticesSchema } from '@mingce/notices/outbox'
import type { House, Since } from '@mingce/notices/sender'
import { asOffice } from '@mingce/projections/asking'
import { todoOf } from '@mingce/projections/queue/desk'
import type { Kysely } from 'kysely'
import { todayAt } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { calendarOf, calendarStreams, everyCalendarStream } from '../matters/work-calendar.ts'
import { postsOfSession } from '../standing.ts'
import { type AppAddresses, pathIn } from './app-addresses.ts'
import { newsOf } from './news-of.ts'
import { questionsToAnswer } from './questions-to-answer.ts'
import { standingDuties } from './standing-duties.ts'

const newsAtMost = 500

/** What the sender of mail asks of the rest: each person's lists are asked for as that person, behind the wall of their own bureau. */
export function noticesHouse(desk: Desk, addresses: AppAddresses): House {
  return {
    db: desk.identity as unknown as Kysely<NoticesSchema>,
    clock: desk.clock,
    calendar: () => calendarNow(desk),
    end: () => shownEnd(desk),
    recipients: () => mailRecipients(desk.identity),
    digest: (recipient, since) => digestFor(desk, addresses, recipient as MailRecipient, since),
    reminders: (after, end) => remindersIn(desk, after, end),
    reminder: (recipient, position) => reminderFor(desk, addresses, recipient as MailRecipient, position),
    stop: (recipient, why) => stopMail(desk.identity, recipient, { why, now: desk.clock() }),
  }
}

async function calendarNow(desk: Desk, streamsFor = calendarStreams) {
  const today = todayAt(desk.clock)
  return calendarOf(await desk.streams.read(streamsFor(today)), today)
}

/** The log's end, once the lists show all of it. */
async function shownEnd(desk: Desk): Promise<bigint> {
  const head = await headOf(desk.ledger)
  if (head === undefined) return 0n
  const caught = await desk.follower.catchUp(
    ['queue', 'trail', 'board', 'catalog', 'filing', 'register', 'joint-package', 'pages', 'law'],
    head,
    10_000,
  )
  if (caught !== 'caught_up') throw new Error('the lists are catching up: no mail is sent before they stand')
  return head + 1n
}

type Posts = readonly [Actor, ...Actor[]]

/** Undefined for an account that holds no post any more, or one beside the ladder. */
async function postsOf(desk: Desk, who: { account: string; authority: DivisionCode }): Promise<Posts | undefined> {
  const [own, ...others] = await postsOfSession(desk, who)
  return own && own.level in pathIn ? [own, ...others] : undefined
}

type Rounds = ReadonlyMap<string, { readonly title: string }>

function placeFor(desk: Desk, addresses: AppAddresses, { level }: Actor, rounds: Rounds): Place {
  const step = level as keyof AppAddresses
  return {
    ...{ app: addresses[step], pathOf: pathIn[step], synthetic: desk.synthetic },
    titleOf: (round) => rounds.get(round)?.title ?? round,
  }
}

async function digestFor(desk: Desk, addresses: AppAddresses, recipient: MailRecipient, since: Since) {
  const posts = await postsOf(desk, recipient)
  if (!posts) return undefined
  const [own] = posts
  const { todo, standing, news, rounds } = await asOffice(desk.read, own, async (tx) => ({
    todo: await todoOf(tx, posts, { today: todayAt(desk.clock) }),
    standing: await standingDuties(tx, posts),
    ...(await newsOf(tx, own, { after: since.after, before: since.before, limit: newsAtMost })),
  }))
  const duties = [...standing, ...(await questionsToAnswer(desk, posts, [...rounds.values()]))]
  const { day, lastAt, mailed } = since
  const calendar = await calendarNow(desk, everyCalendarStream) // what was settled years ago may wait still
  const digest = digestOf({ account: own.account, day, lastAt, todo, duties, news, mailed, rounds, calendar })
  return digest && digestMail(digest, placeFor(desk, addresses, own, rounds))
}

/** The reminders of a stretch of the log, each with those of the reminded bureau who want mail. Whose turn it is, is asked as each of them. */
async function remindersIn(desk: Desk, after: bigint, end: bigint) {
  if (!(await isRecorded(desk.ledger, 'ReminderSent', { from: after, before: end }))) return []
  const found = new Map<bigint, string[]>()
  for (const recipient of await mailRecipients(desk.identity)) {
    const posts = await postsOf(desk, recipient)
    if (!posts) continue
    const [own] = posts
    const { news } = await asOffice(desk.read, own, (tx) => newsOf(tx, own, { after, before: end, limit: newsAtMost }))
    for (const { type, heldFrom } of news)
      if (type === 'ReminderSent') found.set(heldFrom, [...(found.get(heldFrom) ?? []), own.account])
  }
  return [...found].map(([position, accounts]) => ({ position, accounts }))
}

/** Only to whoever’s turn it is, and while the reminder stands. */
async function reminderFor(desk: Desk, addresses: AppAddresses, recipient: MailRecipient, position: bigint) {
  const posts = await postsOf(desk, recipient)
  if (!posts) return undefined
  const [own] = posts
  const { todo, news, rounds } = await asOffice(desk.read, own, async (tx) => ({
    todo: await todoOf(tx, posts, { today: todayAt(desk.clock) }),
    ...(await newsOf(tx, own, { after: position, before: position + 1n, limit: 1 })),
  }))
  const [reminder] = news
  const isMine = todo.some(
    ({ stream, kind, reminded, handler }) =>
      stream === reminder?.stream &&
      kind === reminder.kind &&
      reminded !== null &&
      (handler === null || handler === own.account),
  )
  return reminder && isMine ? reminderMail(reminder, placeFor(desk, addresses, own, rounds)) : undefined
}
