import { ErrorNotice } from '@mingce/ui/error-notice'
import { EvidenceList } from '@mingce/ui/evidence/evidence-list'
import { useQuery } from '@tanstack/react-query'
import { evidenceQuestion, type FilingName } from '../questions.ts'
import { t } from '../words.ts'

/** The files the county filed with this part of its catalog, each to be downloaded. */
export function PartEvidence({ filing, part }: { readonly filing: FilingName; readonly part: string }) {
  const evidence = useQuery(evidenceQuestion(filing))
  if (!evidence.data) return <ErrorNotice error={evidence.error} retry={() => evidence.refetch()} />
  const own = evidence.data.entries.filter(({ item }) => item === part)
  return (
    <>
      <EvidenceList lines={own} names={evidence.data.names} />
      <p className="evidence-facts">{t('side.evidenceAsFiled')}</p>
    </>
  )
}

/** How many files were filed with a part; undefined until that is known. */
export function useEvidenceCount(filing: FilingName, part: string): number | undefined {
  return useQuery(evidenceQuestion(filing)).data?.entries.filter(({ item }) => item === part).length
}
