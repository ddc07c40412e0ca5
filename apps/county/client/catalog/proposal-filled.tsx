import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords } from '@mingce/ui/instant'
import { useQuery } from '@tanstack/react-query'
import { Alert, Spin } from 'antd'
import { type ReactNode, useState } from 'react'
import { type DraftItem, type LawSweep, lawChangesQuestion } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'
import type { Filled } from './item-desk.tsx'
import { changeName, lawTitle, proposedText } from './proposed-text.ts'

type ProposalFilledProps = {
  readonly row: DraftItem
  /** The change whose proposal is meant, as `changeName` names it; null where the item is simply opened. */
  readonly law: string | null
  readonly children: (filled: Filled | undefined) => ReactNode
}

/** The form below begins with what a change of a law proposes, which is said above it; nothing is recorded until it is saved. */
export function ProposalFilled({ row, law, children }: ProposalFilledProps) {
  const changes = useQuery({ ...lawChangesQuestion, enabled: law !== null })
  if (law === null) return children(undefined)
  if (changes.isPending) return <Spin />
  if (!changes.data) return <ErrorNotice error={changes.error} retry={() => changes.refetch()} />
  return <Begun {...{ row, children }} sweep={changes.data.find((each) => changeName(each) === law)} />
}

type BegunProps = Omit<ProposalFilledProps, 'law'> & { readonly sweep: LawSweep | undefined }

/** Once it is filled in, what is typed over it stays, whatever becomes of the proposal. */
function Begun({ row, sweep, children }: BegunProps) {
  const [filled] = useState(() => filledIn(row, sweep))
  return (
    <>
      {!filled && <Alert type="info" showIcon title={text('gone')} />}
      {children(filled)}
    </>
  )
}

function filledIn(row: DraftItem, sweep: LawSweep | undefined): Filled | undefined {
  const swept = sweep?.items.find(({ item, proposal }) => item === row.item && proposal !== null)
  if (!sweep || !swept) return undefined
  const { law, change } = sweep.changed
  const told = { title: lawTitle(law), day: dayInWords(change.from) }
  return {
    content: proposedText(row, swept),
    said: <Alert type="info" showIcon title={text('filled', told)} />,
  }
}
