import { parseDivision } from '@mingce/domain/authority/division'
import { documentLetter } from '@mingce/domain/letter/document'
import { usualWords } from '@mingce/domain/letter/letter'
import type { DocumentKind } from '@mingce/domain/round/section-template'
import { LetterDrawer } from '@mingce/ui/paper/letter-drawer'
import { usePerson } from '@mingce/ui/person'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ownPaperQuestion, paperFormatsQuestion } from '../questions.ts'
import { t } from '../words.ts'

/** The city's own plan or summary as it is printed, with the red head. */
export function OwnLetter({ round, kind }: { readonly round: string; readonly kind: DocumentKind }) {
  const { authority } = usePerson()
  const [isOpen, setOpen] = useState(false)
  const formats = useQuery({ ...paperFormatsQuestion, enabled: isOpen })
  const facts = useQuery({ ...ownPaperQuestion(round, kind), enabled: isOpen })
  const { data } = facts
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('paper.own')}</Button>
      <LetterDrawer
        title={t('paper.own')}
        isOpen={isOpen}
        close={() => setOpen(false)}
        path="/api/papers/own"
        asked={{ round, kind }}
        letterOf={data ? (office) => documentLetter(data, office) : data}
        error={facts.error}
        nothing={t('paper.own.nothing')}
        warning={data && data.submittedOn === null ? t('paper.own.notSigned') : undefined}
        canPdf={formats.data?.pdf}
        memory={`report.${authority}`}
        usual={usualWords(parseDivision(authority))}
      />
    </>
  )
}
