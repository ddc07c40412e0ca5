import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { DraftItem, LawSweep } from '../questions.ts'

/** An item that a change of a law asks to be reworded, its proposal at hand. */
export type SweptItem = LawSweep['items'][number]

/** The item as it would read with what is proposed for it. */
export function proposedText({ content }: Pick<DraftItem, 'content'>, { proposal }: SweptItem): DisclosureItem {
  if (!proposal) return content
  const lines = new Map(proposal.contentLines.map(({ from, to }) => [from, to]))
  const contentElements = content.contentElements.map((line) => lines.get(line) ?? line)
  return { ...content, contentElements, legalBases: [...proposal.legalBases] }
}

/** Names a change of a law in an address: "education 1". */
export function changeName({ changed: { law, change } }: Pick<LawSweep, 'changed'>): string {
  return `${law.id} ${change.change}`
}

/** A law under its title, else its number. */
export function lawTitle({ title, docNumber, id }: LawSweep['changed']['law']): string {
  return title ?? docNumber ?? id
}
