import { nameOf, parseDivision, pathName } from '@mingce/domain/authority/division'
import { initialsOf } from '@mingce/domain/authority/initials'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { FilingPart, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import type { Comparison } from './base.ts'
import { elsewhereQuestion, lensQuestion, type PeerText } from './lens-question.ts'

/**
 * The same item of other counties to compare with: those of the own city at once, what others published once it is asked for.
 *
 * @returns `onWanted` asks for those of other cities
 */
export function useCountyBases(sheet: FilingSheet, part: FilingPart | undefined) {
  const [wanted, setWanted] = useState(false)
  const { data: lens } = useQuery(lensQuestion({ sheet, part }))
  const { data: elsewhere } = useQuery(elsewhereQuestion({ sheet, part }, wanted))
  const others = useMemo(
    () => [
      ...(lens?.peers ?? []).map((peer) => baseOf(peer, nameOf)),
      ...(elsewhere ?? []).map((peer) => baseOf(peer, pathName)),
    ],
    [lens, elsewhere],
  )
  return { others, onWanted: () => setWanted(true) }
}

function baseOf({ county, basis, version, sameness, text }: PeerText, named: typeof nameOf): Comparison {
  const code = parseDivision(county)
  return {
    base: `county ${county}`,
    before: text,
    label: t(`lens.base.${basis}`, { county: named(code), version: version ?? 0 }),
    initials: initialsOf(code),
    ...(sameness === 'likely' && { note: t('lens.likelyBase', { name: text.name }) }),
  }
}
