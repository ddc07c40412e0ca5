import { cityOf, nameOf, parseDivision } from '@mingce/domain/authority/division'
import { sweepSteps } from '@mingce/domain/law/sweep'
import type { ListSheet } from '../sheet-export.tsx'
import { lawSweepText as text } from '../words/law-sweep.ts'
import type { SweptCountySent } from './sweep-sent.ts'

/** Exactly the counties that are shown: how many of its items are at each step, and why it declined those it did. */
export function sweepSheet(counties: readonly SweptCountySent[]): ListSheet {
  return {
    headings: [text('city'), text('county'), ...sweepSteps.map((step) => text(step)), text('reasons')],
    rows: counties.map(({ division, steps, reasons }) => {
      const county = parseDivision(division)
      const counts = sweepSteps.map((step) => String(steps[step]))
      return [nameOf(cityOf(county)), nameOf(county), ...counts, reasons.join(text('separator'))]
    }),
  }
}
