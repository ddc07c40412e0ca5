import type { Deadline } from '@mingce/domain/deadline/deadline'
import {
  type Correction,
  type Extension,
  type FilingClock,
  openExtensions,
  stoppedOn,
} from '@mingce/domain/submission/clock/clock'
import type { Submission } from '@mingce/domain/submission/state'
import { type Asking, type AsOf, held } from '../asking.ts'
import { type Held, type Standing, table } from '../definition.ts'

/** What moved a filing's dates: asked for material, extended, counted anew; its county, its city and the province know it alike. */
export type FilingClockRow = Standing &
  Pick<FilingClock, 'fileBy' | 'recomputed'> & {
    readonly stoppedOn: string | null
    readonly reviewBy: Deadline | null
    readonly corrections: readonly Correction[]
    readonly extensions: readonly Extension[]
    /** Ids of the extensions that wait for an answer. */
    readonly asked: readonly string[]
  }

export const clockTables = {
  filingClock: table<FilingClockRow>({
    ...{ stoppedOn: 'date', reviewBy: 'jsonb', fileBy: 'jsonb', recomputed: 'jsonb' },
    ...{ corrections: 'jsonb', extensions: 'jsonb', asked: 'jsonb' },
  }),
} as const

/** None while nothing moved its dates. */
export function clockRows(division: string, submission: Submission): readonly FilingClockRow[] {
  const { clock, reviewBy } = submission
  const { fileBy, recomputed } = clock
  const told = { corrections: [...clock.corrections.values()], extensions: [...clock.extensions.values()] }
  if (told.corrections.length + told.extensions.length + recomputed.length === 0) return []
  const asked = openExtensions(submission).map(({ extension }) => extension)
  return [
    { key: 'clock', division, height: 2, stoppedOn: stoppedOn(clock), reviewBy, fileBy, recomputed, asked, ...told },
  ]
}

/** What moved the dates of a filing; undefined while nothing did. */
export function clockOf(tx: Asking, stream: string, asOf: AsOf = {}): Promise<Held<FilingClockRow> | undefined> {
  return tx
    .selectFrom('filingClock')
    .selectAll()
    .where('stream', '=', stream)
    .where(held('filingClock', asOf))
    .executeTakeFirst()
}
