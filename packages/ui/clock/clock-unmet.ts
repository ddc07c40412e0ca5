import type { Refusal } from '@mingce/domain/refusal'
import type { Unmet } from '../four-eyes/why-not.tsx'
import { dayInWords } from '../instant.ts'
import { clockText as text } from '../words/clock.ts'

/** Where the page of a filing tells what stops its clock and what moved its dates. */
export const clockPlace = 'clock-notes'

/** What a refusal of 补充材料 or 延期 is about: the request that waits, with the way to it, or a date; undefined for any other refusal. */
export function clockUnmet({ refused, about = [] }: Pick<Refusal, 'refused' | 'about'>): readonly Unmet[] | undefined {
  switch (refused) {
    case 'CORRECTION_AWAITED':
    case 'EXTENSION_ASKED': {
      const label = text(refused === 'EXTENSION_ASKED' ? 'unmet.longer' : 'unmet.material')
      return [{ key: refused, label, go: goToClock }]
    }
    case 'DEADLINE_PASSED':
    case 'EXTENSION_TOO_LONG':
      return about.map((day) => ({ key: day, label: dayInWords(day) }))
    default:
      return undefined
  }
}

function goToClock(): void {
  const notes = document.getElementById(clockPlace)
  notes?.scrollIntoView({ block: 'center' })
  notes?.focus()
}
