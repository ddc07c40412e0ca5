import { type Fact, fold } from '@mingce/domain/fact'
import type { RoundEvent } from '@mingce/domain/round/events'
import { clauseOf, evolveRound, unopenedRound } from '@mingce/domain/round/evolve'
import { roundStream } from '@mingce/domain/streams'
import type { ByStream } from './round-log.ts'
import type { Played } from './round-notices.ts'

/** What is played beside filing, examining, publishing and reporting, each by the event that ends it. */
const playedBy = {
  'notices relayed': 'NoticeRelayed',
  'packages signed': 'PackageSignatureGiven',
  'public notices summed up': 'PublicNoticeClosed',
  'on paper': 'PaperFilingRegistered',
  'packages on paper': 'PackagePaperRegistered',
  'extensions granted': 'ExtensionGranted',
  'corrections answered': 'CorrectionAnswered',
  'for record': 'FiledForRecord',
  'called in': 'CalledInForReview',
  reminders: 'ReminderSent',
  addenda: 'AddendumSubmitted',
  closed: 'RoundClosed',
} as const

export type Counts = ReadonlyMap<string, number>

/**
 * How often each kind of story was played in a round.
 *
 * @throws where a deliverable has no clause that asks it of somebody for the province by its own day
 */
export function countedIn(log: ByStream, { round }: Pick<Played, 'round'>): Counts {
  const streams = [...log].filter(([stream]) => stream === roundStream(round) || stream.split('/')[1] === round)
  const types = streams.flatMap(([, facts]) => facts.map(({ event }) => event.type))
  const packages = streams.filter(([stream]) => stream.startsWith('package/')).map(([, facts]) => facts)
  return new Map<string, number>([
    ...Object.entries(playedBy).map(([kind, type]) => [kind, types.filter((each) => each === type).length] as const),
    ['own documents after the receipt', packages.filter(isOwnLate).length],
    ['clauses linked', linkedClauses(log.get(roundStream(round)) ?? [])],
  ])
}

/** @throws where something of every kind was not played in any round */
export function nothingMissing(counts: readonly Counts[]): void {
  const missing = [...(counts[0]?.keys() ?? [])].filter((kind) => counts.every((each) => !each.get(kind)))
  if (missing.length > 0) throw new Error(`no round played ${missing.join(', ')}`)
}

type Facts = readonly Fact<{ readonly type: string }>[]

function isOwnLate(facts: Facts): boolean {
  const at = (type: string) => facts.findIndex(({ event }) => event.type === type)
  return at('ReceiptConfirmed') >= 0 && at('CityPartEnclosed') > at('ReceiptConfirmed')
}

function linkedClauses(facts: Facts): number {
  const round = fold(evolveRound, unopenedRound, facts as readonly Fact<RoundEvent>[])
  if (round.status === 'unopened') throw new Error('a round that was played was never opened')
  for (const { kind, dueDate } of round.settings.deliverables) {
    const clause = clauseOf(round.settings, kind)
    if (clause?.recipient !== 'province' || clause.date !== dueDate)
      throw new Error(`no clause of ${round.id} asks for ${kind} for the province by ${dueDate}`)
  }
  return round.settings.clauses.filter(({ date, recipient }) => date !== null && recipient !== null).length
}
