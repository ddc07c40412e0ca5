import { type Refusal, refuse } from '../refusal.ts'
import type { TemplateSection } from '../round/section-template.ts'
import { milestoneFaults } from './milestones.ts'
import { sectionsMissing } from './outline.ts'

type Written = { readonly section: string; readonly text: string }

/** What a plan or a summary lacks to be handed on or signed: a section the round requires, a milestone that cannot be read. */
export function documentUnfinished(
  asked: readonly TemplateSection[],
  written: readonly Written[],
): Refusal<'SECTIONS_MISSING' | 'MILESTONES_UNCLEAR'> | undefined {
  const missing = sectionsMissing(
    asked,
    written.map(({ section }) => ({ part: section })),
  )
  if (missing.length > 0)
    return refuse(
      'SECTIONS_MISSING',
      missing.map(({ id }) => id),
    )
  const unclear = written.filter(({ text }) => milestoneFaults(text).length > 0)
  return unclear.length > 0
    ? refuse(
        'MILESTONES_UNCLEAR',
        unclear.map(({ section }) => section),
      )
    : undefined
}
