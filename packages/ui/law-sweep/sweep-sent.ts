import type { LawChange, RegisteredLaw } from '@mingce/domain/law/evolve'
import type { ItemProposal } from '@mingce/domain/law/proposal'
import type { SweepStep } from '@mingce/domain/law/sweep'
import { dayInWords } from '../instant.ts'
import { lawSweepText as text } from '../words/law-sweep.ts'

/** A change of a law as the server answers it. */
export type ChangedLawSent = {
  readonly law: Pick<RegisteredLaw, 'id' | 'title' | 'docNumber'>
  readonly change: Pick<LawChange, 'change' | 'kind' | 'from'>
}

/** How many items of a county are at each step, and why it declined those it did. */
export type SweptCountySent = {
  readonly division: string
  readonly steps: Readonly<Record<SweepStep, number>>
  readonly reasons: readonly string[]
}

export type SweepSent = { readonly changed: ChangedLawSent; readonly counties: readonly SweptCountySent[] }

export type SweptItemSent = {
  readonly item: string
  readonly name: string
  readonly legalBases: readonly string[]
  readonly step: SweepStep
  readonly proposal: ItemProposal | null
  readonly declined: { readonly reason: string; readonly declinedOn: string } | null
}

export function lawTitle({ title, docNumber, id }: ChangedLawSent['law']): string {
  return title ?? docNumber ?? id
}

export function changeWords({ kind, from }: Pick<LawChange, 'kind' | 'from'>): string {
  return text(kind === 'amended' ? 'changeAmended' : 'changeRepealed', { day: dayInWords(from) })
}

export function sweepTitle({ law, change }: ChangedLawSent): string {
  return text('sweepTitle', { title: lawTitle(law), what: changeWords(change) })
}

/** The counties that have an item at this step. */
export function countiesAt(counties: readonly SweptCountySent[], step: SweepStep | 'all'): readonly SweptCountySent[] {
  return step === 'all' ? counties : counties.filter(({ steps }) => steps[step] > 0)
}
