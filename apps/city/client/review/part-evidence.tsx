import { ErrorNotice } from '@mingce/ui/error-notice'
import { EvidenceList } from '@mingce/ui/evidence/evidence-list'
import { useQuery } from '@tanstack/react-query'
import { evidenceQuestion, type FilingName, type FilingPart, type FilingSheet } from '../questions.ts'
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

type FilesOfPartProps = { readonly sheet: FilingSheet; readonly part: FilingPart }

/** The files that the county filed with a section of its plan or summary. */
export function FilesOfPart({ sheet, part: { part, division, files } }: FilesOfPartProps) {
  return (
    <>
      {files.length > 0 ? (
        <EvidenceList
          title={t('side.files')}
          lines={files.map((file) => ({ ...file, division, item: part }))}
          names={sheet.names}
        />
      ) : (
        <p className="evidence-none">{t('side.noFiles')}</p>
      )}
      <p className="evidence-facts">{t('side.filesAsFiled')}</p>
    </>
  )
}

/** How many files were filed with a part; undefined until that is known. */
export function useEvidenceCount(filing: FilingName, part: string): number | undefined {
  return useQuery(evidenceQuestion(filing)).data?.entries.filter(({ item }) => item === part).length
}
