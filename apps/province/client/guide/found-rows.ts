import { toldEvidence } from '@mingce/domain/guide/evidence'
import { evidenceWords } from '@mingce/ui/guide/evidence-list'
import { folded } from '@mingce/ui/workbench/found-by'
import type { GuideRow } from '../questions.ts'

/** The rows that say every one of the words, wherever they say it: in the ministry's text, the evidence, the doubt or 省厅说明. */
export function foundRows(rows: readonly GuideRow[], words: string): readonly GuideRow[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return rows
  return rows.filter((row) => {
    const said = folded(saidBy(row))
    return wanted.every((word) => said.includes(word))
  })
}

function saidBy({ item, names, doubt, evidence, notes }: GuideRow): string {
  const { category, name, contentElements, legalBases, disclosingBody, disclosureTimeLimit } = item
  return [
    ...[category, name, ...names.map((each) => each.name), ...contentElements, ...legalBases],
    ...[disclosingBody ?? '', disclosureTimeLimit?.raw ?? '', doubt ?? ''],
    ...evidence.map((each) => evidenceWords(toldEvidence(each))),
    ...notes.map(({ text }) => text),
  ].join('\n')
}
