import type { DeliverableKind } from './deliverable.ts'
import { owedByCounties } from './owing.ts'
import type { RoundSettings } from './settings.ts'

/** A day that a city set its counties. */
export type InnerDate = { readonly kind: DeliverableKind; readonly date: string }

/** Those that lie after the day on which the province wants it, each beside that day; they stood before it was moved. */
export function datesTooLate<Inner extends InnerDate>(
  settings: Pick<RoundSettings, 'deliverables'>,
  innerDates: readonly Inner[],
): readonly (Inner & { readonly dueDate: string })[] {
  return owedByCounties(settings).flatMap(({ kind, dueDate }) =>
    innerDates.filter((each) => each.kind === kind && each.date > dueDate).map((each) => ({ ...each, dueDate })),
  )
}
