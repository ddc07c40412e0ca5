import { BasisList } from '@mingce/ui/law/basis-list'
import type { FilingSheet } from '../questions.ts'
import { itemOf } from './part.ts'

type LawPanelProps = { readonly sheet: FilingSheet; readonly part: string }

/** 依据: what each law that the item cites is today. */
export function LawPanel({ sheet, part }: LawPanelProps) {
  return <BasisList legalBases={basesOf(sheet, part)} />
}

const none: readonly string[] = []

function basesOf(sheet: FilingSheet, id: string): readonly string[] {
  const part = sheet.parts.find((each) => each.part === id)
  return (part && itemOf(sheet, part)?.legalBases) ?? none
}
