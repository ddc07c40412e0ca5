import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { rowOfItem } from '@mingce/domain/guide/row-of-item'
import { useMemo } from 'react'
import type { GuideRow } from '../../questions.ts'
import { useGuideRows } from '../guide-rows.ts'
import type { GridRow } from './rows.ts'

type Found = { readonly guideRow: string | null; readonly row: GuideRow | undefined }

/** What the guide says now of each line. */
export function useGuideTexts(): (row: GridRow) => GuideRow | undefined {
  const rows = useGuideRows()
  return useMemo(() => {
    const rowOf = rowOfItem(rows ?? [])
    const found = new WeakMap<DisclosureItem, Found>()
    return ({ content, server, edit }) => {
      const begun = edit?.origin.kind === 'guide' ? edit.origin.ref : null
      const guideRow = server ? server.guideRow : begun
      const before = found.get(content)
      if (before?.guideRow === guideRow) return before.row
      const row = rowOf({ guideRow, category: content.category, name: content.name })
      found.set(content, { guideRow, row })
      return row
    }
  }, [rows])
}
