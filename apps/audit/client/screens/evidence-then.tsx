import { parseDivision } from '@mingce/domain/authority/division'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { EvidenceList } from '@mingce/ui/evidence/evidence-list'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { t } from '../words.ts'

/** The files of a county's catalog as they stood after the event at a position, to be downloaded; nothing for any other stream. */
export function EvidenceThen({ stream, position }: { readonly stream: string; readonly position: number }) {
  const [head, code = ''] = stream.split('/')
  const isCatalog = head === 'catalog'
  const evidence = useQuery({
    queryKey: ['evidence', stream, position],
    queryFn: () => api.evidence.query({ division: parseDivision(code), at: position }),
    enabled: isCatalog,
  })
  if (!isCatalog) return null
  if (!evidence.data) return <ErrorNotice error={evidence.error} retry={() => evidence.refetch()} />
  if (evidence.data.entries.length === 0) return null
  return (
    <section>
      <h3>{t('replay.evidence', { count: evidence.data.entries.length })}</h3>
      <EvidenceList lines={evidence.data.entries} names={evidence.data.names} />
    </section>
  )
}
