import { useBasisFlags } from '@mingce/ui/law/basis-flags'
import { BasisList } from '@mingce/ui/law/basis-list'
import { KnownLawsProvider } from '@mingce/ui/law/known-laws'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type FilingSheet, lawsQuestion } from '../questions.ts'
import { itemOf } from './part.ts'

type LawPanelProps = { readonly sheet: FilingSheet; readonly part: string }

/** 依据: what each law that the item cites is today. */
export function LawPanel({ sheet, part }: LawPanelProps) {
  return (
    <KnownLaws>
      <BasisList legalBases={basesOf(sheet, part)} />
    </KnownLaws>
  )
}

/** How many citations something speaks against. */
export function LawCount({ sheet, part }: LawPanelProps) {
  return (
    <KnownLaws>
      <Count legalBases={basesOf(sheet, part)} />
    </KnownLaws>
  )
}

function Count({ legalBases }: { readonly legalBases: readonly string[] }) {
  const flags = useBasisFlags(legalBases)
  return flags.length === 0 ? null : ` ${flags.length}`
}

function KnownLaws({ children }: { readonly children: ReactNode }) {
  const { data } = useQuery(lawsQuestion)
  return <KnownLawsProvider value={data}>{children}</KnownLawsProvider>
}

const none: readonly string[] = []

function basesOf(sheet: FilingSheet, id: string): readonly string[] {
  const part = sheet.parts.find((each) => each.part === id)
  return (part && itemOf(sheet, part)?.legalBases) ?? none
}
