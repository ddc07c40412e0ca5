import type { Level } from '../authority/ladder.ts'
import { type BeforeFiling, type PreparatoryNote, standingNotes } from './evolve.ts'
import { type NoteTally, tallyOfNotes } from './tally.ts'

/** The notes whose words a level reads: county and city all of theirs, the province the guidance that stands, as evidence of 督促指导. */
export function notesReadAt(level: Level, before: BeforeFiling): readonly PreparatoryNote[] {
  if (level !== 'province') return [...before.notes.values()]
  return standingNotes(before).filter(({ what }) => what === 'guidance')
}

/** How many counties there are, how many of them were guided, and their notes added up. */
export type Supervision = NoteTally & { readonly counties: number; readonly guided: number }

export function supervisionOf(tallies: readonly NoteTally[]): Supervision {
  const sum = (what: keyof NoteTally) => tallies.reduce((all, tally) => all + tally[what], 0)
  return {
    ...{ counties: tallies.length, guided: tallies.filter(({ guidance }) => guidance > 0).length },
    ...{ consultations: sum('consultations'), answered: sum('answered') },
    ...{ guidance: sum('guidance'), research: sum('research'), opinions: sum('opinions') },
  }
}

/** What the province is told of one county: how many notes there are of each kind, and the guidance in its own words. */
export function toldProvince(before: BeforeFiling) {
  return { tally: tallyOfNotes(before), guidance: notesReadAt('province', before) }
}
