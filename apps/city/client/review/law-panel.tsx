import { parseSubmissionStream } from '@mingce/domain/streams'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { BasisList } from '@mingce/ui/law/basis-list'
import { useQuery } from '@tanstack/react-query'
import { type FilingPart, type FilingSheet, lawDeclinesQuestion } from '../questions.ts'
import { itemOf } from './part.ts'

type LawPanelProps = { readonly sheet: FilingSheet; readonly part: FilingPart }

/** 依据: what each law that the item cites is today, and which change of it the county did not follow, with its reason. */
export function LawPanel({ sheet, part }: LawPanelProps) {
  const declines = useQuery(lawDeclinesQuestion(parseSubmissionStream(sheet.head.stream).division))
  const { legalBases, contentElements } = itemOf(sheet, part) ?? nothing
  const declined = declines.data?.filter(({ item }) => item === part.part)
  return (
    <>
      <ErrorNotice error={declines.error} retry={() => declines.refetch()} />
      <BasisList {...{ legalBases, contentElements, declined }} />
    </>
  )
}

const nothing = { legalBases: [], contentElements: [] } as const
