import { parseDivision } from '@mingce/domain/authority/division'
import { usualWords } from '@mingce/domain/letter/letter'
import { opinionLetter, unsettledIn } from '@mingce/domain/letter/opinion'
import { LetterDrawer } from '@mingce/ui/paper/letter-drawer'
import { usePerson } from '@mingce/ui/person'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { type FilingName, opinionFactsQuestion, paperFormatsQuestion } from '../questions.ts'
import { t } from '../words.ts'

/** 审定意见: the letter to the county, from what was settled and proposed part by part. */
export function OpinionLetter({ filing }: { readonly filing: FilingName }) {
  const { authority } = usePerson()
  const [isOpen, setOpen] = useState(false)
  const formats = useQuery({ ...paperFormatsQuestion, enabled: isOpen })
  const facts = useQuery({ ...opinionFactsQuestion(filing), enabled: isOpen })
  const { data } = facts
  const open = data ? unsettledIn(data) : 0
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('paper.opinion')}</Button>
      <LetterDrawer
        title={t('paper.opinion')}
        isOpen={isOpen}
        close={() => setOpen(false)}
        path="/api/papers/opinion"
        asked={filing}
        letterOf={data ? (office) => opinionLetter(data, office) : data}
        error={facts.error}
        nothing={t('paper.notAccepted')}
        warning={data && data.outcome === null ? t('paper.notSettled', { open }) : undefined}
        canPdf={formats.data?.pdf}
        memory={`opinion.${authority}`}
        usual={usualWords(parseDivision(authority))}
      />
    </>
  )
}
