import { parseDivision } from '@mingce/domain/authority/division'
import { usualWords } from '@mingce/domain/letter/letter'
import { reportLetter } from '@mingce/domain/letter/report'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { LetterDrawer } from '@mingce/ui/paper/letter-drawer'
import { usePerson } from '@mingce/ui/person'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { paperFormatsQuestion, reportFactsQuestion } from '../questions.ts'
import { t } from '../words.ts'

type ReportLetterProps = { readonly round: string; readonly kind: DeliverableKind }

/** 报告: the letter to the province with a joint filing, its counties and its exceptions. */
export function ReportLetter({ round, kind }: ReportLetterProps) {
  const { authority } = usePerson()
  const [isOpen, setOpen] = useState(false)
  const formats = useQuery({ ...paperFormatsQuestion, enabled: isOpen })
  const facts = useQuery({ ...reportFactsQuestion(round, kind), enabled: isOpen })
  const { data } = facts
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('paper.report')}</Button>
      <LetterDrawer
        title={t('paper.report')}
        isOpen={isOpen}
        close={() => setOpen(false)}
        path="/api/papers/report"
        asked={{ round, kind }}
        letterOf={data ? (office) => reportLetter(data, office) : data}
        error={facts.error}
        nothing={t('paper.notAssembled')}
        warning={data && data.submittedOn === null ? t('paper.notReported') : undefined}
        canPdf={formats.data?.pdf}
        isNumbered={typeof data?.docNumber === 'string'}
        memory={`report.${authority}`}
        usual={usualWords(parseDivision(authority))}
      />
    </>
  )
}
