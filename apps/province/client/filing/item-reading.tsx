import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { Finding } from '@mingce/domain/check/finding'
import { ItemFindings } from '@mingce/ui/check/item-findings'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { ItemView } from '@mingce/ui/item-view'
import { BasisList } from '@mingce/ui/law/basis-list'
import { Lineage } from '@mingce/ui/lineage'
import { checkText } from '@mingce/ui/words/checks'
import { elementName } from '@mingce/ui/words/items'
import { useQuery } from '@tanstack/react-query'
import type { FilingName } from '../addresses.ts'
import { type FilingSheet, lawDeclinesQuestion } from '../questions.ts'
import { ItemEvidence } from '../screens/item-evidence.tsx'
import { ItemFeedback } from './item-feedback.tsx'

type ItemReadingProps = {
  readonly name: FilingName
  readonly sheet: FilingSheet
  readonly part: string
  readonly item: DisclosureItem
  readonly findings: readonly Finding[]
}

/** One item of a county's filing: what the checks find in it, its text, what its laws are today, its files, and what is fed back on it. */
export function ItemReading({ name, sheet, part, item, findings }: ItemReadingProps) {
  return (
    <>
      <Lineage steps={sheet.lineage[part] ?? []} />
      <section aria-label={checkText('title')}>
        <ItemFindings findings={findings} />
      </section>
      <ItemView item={item} />
      <Laws county={name.division} part={part} item={item} />
      <ItemEvidence filing={name} item={part} />
      <ItemFeedback filing={name} part={part} digest={digestOf(sheet, part)} />
    </>
  )
}

type LawsProps = { readonly county: FilingName['division']; readonly part: string; readonly item: DisclosureItem }

/** 依据: what each law is today, and which change of it the county did not follow. */
function Laws({ county, part, item: { legalBases, contentElements } }: LawsProps) {
  const declines = useQuery(lawDeclinesQuestion(county))
  const declined = declines.data?.filter(({ item }) => item === part)
  return (
    <section aria-labelledby="item-laws">
      <h3 id="item-laws">{elementName('legalBases')}</h3>
      <ErrorNotice error={declines.error} retry={() => declines.refetch()} />
      <BasisList {...{ legalBases, contentElements, declined }} />
    </section>
  )
}

/** Of the text that is read. */
function digestOf({ parts }: FilingSheet, part: string): string {
  return parts.find((each) => each.part === part)?.digest ?? ''
}
