import type { DivisionCode } from '@mingce/domain/authority/division'
import { annexName, namesAnnex } from '@mingce/domain/document/report-annex'
import { documentKinds } from '@mingce/domain/round/section-template'
import { SectionText } from '@mingce/ui/document/section-text'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { annexQuestion, type PackageFiling } from '../questions.ts'
import { t } from '../words.ts'

type ReportAnnexProps = {
  readonly round: string
  readonly city: DivisionCode
  readonly filing: PackageFiling
}

/** What the counties wrote, where the letter says that it goes with it: long, so asked for when it is opened. */
export function ReportAnnex({ round, city, filing: { kind, letter } }: ReportAnnexProps) {
  const [isOpen, setOpen] = useState(false)
  const annex = useQuery({ ...annexQuestion(round, city, kind), enabled: isOpen })
  const ofKind = documentKinds.find((each) => each === kind)
  if (!ofKind || !namesAnnex(letter, ofKind)) return null
  return (
    <details className="package-annex" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('package.annex', { name: annexName(ofKind) })}</summary>
      <ErrorNotice error={annex.error} retry={() => annex.refetch()} />
      {annex.isFetching && !annex.data && <Skeleton active />}
      {annex.data && <SectionText text={annex.data} isQuoted />}
    </details>
  )
}
