import { newKey } from '@mingce/ui/command-key'
import { useRef } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import type { GuideRow } from '../questions.ts'
import { t } from '../words.ts'

/**
 * Makes items from rows of the guide, one command a row; it stops at the first that is refused or fails, and the rows
 * before it stay made.
 *
 * @param onUsed called with each row that became an item
 */
export function useGuideRows(onUsed: (row: string) => void) {
  const items = useRef(new Map<string, string>())
  const command = useAct(api.catalog.draftItem.mutate, t('guide.used'), ({ origin }) => onUsed(origin.ref ?? ''))
  const run = async (rows: readonly GuideRow[]) => {
    for (const { row, item: content } of rows) {
      const item = items.current.get(row) ?? newKey()
      items.current.set(row, item)
      const receipt = await command.run({ item, content, origin: { kind: 'guide', ref: row } })
      if (!receipt) return
      items.current.delete(row)
    }
  }
  return { command, run }
}
