import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { proposedTemplates } from '@mingce/domain/round/proposed-templates'

/** The section of the template that bears this title; undefined for one that the county adds. */
export function askedAs(kind: DeliverableKind, title: string): string | undefined {
  return proposedTemplates.find((each) => each.kind === kind)?.sections.find((each) => each.title === title)?.id
}
