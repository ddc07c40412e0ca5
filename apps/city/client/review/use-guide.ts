import type { GuideRow as RegisteredRow } from '@mingce/domain/guide/events'
import type { NamedGuide } from '@mingce/domain/guide/match-item'
import { sameAsGuide } from '@mingce/domain/lens/same-as-guide'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type FilingSheet, type GuideRow, guideQuestion, guidesQuestion } from '../questions.ts'

/** The ministry's guide as the province registered it last; undefined while it is being asked for, or when there is none. */
export function useGuide(): NamedGuide | undefined {
  const { rows, status } = useGuideRows()
  return useMemo(() => rows && { ...guideOf(rows), ...(status && { status }) }, [rows, status])
}

/** Its rows alone, and how much of it the province has registered. */
export function useGuideRows() {
  const head = useQuery(guidesQuestion).data?.at(-1)
  const { data: rows } = useQuery({ ...guideQuestion(head?.guide ?? ''), enabled: head !== undefined })
  return { rows, status: head?.status }
}

/** The items of a filing that are 与指引文字一致, by part; undefined until the guide is known, or where there is none. */
export function useAsGuide({ parts, texts, guideRows }: FilingSheet): ReadonlySet<string> | undefined {
  const { rows } = useGuideRows()
  return useMemo(() => {
    if (!rows) return undefined
    const isAsGuide = sameAsGuide(rows)
    const found = parts.filter(({ part, digest }) => {
      const item = texts[digest]
      return item !== undefined && isAsGuide(item, guideRows[part] ?? null)
    })
    return new Set(found.map(({ part }) => part))
  }, [rows, parts, texts, guideRows])
}

function guideOf(rows: readonly GuideRow[]): NamedGuide {
  const known = rows.map(({ row, item, confidence, doubt, evidence }): [string, RegisteredRow] => [
    row,
    { row, item, confidence, doubt, evidence: [...evidence] },
  ])
  return { rows: new Map(known), called: new Map(rows.map(({ row, ids, names }) => [row, { ids, names }])) }
}
