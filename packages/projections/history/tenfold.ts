import { hash } from 'node:crypto'
import { createAppender } from '@mingce/ledger/append'
import { connect, kyselyOn } from '@mingce/ledger/connect'
import { everyRecorded, type Recorded } from '@mingce/ledger/read'

/** How many filings wait on the fullest city's desk at least. */
const waiting = 2_500

export type Tenfold = { readonly events: number; readonly rounds: number }

/**
 * Ten times the demo, in its own database: what happened in its rounds happens again in others, event for event, over the same
 * catalogs; and of one city as many filings wait for 签收 as fit on a desk. Nothing of it is decided anew: it is there to be read.
 *
 * @param city whose desk is filled: "510100"
 */
export async function makeTenfold(appUrl: string, city: string): Promise<Tenfold> {
  const [append, project] = [connect(appUrl, 'append'), connect(appUrl, 'project')]
  const appender = createAppender(append)
  try {
    const recorded: Recorded[] = []
    for await (const page of everyRecorded(kyselyOn(project))) recorded.push(...page)
    const ofRounds = recorded.filter(({ stream }) => /^(submission|package|round)\//.test(stream))
    const unread = submittedOnly(ofRounds, city)
    const emptyRounds = Math.ceil(waiting / new Set(unread.map(({ stream }) => stream)).size)
    const missing = 9 * recorded.length - emptyRounds * unread.length
    const fullRounds = Math.ceil(missing / ofRounds.length)
    const copies = [
      ...Array.from({ length: fullRounds }, (_, index) => again(ofRounds, `again-${index + 1}`)),
      ...Array.from({ length: emptyRounds }, (_, index) => again(unread, `unread-${index + 1}`)),
    ]
    for (const copy of copies) await Promise.all(copy.map((each) => appender.append(each)))
    const events = recorded.length + fullRounds * ofRounds.length + emptyRounds * unread.length
    return { events, rounds: copies.length }
  } finally {
    await appender.close()
    await Promise.all([append.end(), project.end()])
  }
}

/** The filings of a city that wait for 签收. */
function submittedOnly(recorded: readonly Recorded[], city: string): readonly Recorded[] {
  const streams = Map.groupBy(recorded, ({ stream }) => stream)
  const isOfCity = (stream: string) => stream.split('/')[2]?.startsWith(city.slice(0, 4))
  return [...streams]
    .filter(([stream, events]) => isOfCity(stream) && events.at(-1)?.type === 'SubmittedToCity')
    .flatMap(([, events]) => events)
}

/** Each stream as one command of a round called otherwise. */
function again(recorded: readonly Recorded[], name: string) {
  const streams = Map.groupBy(recorded, ({ stream }) => stream)
  const called = (text: string) => text.replaceAll(/\b(2021-(?:pilot|all|trial))\b/g, `$1-${name}`)
  return [...streams].flatMap(([stream, events]) =>
    events.map(({ type, schemaVersion, payload, meta, recordedAt, version }) => {
      const key = `${called(stream)} ${version}`
      const event = { type, schemaVersion, payload: JSON.parse(called(JSON.stringify(payload))) }
      const digest = hash('sha256', key)
      return {
        key,
        digest,
        meta,
        recordedAt,
        streams: [{ stream: called(stream), expectedVersion: version - 1, events: [event] }],
      }
    }),
  )
}
