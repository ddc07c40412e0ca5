import { pageFindings } from '@mingce/domain/check/pages'
import { parseSubmissionStream } from '@mingce/domain/streams'
import { countFindings } from '@mingce/ui/check/finding-text'
import { ItemFindings } from '@mingce/ui/check/item-findings'
import { LimitNote } from '@mingce/ui/check/limit-note'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { PageNotes } from '@mingce/ui/published-page/page-notes'
import { checkText } from '@mingce/ui/words/checks'
import type { FieldName } from '@mingce/ui/words/items'
import { useQuery } from '@tanstack/react-query'
import { type FilingPart, type FilingSheet, pagesQuestion } from '../questions.ts'
import { useFindings } from './findings.ts'
import { itemOf } from './part.ts'
import './check-panel.css'

/** 检查 of one item: what was found in it and of the page on which the catalog stands, each leading to a remark on its element, and what the limit promises in plain words. */
export function CheckPanel({
  sheet,
  part,
  onElement,
}: {
  readonly sheet: FilingSheet
  readonly part: FilingPart
  readonly onElement: (element: FieldName) => void
}) {
  const findings = useFindings(sheet).get(part.part) ?? []
  const limit = itemOf(sheet, part)?.disclosureTimeLimit
  const { division, kind } = parseSubmissionStream(sheet.head.stream)
  const pages = useQuery(pagesQuestion(division))
  const ofCatalog = pageFindings(pages.data ?? []).flatMap(({ item, finding }) => (item === null ? finding : []))
  return (
    <div className="check-panel">
      <ErrorNotice error={pages.error} retry={() => pages.refetch()} />
      {kind === 'disclosure_catalog' && <PageNotes findings={ofCatalog} />}
      <ItemFindings findings={pages.data || findings.length > 0 ? findings : undefined} jump={onElement} />
      {limit && <LimitNote limit={limit} />}
      <p className="check-panel-about">{checkText('about')}</p>
    </div>
  )
}

/** How much the checks found in a filing, in one line; leads to the first item that must be looked at. */
export function CheckCount({
  sheet,
  select,
}: {
  readonly sheet: FilingSheet
  readonly select: (part: string) => void
}) {
  const found = useFindings(sheet)
  const { must, advice } = countFindings([...found.values()].flat())
  const first = sheet.parts.find(({ part }) => found.get(part)?.some(({ severity }) => severity === 'must'))
  if (found.size === 0) return null
  const words = checkText('counts', { must, advice })
  return first ? (
    <button type="button" className="check-count" onClick={() => select(first.part)}>
      {words}
    </button>
  ) : (
    <span>{words}</span>
  )
}
