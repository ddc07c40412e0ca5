import type { DisclosureOutcome } from '@mingce/domain/submission/events'
import { useKeptDraft } from '@mingce/ui/kept-draft'
import { codesOf } from '@mingce/ui/words/items'
import { disclosureOutcomeWords } from '@mingce/ui/words/reviews'
import { filingAddress } from '../addresses.ts'
import type { FilingDesk } from './desk.ts'

/** The review before disclosure (公开审查) as it is being written; null until an outcome was chosen. */
export type DisclosureWords = { readonly outcome: DisclosureOutcome | null; readonly opinion: string }

/** Words of the disclosure review that were not sent yet; kept for the version they were written on. */
export function useDisclosureWords({ filing, sheet }: FilingDesk) {
  const [kept, keep] = useKeptDraft(`disclosure ${filingAddress(filing)} ${sheet?.head.version ?? 0}`)
  return { words: wordsIn(kept), write: (words: DisclosureWords) => keep(JSON.stringify(words)) }
}

function wordsIn(kept: string): DisclosureWords {
  if (kept === '') return { outcome: null, opinion: '' }
  const { outcome, opinion } = JSON.parse(kept) as { outcome: unknown; opinion: unknown }
  return { outcome: codesOf(disclosureOutcomeWords).find((each) => each === outcome) ?? null, opinion: String(opinion) }
}
