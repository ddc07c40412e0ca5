import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords } from '@mingce/ui/instant'
import { useQuery } from '@tanstack/react-query'
import { Alert, Spin } from 'antd'
import { type ReactNode, useState } from 'react'
import { type DraftItem, type LawSweep, lawChangesQuestion } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'
import { changeName, lawTitle, proposedText } from './proposed-text.ts'

type ProposalFilledProps = {
  readonly row: DraftItem
  /** The change whose proposal is meant, as `changeName` names it; null where the item is simply opened. */
  readonly law: string | null
  readonly children: (filled: DisclosureItem | undefined) => ReactNode
}

/** The form below begins with what a change of a law proposes, which is said above it; nothing is recorded until it is saved. */
export function ProposalFilled({ row, law, children }: ProposalFilledProps) {
  const changes = useQuery({ ...lawChangesQuestion, enabled: law !== null })
  const [kept, setKept] = useState<Filled>()
  // Once it is filled in, what is typed over it stays, whatever becomes of the proposal.
  const filled =
    kept ??
    filledIn(
      row,
      changes.data?.find((each) => changeName(each) === law),
    )
  if (filled && !kept) setKept(filled)
  if (law === null) return children(undefined)
  if (changes.isPending) return <Spin />
  return (
    <>
      <ErrorNotice error={changes.error} retry={() => changes.refetch()} />
      {changes.data && <Alert type="info" showIcon title={filled ? text('filled', filled.told) : text('gone')} />}
      {children(filled?.content)}
    </>
  )
}

type Filled = {
  readonly content: DisclosureItem
  readonly told: { readonly title: string; readonly day: string }
}

function filledIn(row: DraftItem, sweep: LawSweep | undefined): Filled | undefined {
  const swept = sweep?.items.find(({ item, proposal }) => item === row.item && proposal !== null)
  if (!sweep || !swept) return undefined
  const { law, change } = sweep.changed
  return {
    content: proposedText(row, swept),
    told: { title: lawTitle(law), day: dayInWords(change.from) },
  }
}
