import type { FilingPart, FilingSheet } from '../questions.ts'

/** Under which name the words of an opinion on a part are kept until they are sent. */
export function proposalDraft({ head }: FilingSheet, { part }: FilingPart): string {
  return `proposal ${head.stream} ${part}`
}
