import { refusalWords } from '@mingce/ui/words/refusals'
import { t } from '../../words.ts'
import { isDirty } from './edits.ts'
import { faultsOf, type RowIssue } from './issues.ts'
import type { GridRow } from './rows.ts'

/** What keeps an item from being recorded until somebody here acts, each with its cell: both wordings, a missing name, a refusal. */
export function pendingIn(rows: readonly GridRow[], refused: ReadonlyMap<string, string>): readonly RowIssue[] {
  return rows.flatMap(({ item, content, edit }): readonly RowIssue[] => {
    if (!edit || !(isDirty(edit) || edit.conflicts.length > 0)) return []
    const [conflict] = edit.conflicts
    if (conflict) return [{ item, kind: 'fault', field: conflict, words: t('grid.pending.conflict') }]
    const [fault] = faultsOf(content)
    if (fault) return [{ ...fault, item }]
    const code = refused.get(item)
    return code ? [{ item, kind: 'fault', field: 'name', words: refusalWords(code) }] : []
  })
}
