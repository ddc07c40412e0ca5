import { parseDivision } from '@mingce/domain/authority/division'
import { documentLetter } from '@mingce/domain/letter/document'
import { usualWords } from '@mingce/domain/letter/letter'
import { usePerson } from '@mingce/ui/person'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, useState } from 'react'
import { Later } from '../../later.tsx'
import { documentPaperQuestion, type FilingName, paperFormatsQuestion } from '../../questions.ts'
import { t } from '../../words.ts'

const LetterDrawer = lazy(async () => ({ default: (await import('@mingce/ui/paper/letter-drawer')).LetterDrawer }))

/** A plan or a summary as it is printed: red head, sections, tables, the list of what goes with it. */
export function DocumentLetter({ filing }: { readonly filing: FilingName }) {
  const { authority } = usePerson()
  const [isOpen, setOpen] = useState(false)
  const formats = useQuery({ ...paperFormatsQuestion, enabled: isOpen })
  const facts = useQuery({ ...documentPaperQuestion(filing), enabled: isOpen })
  const { data } = facts
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('document.paper')}</Button>
      <Later when={isOpen}>
        <LetterDrawer
          title={t('document.paper')}
          isOpen={isOpen}
          close={() => setOpen(false)}
          path="/api/papers/document"
          asked={filing}
          letterOf={data ? (office) => documentLetter(data, office) : data}
          error={facts.error}
          nothing={t('document.paper.nothing')}
          warning={data && data.submittedOn === null ? t('document.paper.notFiled') : undefined}
          canPdf={formats.data?.pdf}
          memory={`request.${authority}`}
          usual={usualWords(parseDivision(authority))}
        />
      </Later>
    </>
  )
}
