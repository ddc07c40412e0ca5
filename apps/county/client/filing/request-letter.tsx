import { parseDivision } from '@mingce/domain/authority/division'
import { usualWords } from '@mingce/domain/letter/letter'
import { requestLetter } from '@mingce/domain/letter/request'
import { usePerson } from '@mingce/ui/person'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, useState } from 'react'
import { Later } from '../later.tsx'
import { type FilingName, paperFormatsQuestion, requestFactsQuestion } from '../questions.ts'
import { t } from '../words.ts'

const LetterDrawer = lazy(async () => ({ default: (await import('@mingce/ui/paper/letter-drawer')).LetterDrawer }))

/** 请示: the letter with which the office sends a filing to its city on paper. */
export function RequestLetter({ filing }: { readonly filing: FilingName }) {
  const { authority } = usePerson()
  const [isOpen, setOpen] = useState(false)
  const formats = useQuery({ ...paperFormatsQuestion, enabled: isOpen })
  const facts = useQuery({ ...requestFactsQuestion(filing), enabled: isOpen })
  const { data } = facts
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('paper.request')}</Button>
      <Later when={isOpen}>
        <LetterDrawer
          title={t('paper.request')}
          isOpen={isOpen}
          close={() => setOpen(false)}
          path="/api/papers/request"
          asked={filing}
          letterOf={data ? (office) => requestLetter(data, office) : data}
          error={facts.error}
          nothing={t('paper.nothing')}
          warning={data && data.submittedOn === null ? t('paper.notFiled') : undefined}
          canPdf={formats.data?.pdf}
          memory={`request.${authority}`}
          usual={usualWords(parseDivision(authority))}
        />
      </Later>
    </>
  )
}
