import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { normaliseName } from '@mingce/domain/guide/match'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type GuideRow, guideQuestion, guidesQuestion } from '../../questions.ts'
import type { GridRow } from './rows.ts'

/** What the guide says of each line: of the row it follows, by whatever id that bore, or of the one with the same names. */
export function useGuideTexts(): (row: GridRow) => GuideRow | undefined {
  const guide = useQuery(guidesQuestion).data?.at(-1)
  const { data } = useQuery({ ...guideQuestion(guide?.guide ?? ''), enabled: guide !== undefined })
  return useMemo(() => {
    const byRow = new Map((data ?? []).flatMap((each) => each.ids.map((id) => [id, each])))
    const byName = new Map((data ?? []).map((each) => [nameOf(each), each]))
    const found = new WeakMap<DisclosureItem, GuideRow | undefined>()
    return ({ content, server, edit }) => {
      const begun = edit?.origin.kind === 'guide' ? edit.origin.ref : null
      const taken = byRow.get((server ? server.guideRow : begun) ?? '')
      if (taken) return taken
      if (!found.has(content)) found.set(content, byName.get(nameOf(content)))
      return found.get(content)
    }
  }, [data])
}

function nameOf({ category, name }: { readonly category: string; readonly name: string }): string {
  return `${normaliseName(category)}\n${normaliseName(name)}`
}
